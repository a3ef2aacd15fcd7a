import { parsePatch } from 'diff';
import parseDiff from 'parse-diff';
import { BodyScan, scanLines } from '../../src/read/body/scan';
import { scanDiff } from '../../src/read/patch/whole';
import { type Bench, fastest } from './bench';
import { largeDiff } from './mail/corpus';

const MB = 1e6;

const bench: Bench = (report) => {
	const bytes = largeDiff(46.5 * MB);
	if (bytes === null) {
		console.warn('diff: the patch mails are not beside the project; nothing measured');
		return;
	}
	const text = bytes.toString('utf8');
	let files = 0;
	const own = fastest(5, () => {
		files = scanDiff(bytes, 0, bytes.length).length;
	});
	report({
		name: `unified diffs, ${(bytes.length / MB).toFixed(1)} MB`,
		value: own,
		unit: 'ms',
		peers: [
			{ name: 'jsdiff', value: fastest(2, () => void parsePatch(text)) },
			{ name: 'parse-diff', value: fastest(2, () => void parseDiff(text)) },
			{
				name: 'walking the lines',
				value: fastest(3, () => {
					const scan = new BodyScan();
					scan.clear(bytes);
					scanLines(scan, 0, bytes.length, false);
				}),
			},
		],
		note: `${files} files, goal 300 ms`,
	});
};

export default bench;

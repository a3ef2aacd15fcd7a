import { parsePatch } from 'diff';
import parseDiff from 'parse-diff';
import { BodyScan, scanLines } from '../../src/read/body/scan';
import { scanDiff } from '../../src/read/patch/whole';
import { type Bench, fastest } from './bench';
import { largeDiff } from './mail/corpus';

const MB = 1e6;

/** Whether jsdiff reads a diff; it throws where a `-- ` signature or a cut mail follows. */
function tryJsdiff(diff: string): boolean {
	try {
		parsePatch(diff);
		return true;
	} catch {
		return false;
	}
}

function refused(diffs: readonly string[]): string[] {
	return diffs.filter((diff) => !tryJsdiff(diff));
}

const bench: Bench = (report) => {
	const bytes = largeDiff(46.5 * MB);
	if (bytes === null) {
		console.warn('diff: the patch mails are not beside the project; nothing measured');
		return;
	}
	const text = bytes.toString('utf8');
	const diffs = text.split(/^(?=diff --git )/m);
	let files = 0;
	const own = fastest(5, () => {
		files = scanDiff(bytes, 0, bytes.length).length;
	});
	report({
		name: `unified diffs, ${(bytes.length / MB).toFixed(1)} MB`,
		value: own,
		unit: 'ms',
		peers: [
			{
				name: `jsdiff, which gives up on ${refused(diffs).length} of them`,
				value: fastest(2, () => {
					for (const diff of diffs) tryJsdiff(diff);
				}),
			},
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

// `npm run tables [-- --shares]`: the catalogue beside its runs, and what turns each verdict, as Markdown.

import { robustnessOf } from '../../src/lab/robustness';
import { requireExperiment, runExperiment } from '../../src/lab/run';
import { expectations } from './expectations';
import { describeParameters, inverted } from './inversion';
import { mutations } from './mutations';

const withShares = process.argv.includes('--shares');
const swept = new Map<string, ReadonlyMap<string, string>>();

/** Share of the declared sweep in which the verdict of the defaults holds. */
function shareOf(experiment: string, hypothesis: string): string {
	if (!withShares) return '';
	let shares = swept.get(experiment);
	if (shares === undefined) {
		const rows = robustnessOf(requireExperiment(experiment)) ?? [];
		shares = new Map(
			rows.map((one) => {
				const share = Math.round((1000 * one.holds) / one.configurations) / 10;
				return [one.hypothesis, `${share} % of ${one.configurations}`];
			}),
		);
		swept.set(experiment, shares);
	}
	return shares.get(hypothesis) ?? '';
}

const row = (cells: readonly string[]) =>
	console.log(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
const head = (cells: readonly string[]) => {
	row(cells);
	console.log(`|${'---|'.repeat(cells.length)}`);
};

head([
	'hypothesis',
	'claim',
	'catalogue expects',
	'the run says',
	'verdict',
	'share',
	'run',
	'difference',
]);
for (const { experiment, hypothesis, claims, expected, word, difference } of expectations) {
	const record = runExperiment(experiment);
	const verdict = record.verdicts.find((one) => one.hypothesis === hypothesis);
	row([
		hypothesis,
		claims,
		`${expected} (${word})`,
		verdict?.because ?? '',
		`${verdict?.word}${verdict?.qualifier ? ` (${verdict.qualifier})` : ''}`,
		shareOf(experiment, hypothesis),
		`#${record.hash.slice(0, 8)}`,
		verdict?.word === word ? (difference ?? '') : `**verdict differs**: ${difference}`,
	]);
}

console.log();
head(['hypothesis', 'inversion', 'before', 'after']);
for (const mutation of mutations) {
	const { before, after } = inverted(mutation);
	row([mutation.hypothesis, describeParameters(mutation), before, after]);
}

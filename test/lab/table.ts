// Prints the catalogue beside its runs: npx tsx test/lab/table.ts [--shares]
import { robustnessOf } from '../../src/lab/robustness';
import { requireExperiment, runExperiment } from '../../src/lab/run';
import { expectations } from './expectations';
import { mutations } from './mutations';

const withShares = process.argv.includes('--shares');
const shares = new Map<string, string>();

function shareOf(experiment: string, hypothesis: string): string {
	if (!withShares) return '';
	if (!shares.has(experiment)) {
		shares.set(experiment, 'done');
		for (const one of robustnessOf(requireExperiment(experiment)) ?? [])
			shares.set(
				one.hypothesis,
				`${((100 * one.holds) / one.configurations).toFixed(1)} % of ${one.configurations}`,
			);
	}
	return shares.get(hypothesis) ?? '';
}

console.log(
	'| hypothesis | claims | expected | word expected | the run says | verdict | share | run |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const { experiment, hypothesis, claims, expected, word, difference } of expectations) {
	const record = runExperiment(experiment);
	const verdict = record.verdicts.find((one) => one.hypothesis === hypothesis);
	const said = verdict?.word === word ? '' : ` **differs**`;
	const cells = [
		hypothesis,
		claims,
		difference ? `${expected} (${difference})` : expected,
		word,
		verdict?.because ?? '',
		`${verdict?.word}${verdict?.qualifier ? ` (${verdict.qualifier})` : ''}${said}`,
		shareOf(experiment, hypothesis),
		record.hash.slice(0, 16),
	];
	console.log(`| ${cells.join(' | ')} |`);
}
console.log('\n| hypothesis | turned | usual | becomes |\n|---|---|---|---|');
for (const { hypothesis, turned, becomes } of mutations) {
	const record = runExperiment(hypothesis.replace(/\/.*/, ''));
	const usual = record.verdicts.find((one) => one.hypothesis === hypothesis)?.word;
	const what = Object.entries(turned).map(([name, value]) => `${name}=${value}`);
	console.log(`| ${hypothesis} | ${what.join(' ')} | ${usual} | ${becomes} |`);
}

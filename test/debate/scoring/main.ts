import fs from 'node:fs';
import path from 'node:path';
import { type ClaimRow, readClaims } from '../../../src/lab/claims';
import { constantBaseline, oneLineBaseline } from './baselines';
import type { FoundUnit, MarkedMessage } from './marks';
import { addMessage, confusion, emptyTally, type Figures, figures, type Tally } from './score';

/** Messages that were read while the rules were written; the others were only ever scored. */
const READ = new Set(['dev-01', 'dev-03', 'dev-05', 'dev-07', 'dev-09', 'dev-12']);

const found = (rows: readonly ClaimRow[]): FoundUnit[] =>
	rows
		.filter((row) => !row.quoted)
		.map((row) => ({ ...row, experiment: row.experiment ?? 'none' }));

type System = (rows: readonly ClaimRow[], lines: readonly string[]) => FoundUnit[];

const SYSTEMS: Readonly<Record<string, System>> = {
	rules: found,
	constant: (rows) => constantBaseline(found(rows)),
	'first attacks': (rows, lines) => oneLineBaseline(found(rows), lines),
};

function line(name: string, values: readonly string[]): string {
	return name.padEnd(30) + values.map((value) => value.padStart(15)).join('');
}

const ROWS: readonly (readonly [string, (figures: Figures) => number])[] = [
	['units F1', (f) => f.unitsF1],
	['kind right', (f) => f.kindRight],
	['kind kappa', (f) => f.kindKappa],
	['relation right', (f) => f.relationRight],
	['relation kappa', (f) => f.relationKappa],
	['relation right, answering', (f) => f.answeringRight],
	['link precision', (f) => f.linkPrecision],
	['link recall', (f) => f.linkRecall],
	['link F1', (f) => f.linkF1],
];

function report(title: string, tallies: ReadonlyMap<string, Tally>): void {
	const rules = tallies.get('rules') ?? emptyTally();
	console.log(
		`\n${title}: ${rules.messages} messages, ${rules.marked} required units, ` +
			`${rules.matched} found, ${rules.extra} extra, ${figures(rules).answering} answer another person`,
	);
	console.log(line('', [...tallies.keys()]));
	for (const [name, value] of ROWS) {
		console.log(
			line(
				name,
				[...tallies.values()].map((tally) => value(figures(tally)).toFixed(3)),
			),
		);
	}
	for (const field of ['kind', 'relation', 'experiment'] as const) {
		console.log(`\n${title}: ${field}`);
		for (const row of confusion(rules.pairs, field)) console.log(row);
	}
}

async function main(folder: string): Promise<void> {
	const halves = new Map<string, Map<string, Tally>>();
	const tallyOf = (half: string, system: string): Tally => {
		const systems = halves.get(half) ?? new Map<string, Tally>();
		halves.set(half, systems);
		const tally = systems.get(system) ?? emptyTally();
		systems.set(system, tally);
		return tally;
	};
	const names = fs
		.readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.sort();
	for (const file of names) {
		const name = file.slice(0, -'.json'.length);
		const marks = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as MarkedMessage;
		const bytes = fs.readFileSync(path.join(folder, `${name}.txt`));
		const { rows } = await readClaims(bytes);
		const lines = bytes.toString('utf8').split('\n');
		for (const half of ['all', READ.has(name) ? 'read while writing rules' : 'only scored']) {
			for (const [system, run] of Object.entries(SYSTEMS)) {
				addMessage(tallyOf(half, system), marks, run(rows, lines));
			}
		}
	}
	for (const [half, tallies] of halves) report(half, tallies);
}

const folder = process.argv[2];
if (folder === undefined) {
	console.error(
		'usage: npm run eval:claims -- FOLDER   (marked messages: NAME.txt beside NAME.json)',
	);
	process.exitCode = 2;
} else {
	void main(folder);
}

import fs from 'node:fs';
import path from 'node:path';
import { weightsOf } from '../../../src/debate/cues/weights';
import { Rules, type Tables } from '../../../src/debate/judge';
import { claimKinds, relationTypes } from '../../../src/debate/model';
import { readBytes } from '../../../src/read/read';
import { examplesOf, type Marked, unitsBy } from './examples';
import type { MarkedMessage } from './marks';
import { ANSWERING_PRIOR } from './prior/answering';
import { CONTINUING_PRIOR } from './prior/continuing';
import { KIND_PRIOR } from './prior/kind';
import { fittedTable } from './regression';
import { addMessage, emptyTally, figures } from './score';

/** Leaves the slow cross-validation out. */
const TABLES_ONLY = '--tables-only';
/** Messages are held out in this many turns. */
const FOLDS = 6;

interface Fit {
	readonly text: Readonly<Record<keyof Tables, string>>;
	readonly tables: Tables;
}

const PRIOR: Fit['text'] = {
	kind: KIND_PRIOR,
	answering: ANSWERING_PRIOR,
	continuing: CONTINUING_PRIOR,
};

function read(text: Fit['text']): Tables {
	return {
		kind: weightsOf(text.kind, claimKinds),
		answering: weightsOf(text.answering, relationTypes),
		continuing: weightsOf(text.continuing, relationTypes),
	};
}

/** Fits twice: the second time with the kinds that the first tables find. */
function fitTo(messages: readonly Marked[]): Fit {
	const prior = read(PRIOR);
	let text = PRIOR;
	for (let time = 0; time < 2; time++) {
		const examples = examplesOf(messages, read(text));
		text = {
			kind: fittedTable(examples.kind, claimKinds, prior.kind),
			answering: fittedTable(examples.answering, relationTypes, prior.answering),
			continuing: fittedTable(examples.continuing, relationTypes, prior.continuing),
		};
	}
	return { text, tables: read(text) };
}

/** Marked messages of `FOLDER` or `FOLDER=PATTERN`, where a pattern chooses names. */
async function load(source: string): Promise<Marked[]> {
	const [folder = '.', pattern = '.'] = source.split('=');
	const only = new RegExp(pattern);
	const files = fs.readdirSync(folder).filter((name) => name.endsWith('.json') && only.test(name));
	return Promise.all(
		files.sort().map(async (file) => {
			const name = file.slice(0, -'.json'.length);
			return {
				name,
				thread: await readBytes(fs.readFileSync(path.join(folder, `${name}.txt`))),
				marks: JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as MarkedMessage,
			};
		}),
	);
}

interface Run {
	readonly messages: readonly Marked[];
	readonly tables: Tables;
}

function report(title: string, runs: readonly Run[]): void {
	const tally = emptyTally();
	for (const { messages, tables } of runs) {
		for (const { thread, marks } of messages)
			addMessage(tally, marks, unitsBy(thread, new Rules(tables)));
	}
	const f = figures(tally);
	console.error(
		`${title}: ${tally.pairs.length} units, kind ${f.kindRight.toFixed(3)} (kappa ${f.kindKappa.toFixed(3)}), ` +
			`relation ${f.relationRight.toFixed(3)} (${f.relationKappa.toFixed(3)}), ` +
			`answering ${f.answeringRight.toFixed(3)} of ${f.answering}`,
	);
}

async function main(sources: readonly string[]): Promise<void> {
	const sets = await Promise.all(sources.filter((source) => source !== TABLES_ONLY).map(load));
	const all = sets.flat();
	if (!sources.includes(TABLES_ONLY)) crossValidate(sources, sets);
	const { text, tables } = fitTo(all);
	report('fitted', [{ messages: all, tables }]);
	for (const [name, table] of Object.entries(text)) console.log(`== ${name}\n${table}`);
}

/** How tables fitted to the other messages do on each message, by set. */
function crossValidate(sources: readonly string[], sets: readonly (readonly Marked[])[]): void {
	const all = sets.flat();
	const runs = Array.from({ length: FOLDS }, (_, fold) => ({
		messages: all.filter((__, at) => at % FOLDS === fold),
		tables: fitTo(all.filter((__, at) => at % FOLDS !== fold)).tables,
	}));
	for (const [at, set] of [...sets, all].entries()) {
		const part = runs.map((run) => ({
			...run,
			messages: run.messages.filter((message) => set.includes(message)),
		}));
		report(`cross-validated, ${sources[at] ?? 'all'}`, part);
	}
}

const sources = process.argv.slice(2);
if (sources.length === 0) {
	console.error(
		'usage: npm run fit:claims -- [--tables-only] FOLDER[=PATTERN]...   (prints tables of weights, and how they do on held-out messages)',
	);
	process.exitCode = 2;
} else {
	void main(sources);
}

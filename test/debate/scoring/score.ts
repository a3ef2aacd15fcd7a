import { type FoundUnit, type MarkedMessage, match, type Pair } from './marks';

/** Counts from which every figure follows; sums over messages. */
export interface Tally {
	marked: number;
	matched: number;
	extra: number;
	pairs: Pair[];
	messages: number;
}

export function emptyTally(): Tally {
	return { marked: 0, matched: 0, extra: 0, pairs: [], messages: 0 };
}

export function addMessage(tally: Tally, marks: MarkedMessage, found: readonly FoundUnit[]): void {
	const { pairs, extra } = match(marks.units, found);
	tally.marked += marks.units.filter((unit) => unit.required).length;
	tally.matched += pairs.length;
	tally.extra += extra.length;
	tally.pairs.push(...pairs);
	tally.messages++;
}

export interface Figures {
	readonly unitsF1: number;
	readonly kindRight: number;
	readonly kindKappa: number;
	readonly relationRight: number;
	readonly relationKappa: number;
	/** Right among units that answer another person. */
	readonly answeringRight: number;
	readonly answering: number;
	readonly linkPrecision: number;
	readonly linkRecall: number;
	readonly linkF1: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

type Field = 'kind' | 'relation' | 'experiment';

/** The marked value that counts: the found one where a reader chose it, else the first reader's. */
export function truth(pair: Pair, field: Field): string {
	const values = pair.marked[field];
	return values.includes(pair.found[field]) ? pair.found[field] : (values[0] ?? 'none');
}

function right(pairs: readonly Pair[], field: Field): number {
	return pairs.filter((pair) => pair.marked[field].includes(pair.found[field])).length;
}

/** Cohen's kappa of found against marked. */
function kappa(pairs: readonly Pair[], field: Field): number {
	const found = new Map<string, number>();
	const marked = new Map<string, number>();
	for (const pair of pairs) {
		const value = truth(pair, field);
		found.set(pair.found[field], (found.get(pair.found[field]) ?? 0) + 1);
		marked.set(value, (marked.get(value) ?? 0) + 1);
	}
	let chance = 0;
	for (const [value, count] of found)
		chance += share(count, pairs.length) * share(marked.get(value) ?? 0, pairs.length);
	const observed = share(right(pairs, field), pairs.length);
	return chance >= 1 ? 0 : (observed - chance) / (1 - chance);
}

const OWN = new Set(['reason-for-previous', 'elaborates-previous']);

/** A unit answers another person when no reader saw it as going on from the author's own words. */
function answersAnother(pair: Pair): boolean {
	return pair.marked.relation.every((value) => !OWN.has(value));
}

export function figures(tally: Tally): Figures {
	const { pairs } = tally;
	const precision = share(tally.matched, tally.matched + tally.extra);
	const recall = share(tally.matched, tally.marked);
	const answering = pairs.filter(answersAnother);
	const named = pairs.filter((pair) => pair.found.experiment !== 'none');
	const toName = pairs.filter((pair) => !pair.marked.experiment.includes('none'));
	const linkPrecision = share(right(named, 'experiment'), named.length);
	const linkRecall = share(right(toName, 'experiment'), toName.length);
	return {
		unitsF1: share(2 * precision * recall, precision + recall),
		kindRight: share(right(pairs, 'kind'), pairs.length),
		kindKappa: kappa(pairs, 'kind'),
		relationRight: share(right(pairs, 'relation'), pairs.length),
		relationKappa: kappa(pairs, 'relation'),
		answeringRight: share(right(answering, 'relation'), answering.length),
		answering: answering.length,
		linkPrecision,
		linkRecall,
		linkF1: share(2 * linkPrecision * linkRecall, linkPrecision + linkRecall),
	};
}

/** Marked value (rows) against found value (columns), only values that occur. */
export function confusion(pairs: readonly Pair[], field: Field): string[] {
	const rows = [...new Set(pairs.map((pair) => truth(pair, field)))].sort();
	const columns = [...new Set(pairs.map((pair) => pair.found[field]))].sort();
	const lines = [
		['marked \\ found', ...columns].map((name) => name.slice(0, 13).padEnd(14)).join(''),
	];
	for (const row of rows) {
		const counts = columns.map((column) =>
			String(
				pairs.filter((pair) => truth(pair, field) === row && pair.found[field] === column).length ||
					'.',
			),
		);
		lines.push([row, ...counts].map((cell) => cell.slice(0, 13).padEnd(14)).join(''));
	}
	return lines;
}

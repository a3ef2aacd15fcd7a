import { kindById } from '../../../src/sim/mm/kinds';
import { quickOutcome } from '../../../src/sim/outcomes/outcome';
import { profileById } from '../../../src/sim/profiles/profile';
import { RouteSession } from '../../../src/sim/routes/session';
import { type RuleFact, rules } from '../../../src/sim/rules';
import type { Row } from '../outcomes/oracle';

/** How many recorded answers come out otherwise when a rule is switched off. */
export interface Mutation {
	readonly rule: RuleFact;
	readonly cells: number;
	readonly pairs: number;
	/** One of the cells or pairs that change, with the answer that the model gives then. */
	readonly example: string | null;
}

type Fields = Readonly<Record<string, unknown>>;
const pairFields = [
	...['mapType', 'mapTypeBeforeDistanceAsked', 'distance', 'errno', 'result', 'dmaEqualsPhys'],
];

/** What the model answers to every pair, in the fields that a recorded pair has. */
function pairAnswers(pairs: readonly Fields[], rulesOff: ReadonlySet<string>): string[] {
	const session = new RouteSession(rulesOff);
	return pairs.map((row) => {
		const answer = session.answer(row) as unknown as Fields;
		const fields = pairFields.filter((field) => row[field] !== undefined);
		return fields.map((field) => `${field} ${String(answer[field])}`).join(', ');
	});
}

/** Switches off every rule in turn and counts what changes among recorded cells and pairs. */
export function mutate(cells: readonly Row[], pairs: readonly Fields[]): Mutation[] {
	const usual = pairAnswers(pairs, new Set());
	return rules.map((rule) => {
		const rulesOff = new Set([rule.id]);
		const [firstCell, changedCells] = count(cells, (row) => cellAnswer(row, rulesOff));
		const answers = pairAnswers(pairs, rulesOff);
		const [firstPair, changedPairs] = count(pairs, (_row, index) =>
			answers[index] === usual[index] ? null : (answers[index] ?? null),
		);
		const example = firstCell ?? firstPair;
		return { rule, cells: changedCells, pairs: changedPairs, example };
	});
}

/** The answer where it differs from the row's, else null. */
function cellAnswer(row: Row, rulesOff: ReadonlySet<string>): string | null {
	const setting = { profile: profileById(row.kernel)!, iommu: row.iommu, rulesOff };
	const { result } = quickOutcome(setting, kindById(row.kind)!, row.operation);
	return result === row.result ? null : String(result);
}

function count<R extends object>(
	rows: readonly R[],
	answer: (row: R, index: number) => string | null,
): [string | null, number] {
	let [first, changed]: [string | null, number] = [null, 0];
	for (const [index, row] of rows.entries()) {
		const other = answer(row, index);
		if (other === null) continue;
		changed++;
		first ??= `${describe(row as Fields)} -> ${other}`;
	}
	return [first, changed];
}

const describe = (row: Fields) =>
	['kernel', 'iommu', 'kind', 'operation', 'provider', 'client']
		.map((name) => row[name])
		.filter((value) => value !== undefined)
		.join(' ');

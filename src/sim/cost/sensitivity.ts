import { type ParameterId, parameters } from './catalogue';
import type { Costs } from './costs';

/** What one parameter does to an answer within its range. */
export interface Sensitivity<Answer> {
	readonly parameter: ParameterId;
	/** Answers at both ends of the range. */
	readonly low: Answer;
	readonly high: Answer;
	/** True when an answer within the range differs from the one asked about. */
	readonly flips: boolean;
	/** Value nearest to the current one at which the answer was seen to differ; null when none was. */
	readonly flipsAt: number | null;
}

/** Halvings between an agreeing and a differing value: the boundary is then known to 1 in 4096. */
const HALVINGS = 12;

/**
 * Varies each parameter that `answer` reads over its range, the others staying, and says which of them
 * change the answer. Answers are compared with `===`. Calls `answer` at most 2 + 12 x 2 times for each.
 */
export function sensitivity<Answer>(
	costs: Costs,
	answer: (costs: Costs) => Answer,
): { readonly answer: Answer; readonly parameters: Sensitivity<Answer>[] } {
	const seen = new Set<ParameterId>();
	const usual = answer(costs.watching(seen));
	const rows = [...seen].sort().map((id): Sensitivity<Answer> => {
		const at = (value: number): Answer => answer(costs.replacing(id, value));
		const [least, most] = parameters[id].range;
		const low = at(least);
		const high = at(most);
		const current = costs.get(id);
		const boundaries = [
			...(low === usual ? [] : [boundary(at, usual, current, least)]),
			...(high === usual ? [] : [boundary(at, usual, current, most)]),
		].sort((x, y) => Math.abs(x - current) - Math.abs(y - current));
		return {
			parameter: id,
			low,
			high,
			flips: boundaries.length > 0,
			flipsAt: boundaries[0] ?? null,
		};
	});
	return { answer: usual, parameters: rows };
}

/** The value nearest to `agreeing`, by halving towards `differing`, whose answer is not `usual`. */
function boundary<Answer>(
	at: (value: number) => Answer,
	usual: Answer,
	agreeing: number,
	differing: number,
): number {
	let near = agreeing;
	let far = differing;
	for (let i = 0; i < HALVINGS; i++) {
		const middle = (near + far) / 2;
		if (at(middle) === usual) near = middle;
		else far = middle;
	}
	return far;
}

import type { Hypothesis, Json, Observation, VerdictWord } from './model';
import { type HypothesisId, statements } from './statements';

/** Where an observation was made, and in which unit. */
interface Where {
	readonly unit?: string;
	readonly scenario?: string;
	readonly step?: number | null;
}

/** One thing that was measured. */
export function observe(id: string, label: string, value: Json, where: Where = {}): Observation {
	const { unit = null, scenario = null, step = null } = where;
	return { id, label, value, unit, scenario, step };
}

/** Reads the observations that a hypothesis rests on; what is missing reads as the fallback. */
export interface Seen {
	number(id: string): number;
	list(id: string): readonly Json[];
	text(id: string): string;
	/** Numbers by name; what is no number is left out. */
	record(id: string): Readonly<Record<string, number>>;
}

/** What a predicate concludes. */
export interface Conclusion {
	readonly word: VerdictWord;
	readonly decidedBy: string;
	readonly because: string;
	readonly qualifier?: string | null;
}

/** A hypothesis of the catalogue; undecided where an observation that it needs was not made. */
export function hypothesis(
	id: HypothesisId,
	needs: readonly string[],
	conclude: (seen: Seen) => Conclusion,
): Hypothesis {
	return {
		id,
		statement: statements[id],
		judge(observations) {
			const missing = needs.find((one) => !observations.has(one));
			if (missing !== undefined)
				return {
					word: 'undecided',
					qualifier: null,
					decidedBy: missing,
					because: `The run did not observe ${missing}.`,
				};
			return { qualifier: null, ...conclude(reading(observations)) };
		},
	};
}

function reading(observations: ReadonlyMap<string, Observation>): Seen {
	const value = (id: string) => observations.get(id)?.value ?? null;
	return {
		number: (id) => {
			const found = value(id);
			return typeof found === 'number' ? found : Number(typeof found === 'string' ? found : 0);
		},
		list: (id) => {
			const found = value(id);
			return Array.isArray(found) ? found : [];
		},
		text: (id) => {
			const found = value(id);
			return found !== null && typeof found !== 'object' ? String(found) : '';
		},
		record: (id) => {
			const found = value(id);
			if (found === null || typeof found !== 'object' || Array.isArray(found)) return {};
			const numbers = Object.entries(found).filter(([, one]) => typeof one === 'number');
			return Object.fromEntries(numbers) as Record<string, number>;
		},
	};
}

/** `supports` when it holds, else `weakens`. */
export const verdictIf = (holds: boolean): VerdictWord => (holds ? 'supports' : 'weakens');

/** `1 way`, `3 ways`, `2 accesses`, `2 entries`. */
export function plural(count: number, noun: string): string {
	if (count === 1) return `1 ${noun}`;
	if (/[^aeiou]y$/.test(noun)) return `${count} ${noun.slice(0, -1)}ies`;
	return `${count} ${noun}${noun.endsWith('s') ? 'es' : 's'}`;
}

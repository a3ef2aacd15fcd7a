import type { Trace } from './model';
import { ruleFamily } from './modelVersion';

/**
 * Rules that ask others before they decide: the distance of peers asks for the route and the allow-list,
 * DMA mapping and every exporter ask for the distance. Only the one that decides is named in a step.
 */
const asks: Readonly<Record<string, readonly string[]>> = {
	R1: ['R3'],
	R2: ['R1', 'R3'],
	R5: ['R1', 'R3'],
	R6: ['R1', 'R3', 'R5'],
	R8: ['R1', 'R3'],
	R12: ['R1', 'R2', 'R3'],
	R14: ['R1', 'R3', 'R5'],
};

/** The rules, and those that they ask; families (`R2`) for what is added. */
export function withAsked(rules: Iterable<string>): ReadonlySet<string> {
	const all = new Set<string>();
	for (const rule of rules) {
		all.add(rule);
		for (const one of asks[ruleFamily(rule)] ?? []) all.add(one);
	}
	return all;
}

/** Numbers of the rules that decided any step of the traces. */
export function rulesIn(traces: Iterable<Pick<Trace, 'steps'>>): ReadonlySet<string> {
	const rules = new Set<string>();
	for (const { steps } of traces) for (const { rule } of steps) if (rule !== null) rules.add(rule);
	return rules;
}

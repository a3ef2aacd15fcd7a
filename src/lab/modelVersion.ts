import type { ScenarioTrace } from './model';

/**
 * Version of the machine as a whole. Rises with every change of a rule's answer; which rules changed
 * is in {@link ruleVersions}.
 */
export const modelVersion = '1';

/** Rules whose answer has changed since model 1, with their version now; every other rule is at 1. */
export const ruleVersions: Readonly<Record<string, number>> = {};

/** The rule without its sub-number: `R9.3` is part of `R9`. */
export function ruleFamily(rule: string): string {
	return rule.replace(/\..*$/, '');
}

/** The rules that decided any step of the scenarios, with their versions. */
export function rulesOf(scenarios: readonly ScenarioTrace[]): Readonly<Record<string, number>> {
	const used = new Set<string>();
	for (const { trace } of scenarios)
		for (const { rule } of trace.steps) if (rule !== null) used.add(ruleFamily(rule));
	return Object.fromEntries([...used].sort().map((rule) => [rule, ruleVersions[rule] ?? 1]));
}

import type { ScenarioTrace } from './model';

/** A version of the machine and the rules whose answers it changed. */
export interface ModelVersion {
	readonly version: string;
	/** Rules (`R9`) that answer otherwise than in the version before. */
	readonly changedRules: readonly string[];
}

/** Every version of the machine, oldest first. A rule's version is one more than its changes. */
export const modelHistory: readonly ModelVersion[] = [{ version: '1', changedRules: [] }];

/** Version of the machine as it is. */
export const modelVersion = modelHistory[modelHistory.length - 1]?.version ?? '1';

/** The rule without its sub-number: `R9.3` is part of `R9`. */
export function ruleFamily(rule: string): string {
	return rule.replace(/\..*$/, '');
}

/** The rules that decided any step of the scenarios, with their versions in this model. */
export function rulesOf(scenarios: readonly ScenarioTrace[]): Readonly<Record<string, number>> {
	const used = new Set<string>();
	for (const { trace } of scenarios)
		for (const { rule } of trace.steps) if (rule !== null) used.add(ruleFamily(rule));
	return Object.fromEntries([...used].sort().map((rule) => [rule, versionOf(rule)]));
}

function versionOf(rule: string): number {
	return 1 + modelHistory.filter((one) => one.changedRules.includes(rule)).length;
}

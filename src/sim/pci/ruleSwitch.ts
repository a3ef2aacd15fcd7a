/** Numbers of rules that are switched off, to see what depends on them; `R1` switches all of R1.x. */
export type RulesOff = ReadonlySet<string>;

/** True unless the rule, or the whole rule that it is a part of, is switched off. */
export function applied(off: RulesOff | undefined, rule: string): boolean {
	if (off === undefined || off.size === 0) return true;
	return !off.has(rule) && !off.has(rule.split('.', 1)[0] ?? rule);
}

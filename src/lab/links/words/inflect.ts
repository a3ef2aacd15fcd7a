const DOUBLES = /[bcdfghjklmnpqrstvwxyz][aeiou][bgmnpt]$/;

/** Forms of a regular English verb or noun: `wait` waits waited waiting, `carry`, `move`, `unplug`. */
function forms(base: string): readonly string[] {
	if (/[^aeiou]y$/.test(base)) {
		const stem = base.slice(0, -1);
		return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
	}
	if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
	const last = DOUBLES.test(base) ? base + base.at(-1) : base;
	const plural = /(?:s|x|sh|ch)$/.test(base) ? `${base}es` : `${base}s`;
	return [base, plural, `${base}ed`, `${base}ing`, `${last}ed`, `${last}ing`];
}

/** A pattern whose words with a star (`wait*`) stand for all their forms. */
export function inflected(pattern: string): string {
	return pattern.replace(/([a-z]+)\*/g, (_, base: string) => `(${forms(base).join('|')})`);
}

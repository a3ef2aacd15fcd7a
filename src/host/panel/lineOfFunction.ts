/**
 * Line (from 1) on which a C function is defined; where there is no definition, where it is first
 * named; 1 where it is not named at all. A definition in kernel style begins in the first column and
 * its statement does not end in a semicolon.
 */
export function lineOfFunction(source: string, func: string): number {
	const lines = source.split('\n');
	let named = 0;
	for (let index = 0; index < lines.length; index++) {
		const text = lines[index]!;
		const at = text.indexOf(`${func}(`);
		if (at < 0 || /\w/.test(text.charAt(at - 1))) continue;
		named ||= index + 1;
		const continues = /^[A-Za-z_]/.test(text) && !text.trimEnd().endsWith(';');
		if (continues && opensBody(lines, index)) return index + 1;
	}
	return named || 1;
}

/** Whether a `{` in the first column follows before the statement ends. */
function opensBody(lines: readonly string[], from: number): boolean {
	for (const line of lines.slice(from + 1, from + 12)) {
		if (line.startsWith('{')) return true;
		if (line.trimEnd().endsWith(';')) return false;
	}
	return false;
}

const escapes: Readonly<Record<string, number>> = {
	a: 7,
	b: 8,
	t: 9,
	n: 10,
	v: 11,
	f: 12,
	r: 13,
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Undoes git's C-style quoting (`"a/\303\251t\303\251.txt"`); also the text behind it. */
function unquoted(text: string): { path: string; rest: string } | null {
	const bytes: number[] = [];
	for (let at = 1; at < text.length; at++) {
		const letter = text[at] as string;
		if (letter === '"') {
			return { path: decoder.decode(new Uint8Array(bytes)), rest: text.slice(at + 1) };
		}
		if (letter !== '\\') {
			bytes.push(...encoder.encode(letter));
			continue;
		}
		const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4));
		if (octal !== null) {
			bytes.push(Number.parseInt(octal[0], 8));
			at += 3;
			continue;
		}
		at++;
		bytes.push(escapes[text[at] ?? ''] ?? text.charCodeAt(at));
	}
	return null;
}

/**
 * A path behind `--- `, `+++ `, `rename from `: quotes undone, and where `stamped` what stands
 * behind a tab or looks like diff's own time stamp cut off.
 */
export function patchPath(text: string, stamped = true): string {
	if (text.startsWith('"')) {
		const plain = unquoted(text);
		if (plain !== null) return plain.path;
	}
	if (!stamped) return text.trimEnd();
	const tab = text.indexOf('\t');
	const path = tab < 0 ? text : text.slice(0, tab);
	return path.replace(/\s+\d{4}-\d{2}-\d{2}[\s\d:.+-]{0,40}$/, '').trimEnd();
}

/** The two paths of a `diff --git` line; nulls where blanks make the cut ambiguous. */
export function pathPair(text: string): [string | null, string | null] {
	if (text.startsWith('"')) {
		const first = unquoted(text);
		if (first === null) return [null, null];
		return [first.path, patchPath(first.rest.trimStart(), false)];
	}
	const quoted = text.indexOf(' "');
	if (quoted > 0 && text.endsWith('"')) {
		return [text.slice(0, quoted), patchPath(text.slice(quoted + 1), false)];
	}
	const line = text.trimEnd();
	// the same path twice, with or without prefixes, is cut in its middle
	const middle = (line.length - 1) / 2;
	if (Number.isInteger(middle) && line[middle] === ' ') {
		const before = line.slice(0, middle);
		const after = line.slice(middle + 1);
		if (before === after || before.slice(2) === after.slice(2)) return [before, after];
	}
	const words = line.split(' ');
	if (words.length === 2) return [words[0] as string, words[1] as string];
	const at = line.indexOf(' b/');
	return at > 0 ? [line.slice(0, at), line.slice(at + 1)] : [null, null];
}

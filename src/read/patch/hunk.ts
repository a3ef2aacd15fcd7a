/** What a hunk's head states: first line and number of lines on both sides. */
export interface HunkRange {
	readonly oldStart: number;
	readonly oldCount: number;
	readonly newStart: number;
	readonly newCount: number;
}

/** Reads numbers one behind the other; `at` is -1 once something else stood there. */
interface Cursor {
	at: number;
}

/** The head of a hunk, `@@ -1,7 +1,8 @@`, in bytes [start, end); null where it is none. */
export function hunkRange(bytes: Uint8Array, start: number, end: number): HunkRange | null {
	const cursor: Cursor = { at: start };
	expect(bytes, end, cursor, '@@ -');
	const oldStart = digits(bytes, end, cursor);
	const oldCount = count(bytes, end, cursor);
	expect(bytes, end, cursor, ' +');
	const newStart = digits(bytes, end, cursor);
	const newCount = count(bytes, end, cursor);
	expect(bytes, end, cursor, ' @@');
	return cursor.at < 0 ? null : { oldStart, oldCount, newStart, newCount };
}

function expect(bytes: Uint8Array, end: number, cursor: Cursor, word: string): void {
	if (cursor.at < 0) return;
	if (cursor.at + word.length > end) cursor.at = -1;
	for (let index = 0; index < word.length && cursor.at >= 0; index++) {
		if (bytes[cursor.at] === word.charCodeAt(index)) cursor.at++;
		else cursor.at = -1;
	}
}

/** One to nine digits. */
function digits(bytes: Uint8Array, end: number, cursor: Cursor): number {
	if (cursor.at < 0) return 0;
	const limit = Math.min(end, cursor.at + 9);
	let at = cursor.at;
	let value = 0;
	for (; at < limit; at++) {
		const byte = bytes[at] as number;
		if (byte < 0x30 || byte > 0x39) break;
		value = value * 10 + byte - 0x30;
	}
	cursor.at = at > cursor.at ? at : -1;
	return value;
}

/** The number of lines behind a comma; one where it is left out. */
function count(bytes: Uint8Array, end: number, cursor: Cursor): number {
	if (cursor.at < 0 || cursor.at >= end || bytes[cursor.at] !== 0x2c) return 1;
	cursor.at++;
	return digits(bytes, end, cursor);
}

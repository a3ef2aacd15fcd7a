// What is no thread at all, said in one sentence; the same in every face.
import type { Claim } from '../debate/model';
import type { Thread } from '../read/model';

/** RFC 5322 section 2.1.1 allows 998; a line of this many characters is some other kind of data. */
const LONGEST_LINE = 2 * 1024 * 1024;

/** Why this cannot be mail: it has a line of more than 2 Mi characters (or bytes); null otherwise. */
export function longLine(source: string | Uint8Array): string | null {
	const next = (from: number) =>
		typeof source === 'string' ? source.indexOf('\n', from) : source.indexOf(10, from);
	let line = 1;
	for (let start = 0; ; line++) {
		const end = next(start);
		const length = (end < 0 ? source.length : end) - start;
		if (length > LONGEST_LINE) return `line ${line} has ${length} characters, which no mail has`;
		if (end < 0) return null;
		start = end + 1;
	}
}

/** Why there is nothing to explore in what was read; null when there is something. */
export function refusalOf(thread: Thread, claims: readonly Claim[]): string | null {
	if (thread.form === 'empty') return 'the text is empty';
	if (thread.form === 'binary') return 'this is binary data, not mail';
	const bare = thread.form === 'bare-body' && claims.length === 0;
	return thread.messages.length === 0 || bare ? 'no message was found in it' : null;
}

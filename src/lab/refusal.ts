// What is no thread at all, said in one sentence; the same in every face.
import { zoneNames } from '../read/body/zones';
import type { Thread, Zone } from '../read/model';
import type { Outline } from '../read/pieces';

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
export function refusalOf(thread: Thread): string | null {
	return refusal(thread, (id) => thread.linesOf(id).map(({ zone }) => zone));
}

/** The same of a source that was read in pieces. */
export function outlineRefusal(outline: Outline): string | null {
	const { data } = outline.table.zone;
	return refusal(outline, () =>
		Array.from(data.subarray(0, outline.table.size), (zone) => zoneNames[zone] as Zone),
	);
}

/** Zones that only mail has; a list or a program's file has none of them. */
const mailOnly: ReadonlySet<Zone> = new Set<Zone>(['quoted', 'attribution', 'diff']);

function refusal(
	{ form, messages }: Pick<Thread, 'form' | 'messages'>,
	zonesOf: (id: string) => readonly Zone[],
): string | null {
	if (form === 'empty') return 'the text is empty';
	if (form === 'binary') return 'this is binary data, not mail';
	const [first, second] = messages;
	if (!first) return 'no message was found in it';
	if (form !== 'bare-body' || second || first.from) return null;
	return zonesOf(first.id).some((zone) => mailOnly.has(zone)) ? null : 'no message was found in it';
}

import type { BodyScan } from '../body/scan';
import type { Person } from '../model';
import { samePerson } from './identity';
import type { FoundAttribution } from './spoken';
import type { When } from './when';

/** One speaker of a body: its author, or somebody whom an attribution names. */
export interface Voice {
	readonly person: Person | null;
	readonly when: When | null;
	/** The voice in whose text the attribution stands; the author's own is -1. */
	readonly quotedBy: number;
	/** Quote depth at which this voice speaks. */
	readonly depth: number;
	/** First and last line (scan indexes) that this voice is heard in, or -1. */
	first: number;
	last: number;
}

/** Who says each line of one body, as far as its attributions tell. */
export interface Voices {
	readonly list: Voice[];
	/** Index into `list` per line, -1 where unknown. */
	readonly said: Int32Array;
}

/**
 * Follows the attributions of a body down its lines. An attribution at depth k names who speaks at
 * depth k + 1, until another one at depth k or less names somebody else; as one message answers one
 * other, a name also holds for the lines of its depth before the attribution.
 */
export function voicesOf(
	scan: BodyScan,
	attributions: readonly FoundAttribution[],
	author: Person | null,
): Voices {
	const list: Voice[] = [
		{ person: author, when: null, quotedBy: -1, depth: 0, first: -1, last: -1 },
	];
	const said = new Int32Array(scan.count).fill(-1);
	const speaker: number[] = [0];
	let next = 0;
	for (let index = 0; index < scan.count; index++) {
		const depth = scan.depth[index] as number;
		const found = attributions[next];
		if (found !== undefined && index === found.last) {
			next++;
			said.fill(speaker[found.depth] ?? -1, found.first, index + 1);
			speak(list, speaker, found);
			continue;
		}
		const voice = speaker[depth] ?? -1;
		said[index] = voice;
		const heard = list[voice];
		if (heard === undefined || scan.blank(index)) continue;
		if (heard.first < 0) heard.first = index;
		heard.last = index;
	}
	return { list, said };
}

function speak(list: Voice[], speaker: number[], found: FoundAttribution): void {
	const depth = found.depth + 1;
	const { person, when } = found.attribution;
	const current = list[speaker[depth] ?? -1];
	if (current?.person && samePerson(current.person, person) && current.when?.wall === when?.wall)
		return;
	const quotedBy = speaker[found.depth] ?? -1;
	speaker.length = Math.min(speaker.length, depth);
	while (speaker.length < depth) speaker.push(-1);
	const known = list.findIndex(
		(voice) =>
			voice.depth === depth &&
			voice.quotedBy === quotedBy &&
			voice.person !== null &&
			samePerson(voice.person, person) &&
			voice.when?.wall === when?.wall,
	);
	if (known >= 0) {
		speaker.push(known);
		return;
	}
	list.push({ person, when, quotedBy, depth, first: -1, last: -1 });
	speaker.push(list.length - 1);
}

import type { BodyScan } from '../body/scan';
import { deepest } from '../body/scan';
import type { Person } from '../model';
import { guessAuthor, peopleIn } from './guess';
import { samePerson } from './identity';
import type { FoundAttribution } from './spoken';
import type { Voice } from './voice';

/**
 * Follows the attributions of a body down its lines. An attribution at depth k names who speaks at
 * depth k + 1, until another one at depth k or less names somebody else; as one message answers one
 * other, a name also holds for the lines of its depth before the attribution. Writes the number of
 * the voice of each line, -1 where unknown, to `said`; the author's own voice is number 0.
 */
export function voicesOf(
	scan: BodyScan,
	attributions: readonly FoundAttribution[],
	author: Person | null,
	said: Int32Array,
): Voice[] {
	const list: Voice[] = [
		{ person: author, when: null, quotedBy: -1, depth: 0, guess: null, first: -1, last: -1 },
	];
	said.fill(-1);
	const speaker: number[] = [0];
	const opens = new Map<number, number>();
	let next = 0;
	for (let index = 0; index < scan.count; index++) {
		const depth = scan.depth[index] as number;
		const found = attributions[next];
		if (found !== undefined && index === found.last) {
			next++;
			said.fill(speaker[found.depth] ?? -1, found.first, index + 1);
			speak(list, speaker, found);
			opens.set(index, speaker[found.depth + 1] ?? -1);
			continue;
		}
		const voice = speaker[depth] ?? -1;
		said[index] = voice;
		const heard = list[voice];
		if (heard === undefined || scan.blank(index)) continue;
		if (heard.first < 0) heard.first = index;
		heard.last = index;
	}
	if (scan.maxDepth > 0) guessUnnamed(scan, list, said, opens);
	return list;
}

/** Gives each unattributed stretch a voice of its own where its author can be guessed. */
function guessUnnamed(
	scan: BodyScan,
	list: Voice[],
	said: Int32Array,
	opens: ReadonlyMap<number, number>,
): void {
	let people: Person[] | null = null;
	for (let level = 1; level < deepest; level++) {
		const stretches = unnamedAt(scan, list, said, opens, level);
		if (stretches === null) return;
		for (const { quotedBy, lines } of stretches.values()) {
			people ??= peopleIn(scan, list);
			const above: (Person | null)[] = [];
			for (let voice = quotedBy; voice >= 0; voice = (list[voice] as Voice).quotedBy) {
				above.unshift((list[voice] as Voice).person);
			}
			const quoterLines: number[] = [];
			for (let index = 0; index < scan.count && quoterLines.length < 6; index++) {
				if (said[index] === quotedBy && !scan.blank(index)) quoterLines.push(index);
			}
			const returner = list[quotedBy]?.quotedBy ?? -1;
			const returnerLines: number[] = [];
			for (let index = 0; index < scan.count; index++) {
				if (returner >= 0 && said[index] === returner) returnerLines.push(index);
			}
			const guess = guessAuthor(
				scan,
				{ depth: level, lines, above, quoterLines, returnerLines },
				people,
			);
			if (guess === null) continue;
			const first = lines[0] as number;
			const last = lines.at(-1) as number;
			list.push({ person: guess.person, when: null, quotedBy, depth: level, guess, first, last });
			for (const index of lines) said[index] = list.length - 1;
		}
	}
}

interface Unnamed {
	readonly quotedBy: number;
	readonly lines: number[];
}

/** Unattributed lines of one depth by the voice that quotes them; null where no line is so deep. */
function unnamedAt(
	scan: BodyScan,
	list: readonly Voice[],
	said: Int32Array,
	opens: ReadonlyMap<number, number>,
	level: number,
): Map<number, Unnamed> | null {
	const stretches = new Map<number, Unnamed>();
	const speakers: number[] = [0];
	let any = false;
	for (let index = 0; index < scan.count; index++) {
		const depth = scan.depth[index] as number;
		if (depth >= level) any = true;
		const voice = said[index] as number;
		if (voice >= 0) speakers[depth] = voice;
		const opened = opens.get(index);
		if (opened !== undefined) {
			speakers[depth + 1] = opened;
			speakers.length = depth + 2;
		}
		if (voice >= 0 || depth !== level) continue;
		const above = speakers[level - 1] ?? -1;
		// only a voice that is itself known can be said to quote
		const quotedBy = level === 1 ? 0 : above;
		if (quotedBy < 0 || list[quotedBy]?.depth !== level - 1) continue;
		const stretch = stretches.get(quotedBy);
		if (stretch === undefined) stretches.set(quotedBy, { quotedBy, lines: [index] });
		else stretch.lines.push(index);
	}
	return any ? stretches : null;
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
	list.push({ person, when, quotedBy, depth, guess: null, first: -1, last: -1 });
	speaker.push(list.length - 1);
}

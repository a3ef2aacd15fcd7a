import type { BodyScan } from '../body/scan';
import { zoneCode } from '../body/zones';
import type { Person } from '../model';
import { flatQuote, fromHtml, isFlat, isFull, isTail, opensMail } from './flat';
import type { FoundAttribution } from './found';
import { guessAuthor, nameOf, peopleIn } from './guess';
import { isLossy, samePerson } from './identity';
import { Voice } from './voice';

/** Stands for the voice of a line that is unknown and not to be guessed at. */
const noGuess = -2;

/** The voices of a body that quotes nobody, which is all its author's. */
export const nobody: readonly Voice[] = [];

/**
 * Follows the attributions of a body down its lines. An attribution at depth k names who speaks at
 * depth k + 1, until another one at depth k or less names somebody else; as one message answers one
 * other, a name also holds for the lines of its depth before the attribution. Writes the number of
 * the voice of each line, -1 or {@link noGuess} where unknown, to `said`; the author's own voice is number 0 ({@link nobody} where there
 * is no other). Lines of a
 * zone that says quoted at depth 0 continue what is quoted above them. Whoever is not named is guessed
 * where `guesses` is set: there is no need where the answered message itself is at hand.
 */
export function voicesOf(
	scan: BodyScan,
	attributions: readonly FoundAttribution[],
	zones: Uint8Array,
	author: Person | null,
	said: Int32Array,
	guesses: boolean,
): readonly Voice[] {
	if (scan.maxDepth === 0 && attributions.length === 0) {
		said.fill(0);
		return nobody;
	}
	const list = [new Voice(author, null, -1, 0, null, null)];
	said.fill(-1);
	const speaker: number[] = [0];
	const opens = guesses ? new Map<number, number>() : null;
	let from = 0;
	let named = true;
	let html: boolean | null = null;
	const ofHtml = (): boolean => (html ??= fromHtml(scan));
	for (let number = 0; number < attributions.length; number++) {
		const found = attributions[number] as FoundAttribution;
		const { first, last, depth } = found;
		if (!listen(scan, zones, said, list, speaker, from, last)) named = false;
		const outer = speaker[depth] ?? -1;
		said.fill(outer, first, last + 1);
		from = last + 1;
		const end = attributions[number + 1]?.first ?? scan.count;
		if (outer > 0 && isFlat(scan, found, end) && (opensMail(scan, from) || ofHtml())) {
			const heard = (list[outer] as Voice).first;
			const above = heard >= 0 && heard < first;
			const { quoted, unknown } = flatQuote(scan, from, end, depth, above);
			speak(list, speaker, { ...found, depth: depth - 1, speaksAt: depth });
			const inner = speaker[depth] as number;
			listen(scan, zones, said, list, speaker, from, quoted);
			said.fill(noGuess, quoted, unknown);
			speaker[depth] = quoted === end ? inner : outer;
			from = unknown;
			continue;
		}
		speak(list, speaker, found);
		opens?.set(last, speaker[found.speaksAt] ?? -1);
	}
	if (!listen(scan, zones, said, list, speaker, from, scan.count)) named = false;
	if (opens === null) return list;
	nameAddresses(scan, list);
	if (!named) guessUnnamed(scan, list, said, opens);
	return list;
}

/** Notes who speaks in lines [from, end), between two attributions; true where all are somebody's. */
function listen(
	scan: BodyScan,
	zones: Uint8Array,
	said: Int32Array,
	list: readonly Voice[],
	speaker: readonly number[],
	from: number,
	end: number,
): boolean {
	const { depth: depths, hash } = scan;
	let named = true;
	let tail = false;
	for (let index = from; index < end; index++) {
		const depth = depths[index] as number;
		let voice = depth < speaker.length ? (speaker[depth] as number) : -1;
		if (depth === 0) {
			if (zones[index] === zoneCode.quoted && index > 0) voice = said[index - 1] as number;
			else if (zones[index] === zoneCode.authored && voice > 0) zones[index] = zoneCode.quoted;
		} else if (index > from) {
			// the rest of a paragraph that was wrapped again and kept its inner mark on the first line
			const above = depths[index - 1] as number;
			tail =
				above === depth + 1 ? isTail(scan, index) : tail && above === depth && isFull(scan, index);
			if (tail) voice = said[index - 1] as number;
		}
		said[index] = voice;
		if (voice < 0) named = false;
		else if (hash[index] !== 0) {
			const heard = list[voice] as Voice;
			if (heard.first < 0) heard.first = index;
			heard.last = index;
		}
	}
	return named;
}

/**
 * Finds the names of those whom an attribution gives by address alone (`ada@example.org wrote:`) or
 * with letters lost (`Fran?ois`).
 */
function nameAddresses(scan: BodyScan, list: Voice[]): void {
	let people: Person[] | null = null;
	for (const [number, voice] of list.entries()) {
		const { person } = voice;
		if (number === 0 || person === null) continue;
		const bare = person.address?.startsWith(`${person.name}@`) === true;
		if (!bare && !isLossy(person.name)) continue;
		people ??= peopleIn(scan, list);
		const known = nameOf(person, people);
		if (known !== null) voice.person = { name: known, address: person.address };
	}
}

/** Gives each unattributed stretch a voice of its own where its author can be guessed. */
function guessUnnamed(
	scan: BodyScan,
	list: Voice[],
	said: Int32Array,
	opens: ReadonlyMap<number, number>,
): void {
	let people: Person[] | null = null;
	for (let level = 1; level <= scan.maxDepth; level++) {
		const stretches = unnamedAt(scan, list, said, opens, level);
		if (stretches.size === 0) continue;
		people ??= peopleIn(scan, list);
		const heard = linesByVoice(scan, list, said);
		for (const { quotedBy, lines } of stretches.values()) {
			const above: (Person | null)[] = [];
			for (let voice = quotedBy; voice >= 0; voice = (list[voice] as Voice).quotedBy) {
				above.unshift((list[voice] as Voice).person);
			}
			const quoterLines = (heard[quotedBy] ?? []).slice(0, 6);
			const returnerLines = heard[(list[quotedBy] as Voice).quotedBy] ?? [];
			const guess = guessAuthor(
				scan,
				{
					depth: level,
					lines,
					above,
					quoterLines,
					returnerLines,
					addressee: (list[quotedBy] as Voice).addressee,
				},
				people,
			);
			if (guess === null) continue;
			const voice = new Voice(guess.person, null, quotedBy, level, guess, null);
			voice.first = lines[0] as number;
			voice.last = lines.at(-1) as number;
			list.push(voice);
			for (const index of lines) said[index] = list.length - 1;
		}
	}
}

/** Lines looked at to tell one person's hand from another's. */
const mostHeard = 400;

/** The first lines with text of each voice. */
function linesByVoice(scan: BodyScan, list: readonly Voice[], said: Int32Array): number[][] {
	const heard: number[][] = list.map(() => []);
	for (let index = 0; index < scan.count; index++) {
		const lines = heard[said[index] as number];
		if (lines !== undefined && lines.length < mostHeard && !scan.blank(index)) lines.push(index);
	}
	return heard;
}

interface Unnamed {
	readonly quotedBy: number;
	readonly lines: number[];
}

/** Unattributed lines of one depth, by the voice that quotes them. */
function unnamedAt(
	scan: BodyScan,
	list: readonly Voice[],
	said: Int32Array,
	opens: ReadonlyMap<number, number>,
	level: number,
): Map<number, Unnamed> {
	const stretches = new Map<number, Unnamed>();
	const speakers: number[] = [0];
	for (let index = 0; index < scan.count; index++) {
		const depth = scan.depth[index] as number;
		const voice = said[index] as number;
		if (voice >= 0) speakers[depth] = voice;
		const opened = opens.get(index);
		if (opened !== undefined) {
			speakers[depth + 1] = opened;
			speakers.length = depth + 2;
		}
		if (voice !== -1 || depth !== level) continue;
		// only a voice that is itself known can be said to quote
		const quotedBy = speakers[level - 1] ?? -1;
		if (quotedBy < 0 || list[quotedBy]?.depth !== level - 1) continue;
		const stretch = stretches.get(quotedBy);
		if (stretch === undefined) stretches.set(quotedBy, { quotedBy, lines: [index] });
		else stretch.lines.push(index);
	}
	return stretches;
}

/** Voices of one body beyond this many are not told apart. */
const mostVoices = 200;

function speak(list: Voice[], speaker: number[], found: FoundAttribution): void {
	const depth = found.speaksAt;
	const { person, when } = found.attribution;
	const current = list[speaker[depth] ?? -1];
	const again = current?.person && samePerson(current.person, person);
	if (again && current?.when?.wall === when?.wall && depth > found.depth) return;
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
	if (list.length >= mostVoices) {
		speaker.push(-1);
		return;
	}
	list.push(new Voice(person, when, quotedBy, depth, null, found.addressee));
	speaker.push(list.length - 1);
}

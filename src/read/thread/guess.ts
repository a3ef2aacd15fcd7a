import type { BodyScan } from '../body/scan';
import type { Person } from '../model';
import { utf8Text } from '../text/decode';
import { handOf } from './hand';
import { isLossy, samePerson } from './identity';
import { cleanPerson } from './person';
import type { Guess, Voice } from './voice';

/** What an unattributed stretch offers to guess by. */
export interface Stretch {
	readonly depth: number;
	/** Lines (scan indexes) of the stretch. */
	readonly lines: readonly number[];
	/** Speakers at depth 0, 1, ... above it; null where unknown. */
	readonly above: readonly (Person | null)[];
	/** Lines (scan indexes) of whoever quotes it. */
	readonly quoterLines: readonly number[];
	/** Whom the quoter's header says it was written to, or null. */
	readonly addressee: Person | null;
	/** Lines (scan indexes) of whoever spoke before the quoter, whose turn it would be. */
	readonly returnerLines: readonly number[];
}

const signed = /^Signed-off-by:\s*(.{3,120})$/i;
const from = /^From:\s*(.{3,120})$/;
/** A list that sends mail on in its own name. */
const ofList = /-(?:bounces|owner|request)\b/;
const named = /^(?:[A-Z][\w-]{1,40}-by|Cc|From|To):\s*(.{3,120})$/;
const greeted =
	/^(?:(?:Hi|Hello|Hey|Dear|Hallo|Moin)[ ,]+([\p{Lu}][\p{L}'-]{1,30})\b|([\p{Lu}][\p{L}'-]{1,30}),$)/u;

/** Everybody whom the body names outside prose, once each. */
export function peopleIn(scan: BodyScan, voices: readonly Voice[]): Person[] {
	const people: Person[] = [];
	const add = (person: Person | null): void => {
		if (person && !people.some((one) => one.name === person.name && samePerson(one, person)))
			people.push(person);
	};
	for (const voice of voices) add(voice.person);
	for (let index = 0; index < scan.count && people.length < 60; index++) {
		const head = scan.head(index);
		if (head < 0x41 || head > 0x5a || !hasWordColon(scan, index)) continue;
		const found = named.exec(lineText(scan, index));
		if (found !== null) add(cleanPerson(found[1] as string));
	}
	return people;
}

/** Whether a colon follows the first word of a line, as in the fields that {@link named} reads. */
function hasWordColon(scan: BodyScan, index: number): boolean {
	const { bytes } = scan;
	const start = scan.content[index] as number;
	const end = Math.min(scan.end[index] as number, start + 45);
	for (let at = start; at < end; at++) {
		if (bytes[at] === 0x3a) return true;
		if ((bytes[at] as number) <= 0x20) return false;
	}
	return false;
}

/**
 * Guesses the author of a stretch that no attribution names: by whom its quoter greets, by the
 * sign-off of a quoted patch, by the name under it, and last by two people taking turns.
 */
export function guessAuthor(
	scan: BodyScan,
	stretch: Stretch,
	people: readonly Person[],
): Guess | null {
	return (
		bySignOff(scan, stretch) ??
		byAddress(stretch) ??
		byGreeting(scan, stretch, people) ??
		bySignature(scan, stretch, people) ??
		byTurns(scan, stretch)
	);
}

function bySignOff(scan: BodyScan, stretch: Stretch): Guess | null {
	let person: Person | null = null;
	for (const index of stretch.lines) {
		const head = scan.head(index);
		if (head === 0x53) {
			const found = signed.exec(lineText(scan, index));
			if (found !== null) person = cleanPerson(found[1] as string) ?? person;
		} else if (head === 0x46 && person === null) {
			const found = from.exec(lineText(scan, index));
			if (found !== null && !ofList.test(found[1] as string)) {
				person = cleanPerson(found[1] as string);
			}
		}
	}
	if (person === null) return null;
	return { person, confidence: 0.8, reason: 'The quoted patch is signed off by its sender.' };
}

function byAddress({ addressee, above, depth }: Stretch): Guess | null {
	const quoter = above[depth - 1] ?? null;
	if (addressee === null || (quoter !== null && samePerson(quoter, addressee))) return null;
	return {
		person: addressee,
		confidence: 0.75,
		reason: 'The header of the message that quotes these lines is addressed to their author.',
	};
}

function byGreeting(scan: BodyScan, stretch: Stretch, people: readonly Person[]): Guess | null {
	for (const index of stretch.quoterLines.slice(0, 6)) {
		const text = lineText(scan, index);
		if (text.length > 60) continue;
		const found = greeted.exec(text);
		if (found === null) continue;
		const given = (found[1] ?? found[2] ?? '').toLowerCase();
		const known = people.filter((person) => givenNames(person).includes(given));
		if (known.length !== 1) return null;
		return {
			person: known[0] as Person,
			confidence: 0.8,
			reason: 'Whoever quotes these lines greets their author by name.',
		};
	}
	return null;
}

function bySignature(scan: BodyScan, stretch: Stretch, people: readonly Person[]): Guess | null {
	for (const index of stretch.lines) {
		const text = lineText(scan, index).replace(/^[-~—\s]+/, '');
		if (text.length < 3 || text.length > 40 || !/^[\p{Lu}][\p{L} .'-]+$/u.test(text)) continue;
		const lower = text.toLowerCase();
		const known = people.filter(
			(person) => person.name.toLowerCase() === lower || givenNames(person).includes(lower),
		);
		if (known.length === 1) {
			return { person: known[0] as Person, confidence: 0.8, reason: 'Its author signs by name.' };
		}
	}
	return null;
}

/** Lines with text beyond which a stretch is hardly ever what is left of a third person's words. */
const longTurn = 8;

function byTurns(scan: BodyScan, stretch: Stretch): Guess | null {
	const { above, depth } = stretch;
	const before = above[depth - 2] ?? null;
	const quoter = above[depth - 1] ?? null;
	if (before === null || quoter === null || samePerson(before, quoter)) return null;
	// where a third person answers the second, a fourth is as likely as a return
	const third = above[depth - 3];
	if (depth > 2 && isDiff(scan, stretch.lines)) return null;
	const hand = handOf(scan, stretch.lines, stretch.returnerLines);
	if (hand === 'other') return null;
	const filled = stretch.lines.filter((index) => !scan.blank(index)).length;
	const between = depth === 3 && (!third || !samePerson(third, quoter));
	if (between && filled < longTurn && hand !== 'same') return null;
	return {
		person: before,
		confidence: 0.6,
		reason: 'Nobody is named; two people take turns around it.',
	};
}

/** The full name of somebody known by address alone: by the same address, else by the given name. */
export function nameOf(person: Person, people: readonly Person[]): string | null {
	const full = people.filter(
		(one) =>
			!isLossy(one.name) && (one.address === null || !one.address.startsWith(`${one.name}@`)),
	);
	if (isLossy(person.name)) return full.find((one) => samePerson(one, person))?.name ?? null;
	const same = full.find((one) => one.address?.toLowerCase() === person.address?.toLowerCase());
	if (same !== undefined) return same.name;
	const given = full.filter((one) => givenNames(one).includes(person.name.toLowerCase()));
	return given.length === 1 ? (given[0] as Person).name : null;
}

/** Whether a stretch is cut from a patch, whose sender need not take part in the talk about it. */
function isDiff(scan: BodyScan, lines: readonly number[]): boolean {
	let marked = 0;
	let filled = 0;
	for (const index of lines) {
		const head = scan.head(index);
		if (head === 0) continue;
		filled++;
		if (head === 0x2b || head === 0x2d || head === 0x40) marked++;
	}
	return marked * 3 >= filled;
}

function givenNames(person: Person): string[] {
	return person.name
		.toLowerCase()
		.split(/[\s,.]+/)
		.filter((word) => word.length > 2);
}

function lineText(scan: BodyScan, index: number): string {
	return utf8Text(
		scan.bytes,
		scan.content[index] as number,
		Math.min(scan.end[index] as number, (scan.content[index] as number) + 200),
	).trim();
}

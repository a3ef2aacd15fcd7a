import type { LineTable } from '../body/table';
import { zoneCode } from '../body/zones';
import type { Held } from './held';
import { nameKey, samePerson } from './identity';
import { baseSubject, isReply, patchSubject } from './subject';
import type { Voice } from './voice';
import { instant } from './when';

/** The message that one without In-Reply-To and References answers, and what says so. */
export interface Kin {
	readonly parent: number;
	/** 0..1. */
	readonly confidence: number;
	/** One sentence. */
	readonly reason: string;
}

const nobody: ReadonlyMap<number, Kin> = new Map();

/** A subject that states the number of its patch. */
const numbered = /^\[[^\]]{0,80}\d\/\d/;
/** Quoted lines of one message that are looked for in others. */
const mostQuoted = 400;
/** Messages before one, under its subject, among which a name or a date is looked for. */
const farthest = 60;

/**
 * Finds what the held messages answer whose headers do not say it: pages, and mail of programs that
 * leave References out. Among messages of one subject that are older it is the one whose own text they
 * quote, else the one whose author and date an attribution states, else, for a reply that quotes
 * nothing, the last one before it. Work is linear in the rows of the messages of such subjects.
 */
export function kinOf(table: LineTable, held: readonly Held[]): ReadonlyMap<number, Kin> {
	if (held.length < 2) return nobody;
	const lone: number[] = [];
	const patches: number[] = [];
	held.forEach(({ article, own }, index) => {
		if (article.answered >= 0) return;
		if (!own || isReply(article.subject)) lone.push(index);
		else if (numbered.test(article.subject)) patches.push(index);
	});
	const found = new Map<number, Kin>();
	if (patches.length > 1) underCovers(held, patches, found);
	for (const family of families(held, lone)) {
		if (family.members.length < 2) continue;
		const byDate = family.members.sort((one, other) => timeOf(held, one) - timeOf(held, other));
		const writers = writersOf(table, held, byDate);
		const place = new Map(byDate.map((index, at) => [index, at]));
		for (const index of family.lone) {
			const at = place.get(index) as number;
			const before = byDate
				.slice(Math.max(0, at - farthest), at)
				.filter((other) => mayBeAnswered(held, other, index));
			const kin =
				byQuotes(table, held, index, writers) ??
				byVoice(held, index, before) ??
				byOrder(held, index, before);
			if (kin !== null) found.set(index, kin);
		}
	}
	return found;
}

/** Milliseconds within which the patches of one series are sent. */
const sending = 6 * 3_600_000;

/** Puts the patches of a series under its cover letter, by sender, version, number and time. */
function underCovers(
	held: readonly Held[],
	patches: readonly number[],
	found: Map<number, Kin>,
): void {
	const covers = new Map<string, number[]>();
	const rest: [string, number][] = [];
	for (const index of patches) {
		const { article } = held[index] as Held;
		const patch = patchSubject(article.subject);
		if (patch === null || patch.index === null || patch.total === null) continue;
		const key = `${nameKey(article.from?.name ?? '')}|${patch.version}|${patch.total}`;
		if (patch.index > 0) rest.push([key, index]);
		else covers.set(key, [...(covers.get(key) ?? []), index].slice(-farthest));
	}
	const reason =
		'No header names what it answers; it is a patch of the series of that cover letter.';
	for (const [key, index] of rest) {
		const apart = (cover: number): number => timeOf(held, index) - timeOf(held, cover);
		const fits = (covers.get(key) ?? []).filter(
			(cover) => Math.abs(apart(cover)) < sending && mayBeAnswered(held, cover, index),
		);
		if (fits.length === 1) found.set(index, { parent: fits[0] as number, confidence: 0.8, reason });
	}
}

/** Messages of one subject, and those of them whose headers name nothing. */
interface Family {
	readonly members: number[];
	readonly lone: number[];
}

function families(held: readonly Held[], lone: readonly number[]): Family[] {
	const bySubject = new Map<string, Family>();
	const endings = new Set<string>();
	let telling = true;
	for (const index of lone) {
		const subject = subjectOf(held, index);
		if (subject === null) continue;
		const key = baseSubject(subject).toLowerCase();
		endings.add(endingOf(subject));
		telling &&= key.length >= ending;
		const family = bySubject.get(key);
		if (family === undefined) bySubject.set(key, { members: [], lone: [index] });
		else family.lone.push(index);
	}
	for (let index = 0; index < held.length; index++) {
		// most subjects of a large source are of no family, which their last letters tell
		const subject = subjectOf(held, index);
		if (subject === null || (telling && !endings.has(endingOf(subject)))) continue;
		bySubject.get(baseSubject(subject).toLowerCase())?.members.push(index);
	}
	return [...bySubject.values()];
}

/** Letters at the end of a subject; `Re:` may be among those of a shorter one. */
const ending = 5;

/** What subjects have in common where only what stands before them differs. */
function endingOf(subject: string): string {
	return subject.trimEnd().slice(-ending).toLowerCase();
}

/** A page of one conversation states its subject once, if at all. */
function subjectOf(held: readonly Held[], index: number): string | null {
	const { subject, source } = (held[index] as Held).article;
	if (subject !== '') return subject;
	return source === 'page' ? (held[0] as Held).article.subject : null;
}

/** The first message that holds each line of text unquoted, by the line's hash. */
function writersOf(
	table: LineTable,
	held: readonly Held[],
	byDate: readonly number[],
): Map<number, number> {
	const writers = new Map<number, number>();
	const { depth, zone, hash } = table;
	for (const index of byDate) {
		const { firstRow } = held[index] as Held;
		const end = firstRow + (held[index] as Held).rows;
		for (let row = firstRow; row < end; row++) {
			const key = hash.data[row] as number;
			if (key === 0 || depth.data[row] !== 0 || isFrame(zone.data[row] as number)) continue;
			if (!writers.has(key)) writers.set(key, index);
		}
	}
	return writers;
}

/** Whether a zone holds what many messages say alike. */
function isFrame(zone: number): boolean {
	return (
		zone === zoneCode.quoted ||
		zone === zoneCode.attribution ||
		zone === zoneCode.signature ||
		zone === zoneCode.footer ||
		zone === zoneCode.greeting
	);
}

/** Milliseconds since 1970; undated messages come first. */
function timeOf(held: readonly Held[], index: number): number {
	return held[index]?.article.at ?? Number.MIN_SAFE_INTEGER;
}

/** Whether message `other` may be answered by message `index`: not later, or nobody knows. */
function mayBeAnswered(held: readonly Held[], other: number, index: number): boolean {
	if (other === index) return false;
	const mine = held[index]?.article.at ?? null;
	const its = held[other]?.article.at ?? null;
	if (mine === null || its === null) return other < index;
	return its < mine || (its === mine && other < index);
}

function byQuotes(
	table: LineTable,
	held: readonly Held[],
	index: number,
	writers: ReadonlyMap<number, number>,
): Kin | null {
	const { depth, hash } = table;
	const { firstRow } = held[index] as Held;
	const end = firstRow + (held[index] as Held).rows;
	const votes = new Map<number, number>();
	let quoted = 0;
	for (let row = firstRow; row < end && quoted < mostQuoted; row++) {
		if (depth.data[row] !== 1 || hash.data[row] === 0) continue;
		quoted++;
		const writer = writers.get(hash.data[row] as number);
		if (writer === undefined || !mayBeAnswered(held, writer, index)) continue;
		votes.set(writer, (votes.get(writer) ?? 0) + 1);
	}
	let parent = -1;
	for (const [writer, count] of votes) if (count > (votes.get(parent) ?? 0)) parent = writer;
	const most = votes.get(parent) ?? 0;
	// one line of several may be anybody's
	if (most === 0 || (most === 1 && quoted > 3)) return null;
	const reason = 'No header names what it answers; it quotes that message under the same subject.';
	return { parent, confidence: 0.9, reason };
}

/** Minutes by which a stated time may differ from that of the message, which seconds left out explain. */
const slack = 60_000;
/** Hours that zones lie apart. */
const widestZone = 14;

/** The last of the messages `before` whose author and date the first attribution of a body states. */
function byVoice(held: readonly Held[], index: number, before: readonly number[]): Kin | null {
	const heard = (held[index] as Held).voices.find(
		(voice) => voice.depth === 1 && voice.guess === null && voice.person !== null,
	);
	if (heard === undefined) return null;
	const parent = before.findLast((other) => isVoiceOf(held[other] as Held, heard));
	if (parent === undefined) return null;
	const reason = 'No header names what it answers; an attribution names author and date of it.';
	return { parent, confidence: 0.8, reason };
}

function isVoiceOf({ article }: Held, voice: Voice): boolean {
	if (article.from === null || voice.person === null || !samePerson(article.from, voice.person)) {
		return false;
	}
	if (voice.when === null || !voice.when.timed || article.at === null) return true;
	const apart = Math.abs(instant(voice.when, 0) - article.at);
	if (voice.when.offset !== null) return apart <= slack;
	return apart <= widestZone * 3_600_000 + slack && apart % 900_000 <= slack;
}

/** A reply that quotes nothing answers whatever was said last. */
function byOrder(held: readonly Held[], index: number, before: readonly number[]): Kin | null {
	const parent = before.at(-1);
	if (parent === undefined || !(held[index] as Held).own) return null;
	const reason =
		'No header names what it answers; it is the last message of its subject before it.';
	return { parent, confidence: 0.5, reason };
}

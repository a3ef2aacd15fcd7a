import type { LineTable } from '../body/table';
import { zoneCode } from '../body/zones';
import type { Part } from '../mail/article';
import type { IdTable } from '../mail/ids';
import type { Person } from '../model';
import type { Held } from './held';
import { samePerson } from './identity';
import { shortHash } from './ids';
import { type Kin, kinOf } from './kin';
import { traceQuotes, untraced } from './resolve';
import { type Tree, treeOf } from './tree';
import type { Voice } from './voice';
import { exchanged, instant, type When } from './when';

/** A message that exists only as quotes, or only as an id in a header. */
export interface Ghost {
	/** Its Message-ID, made up where no header names it, and that id's number. */
	readonly id: string;
	readonly number: number;
	person: Person | null;
	/** Milliseconds since 1970, or null. */
	at: number | null;
	/** Held message that quotes it first. */
	readonly quotedIn: number;
	confidence: number;
	reason: string;
	/** Rows of the line table between which it is quoted, or -1. */
	firstRow: number;
	lastRow: number;
	/** The same place in the source; that of the quoting message where no line is left of it. */
	start: number;
	end: number;
}

/** Held messages and ghosts in one index space: ghosts follow the held ones. */
export interface Woven {
	readonly tree: Tree;
	readonly ghosts: readonly Ghost[];
	/** Index of the message that each message answers, or -1. */
	readonly parent: readonly number[];
	/** What messages answer whose headers name nothing. */
	readonly kin: ReadonlyMap<number, Kin>;
}

/** Ancestors that are looked through for somebody who is quoted. */
const farthest = 60;

/**
 * Builds the thread: who answers whom, which messages exist only as quotes, and for every row of
 * `table` the message that said it (`table.said` then holds message indexes). `ids` has the Message-IDs.
 */
export function weave(table: LineTable, held: readonly Held[], ids: IdTable): Woven {
	const weaver = new Weaver(table, held, ids);
	return weaver.weave();
}

class Weaver {
	private readonly tree: Tree;
	private readonly ghosts: Ghost[] = [];
	/** Index of each ghost by the number of its id. */
	private readonly ghostById = new Map<number, number>();
	private readonly parent: number[];
	private readonly traced: Int32Array<ArrayBuffer>;
	private readonly kin: ReadonlyMap<number, Kin>;

	constructor(
		private readonly table: LineTable,
		private readonly held: readonly Held[],
		private readonly ids: IdTable,
	) {
		this.kin = kinOf(table, held);
		this.tree = treeOf(held, ids, this.kin);
		this.traced = new Int32Array(table.size);
		this.parent = held.map(() => -1);
	}

	weave(): Woven {
		for (let index = 0; index < this.held.length; index++) this.linkByHeader(index);
		cutLoops(this.parent);
		traceQuotes(this.table, this.held, this.tree, this.traced, (message) => this.settle(message));
		cutLoops(this.parent);
		this.table.said.data = this.traced;
		return { tree: this.tree, ghosts: this.ghosts, parent: this.parent, kin: this.kin };
	}

	/** The message that a header names as answered; a ghost where the source does not hold it. */
	private linkByHeader(index: number): void {
		const nearest = (this.held[index] as Held).article.ancestors[0];
		if (nearest === undefined) {
			this.parent[index] = this.kin.get(index)?.parent ?? -1;
			return;
		}
		const found = this.ids.holder(nearest);
		if (found >= 0) {
			this.parent[index] = found;
			return;
		}
		const ghost = this.ghostNamed(nearest, index);
		this.parent[index] = ghost;
		if ((this.parent[ghost] as number) < 0) {
			this.parent[ghost] = this.tree.heldAncestor[index] as number;
		}
	}

	/** The ghost with an id of that number. */
	private ghostNamed(number: number, quotedIn: number): number {
		const known = this.ghostById.get(number);
		if (known !== undefined) return known;
		const { article } = this.held[quotedIn] as Held;
		return this.addGhost({
			id: this.ids.text(number),
			number,
			person: null,
			at: null,
			quotedIn,
			confidence: 0.5,
			reason: 'A header names it; the source does not hold it.',
			firstRow: -1,
			lastRow: -1,
			start: article.start,
			end: article.end,
		});
	}

	private addGhost(ghost: Ghost): number {
		const index = this.held.length + this.ghosts.length;
		this.ghosts.push(ghost);
		this.ghostById.set(ghost.number, index);
		this.parent[index] = -1;
		return index;
	}

	/** Gives the lines of a body that no ancestor's text answers to the voices heard in it. */
	private settle(message: number): void {
		const held = this.held[message] as Held;
		if (held.own) {
			this.settleOwn(held);
			return;
		}
		const known = this.votes(held);
		const of = new Int32Array(held.voices.length).fill(-1);
		of[0] = message;
		for (let number = 1; number < of.length; number++) {
			of[number] = this.messageOf(message, held, number, of, known);
		}
		this.settleRows(held, of, this.parent[message] as number);
	}

	/** Says of each row who said it: what was traced stays, else the message `of` its voice. */
	private settleRows(held: Held, of: Int32Array, answered: number): void {
		const { table, traced } = this;
		const voices = table.said.data;
		const zones = table.zone.data;
		const sureness = table.sure.data;
		const depths = table.depth.data;
		const end = held.firstRow + held.rows;
		for (let row = held.firstRow; row < end; row++) {
			const found = traced[row] as number;
			if (found !== untraced) {
				const footer = zones[row] === zoneCode.footer;
				traced[row] = footer ? -1 : found;
				sureness[row] = footer ? 0 : 100;
				continue;
			}
			const voice = voices[row] as number;
			let by = -1;
			if (voice > 0) {
				by = of[voice] as number;
				sureness[row] = (held.voices[voice] as Voice).guess === null ? 90 : 60;
			} else if (voice === -1 && depths[row] === 1 && answered >= 0) {
				by = answered;
				sureness[row] = 50;
			}
			traced[row] = by;
			if (by < 0) sureness[row] = 0;
		}
	}

	/** A body that quotes nobody is all its author's, but for the footers that lists append to parts. */
	private settleOwn(held: Held): void {
		const { sure, zone } = this.table;
		let end = held.firstRow;
		const { parts } = held.article;
		for (let number = 0; number < parts.length; number++) {
			const first = end;
			end += (parts[number] as Part).rows;
			let stop = end;
			while (stop > first && zone.data[stop - 1] === zoneCode.footer) stop--;
			sure.data.fill(100, first, stop);
			this.traced.fill(-1, stop, end);
		}
	}

	/** For each voice a message of the same person to which one of its lines was traced, or -1. */
	private votes(held: Held): Int32Array {
		const known = new Int32Array(held.voices.length).fill(-1);
		if (held.voices.length < 2) return known;
		const end = held.firstRow + held.rows;
		const voices = this.table.said.data;
		const { traced } = this;
		for (let row = held.firstRow; row < end; row++) {
			const voice = voices[row] as number;
			const message = traced[row] as number;
			if (voice < 1 || message < 0 || known[voice] !== -1) continue;
			const { person } = held.voices[voice] as Voice;
			const author = this.personOf(message);
			if (person !== null && author !== null && samePerson(person, author)) known[voice] = message;
		}
		return known;
	}

	private personOf(message: number): Person | null {
		const held = this.held[message];
		if (held !== undefined) return held.article.from;
		return this.ghosts[message - this.held.length]?.person ?? null;
	}

	private messageOf(
		message: number,
		held: Held,
		number: number,
		of: Int32Array,
		known: Int32Array,
	): number {
		if ((known[number] as number) >= 0) return known[number] as number;
		const voice = held.voices[number] as Voice;
		const quoting = voice.quotedBy < 0 ? this.quoterOf(message, voice.depth) : of[voice.quotedBy];
		const { person } = voice;
		if (person === null || quoting === undefined) return -1;
		if (quoting < 0) {
			if (voice.quotedBy >= 0) return -1;
			const ghost = this.ghostOf(message, voice, quoting);
			this.hear(ghost, message, held, voice, quoting);
			return ghost;
		}
		const answered = this.parent[quoting] as number;
		if (answered >= 0) {
			const author = this.personOf(answered);
			// what a header says outweighs a guess
			if (author === null || voice.guess !== null || samePerson(author, person)) {
				this.hear(answered, message, held, voice, quoting);
				return answered;
			}
			let at = this.parent[answered] as number;
			for (let step = 0; at >= 0 && step < farthest; step++) {
				const other = this.personOf(at);
				if (other !== null && samePerson(other, person)) return at;
				at = this.parent[at] as number;
			}
		}
		const ghost = this.ghostOf(message, voice, quoting);
		this.hear(ghost, message, held, voice, quoting);
		if (answered < 0 && quoting !== ghost) this.parent[quoting] = ghost;
		return ghost;
	}

	/** Who quotes a voice that speaks at `depth` where nobody is named one mark less deep; -1 if unknown. */
	private quoterOf(message: number, depth: number): number {
		if (depth <= 1) return message;
		return depth === 2 ? (this.parent[message] as number) : -1;
	}

	private ghostOf(message: number, voice: Voice, quoting: number): number {
		const named = (this.held[message] as Held).article.ancestors;
		const own = this.ghosts[quoting - this.held.length]?.number ?? -1;
		const place = own < 0 ? -1 : named.indexOf(own);
		const id = place >= 0 ? named[place + 1] : undefined;
		if (id !== undefined && this.ids.holder(id) < 0) return this.ghostNamed(id, message);
		const key = `${this.tree.ids[message]}|${voice.person?.name}|${voice.when?.wall ?? voice.first}|${voice.depth}`;
		return this.ghostNamed(this.ids.numberOf(`ghost-${shortHash(key)}`), message);
	}

	/** Notes what a voice tells of a ghost. */
	private hear(index: number, message: number, held: Held, voice: Voice, quoting: number): void {
		const ghost = this.ghosts[index - this.held.length];
		if (ghost === undefined) return;
		if (ghost.person === null) {
			ghost.person = voice.person;
			const offset = this.zoneOf(held, quoting);
			ghost.at = voice.when === null ? null : this.timeOf(voice.when, offset, message);
			ghost.confidence = voice.guess?.confidence ?? (voice.when === null ? 0.7 : 0.9);
			ghost.reason = reasonOf(voice, offset !== null);
		}
		if (ghost.firstRow < 0 && voice.first >= 0) {
			ghost.firstRow = voice.first;
			ghost.lastRow = voice.last;
			ghost.start = voice.start;
			ghost.end = voice.end;
		}
	}

	/** Minutes east of UTC in which a message's author writes, as far as anything states it. */
	private zoneOf(held: Held, quoting: number): number | null {
		const source = this.held[quoting]?.article;
		if (source?.offset != null) return source.offset;
		const quoter = this.personOf(quoting);
		if (quoter === null) return null;
		for (const voice of held.voices) {
			if (voice.person !== null && voice.when?.offset != null && samePerson(voice.person, quoter)) {
				return voice.when.offset;
			}
		}
		return null;
	}

	/** The stated time; day and month are exchanged where only that comes before the answer. */
	private timeOf(when: When, offset: number | null, message: number): number {
		const at = instant(when, offset ?? 0);
		const answered = this.held[message]?.article.at ?? null;
		if (!when.ambiguous || answered === null) return at;
		const other = instant(exchanged(when), offset ?? 0);
		const day = 86_400_000;
		const far = (time: number): number =>
			time > answered + day ? Number.POSITIVE_INFINITY : answered - time;
		return far(other) < far(at) ? other : at;
	}
}

function reasonOf(voice: Voice, zoned: boolean): string {
	if (voice.guess !== null) return voice.guess.reason;
	const where = `An attribution line at depth ${voice.depth - 1}`;
	if (voice.when === null) return `${where} names its author; it gives no date.`;
	if (voice.when.offset !== null) return `${where} states its author and date.`;
	return zoned
		? `${where} states its author and date, in the quoting author's zone as stated elsewhere.`
		: `${where} states its author and date without a zone; UTC is assumed.`;
}

/** Cuts the last link of every loop of `parent`, in place. */
function cutLoops(parent: number[]): void {
	// the message from which each was first come by, counted from 1; 0 for an untouched one
	const visit = new Int32Array(parent.length);
	for (let index = 0; index < parent.length; index++) {
		let last = -1;
		let at = index;
		while (at >= 0 && visit[at] === 0) {
			visit[at] = index + 1;
			last = at;
			at = parent[at] as number;
		}
		if (last >= 0 && at >= 0 && visit[at] === index + 1) parent[last] = -1;
	}
}

import type { Form } from '../model';
import { endsRecord, formOf, formWindow, textStart } from './form';
import { contentLength, type Header, headerOf } from './header';
import { nextSeparator } from './mbox';
import { pageStarts } from './pages';
import { lineFeeds } from './parts';

/** Where one message stands: offsets into `bytes`, and what to add for offsets into the source. */
export interface Piece {
	readonly bytes: Uint8Array;
	readonly start: number;
	readonly end: number;
	/** Offset of `bytes[0]` in the source. */
	readonly base: number;
	/** Line of the source at `start`, counted from 1. */
	readonly line: number;
	/** True where nothing follows in the source. */
	readonly last: boolean;
	/** The header behind the separator line where it had to be read to find the end, or null. */
	readonly header: Header | null;
}

/** Bytes that must follow a possible separator line before it can be judged. */
const judgeable = 2048;

/**
 * Cuts a source that arrives in pieces into messages. Holds at most one message and one piece; a
 * message that spans many pieces is copied a constant number of times.
 */
export class Splitter {
	form: Form = 'empty';
	reason = 'The source holds no text.';
	private buffer: Uint8Array = new Uint8Array(0);
	private own: Uint8Array = new Uint8Array(0);
	private from = 0;
	private end = 0;
	private base = 0;
	private line = 1;
	private searched = 0;
	private decided = false;

	/** `emit` takes a message and returns the number of line feeds in it. */
	constructor(private readonly emit: (piece: Piece) => number) {}

	/** Takes the next bytes of the source, which the caller may use again afterwards. */
	push(chunk: Uint8Array): void {
		this.append(chunk);
		if (!this.decided && this.end - this.from >= formWindow) this.decide();
		if (this.decided && this.streams) this.cut(false);
		this.keepRest();
	}

	/** Takes the last bytes of the source; nothing is copied where they are all of it. */
	pushLast(chunk: Uint8Array): void {
		this.append(chunk);
		this.finish();
	}

	/** Says that the source has ended. */
	finish(): void {
		if (!this.decided) this.decide();
		if (this.form === 'empty' || this.form === 'binary') return;
		if (this.streams) this.cut(true);
		else if (this.form === 'page-text' || this.form === 'hypermail') this.cutPage();
		else this.put(this.from, this.end, true);
	}

	/** A page may show a whole thread, and several may have been pasted one behind the other. */
	private cutPage(): void {
		let start = this.from;
		for (const next of pageStarts(this.buffer, this.from, this.end)) {
			this.line += this.put(start, next, false);
			start = next;
		}
		this.put(start, this.end, true);
	}

	private get streams(): boolean {
		return (
			this.form === 'mboxo' ||
			this.form === 'mboxrd' ||
			this.form === 'mboxcl2' ||
			this.form === 'public-inbox' ||
			this.form === 'format-patch' ||
			this.form === 'patchwork' ||
			this.form === 'pipermail'
		);
	}

	private decide(): void {
		const found = formOf(this.buffer, this.end);
		this.form = found.form;
		this.reason = found.reason;
		this.decided = true;
		if (this.form === 'bare-body') return;
		const start = textStart(this.buffer, this.end);
		this.line += lineFeeds(this.buffer, 0, start);
		this.from = start;
		this.searched = start;
	}

	/** Puts a chunk behind what is held; where nothing is, the chunk is read where it stands. */
	private append(piece: Uint8Array): void {
		const chunk = plainView(piece);
		if (this.end === this.from) {
			this.base += this.end;
			this.searched = 0;
			this.from = 0;
			this.end = chunk.length;
			this.buffer = chunk;
			return;
		}
		if (this.end + chunk.length > this.own.length) this.moveTo(this.end - this.from + chunk.length);
		this.own.set(chunk, this.end);
		this.end += chunk.length;
	}

	/** Copies what is left of a chunk that is not ours. */
	private keepRest(): void {
		if (this.buffer !== this.own && this.end > this.from) this.moveTo(this.end - this.from);
	}

	/** Moves what is held to the front of our own buffer, which then has room for `needed` bytes. */
	private moveTo(needed: number): void {
		const held = this.buffer.subarray(this.from, this.end);
		if (needed > this.own.length) this.own = new Uint8Array(needed + (needed >> 1));
		this.own.set(held);
		this.base += this.from;
		this.searched -= this.from;
		this.end -= this.from;
		this.from = 0;
		this.buffer = this.own;
	}

	private cut(final: boolean): void {
		for (;;) {
			if (this.from >= this.end) return;
			const header = this.headerAhead(final);
			const next = this.nextStart(final, header);
			if (next < 0) return;
			const last = next === this.end && final;
			const { base, buffer: bytes, from: start, line } = this;
			this.from = next;
			this.searched = next;
			this.line += this.emit({ bytes, start, end: next, base, line, last, header });
		}
	}

	/**
	 * The header of the message at hand, whose bytes need not be searched for a separator then. Looked
	 * for once, with the first bytes of the message; null where not all of it was among these.
	 */
	private headerAhead(final: boolean): Header | null {
		if (this.searched > this.from) return null;
		const feed = this.buffer.indexOf(0x0a, this.from);
		if (feed < 0 || feed >= this.end) return null;
		const header = headerOf(this.buffer, feed + 1, this.end);
		return final || header.bodyStart < this.end - judgeable ? header : null;
	}

	/** Where the next message starts, the end of the source, or -1 when more bytes are needed. */
	private nextStart(final: boolean, header: Header | null): number {
		const limit = final ? this.end : this.end - judgeable;
		if (this.form === 'mboxcl2') {
			const stated = this.statedEnd(final);
			if (stated !== 0) return stated;
		}
		const known = header === null ? this.from : header.bodyStart - 1;
		const next = nextSeparator(this.buffer, Math.max(known, this.searched), this.end, limit);
		if (next < limit) return next;
		if (final) return this.end;
		this.searched = Math.max(this.from, this.searched, limit - 1);
		return -1;
	}

	/** Where Content-Length says that the message ends; 0 where it says nothing true. */
	private statedEnd(final: boolean): number {
		const feed = this.buffer.indexOf(0x0a, this.from);
		if (feed < 0 || feed >= this.end) return 0;
		const header = headerOf(this.buffer, feed + 1, this.end);
		const length = contentLength(header);
		if (!(length >= 0 && length < 0x7fffffff)) return 0;
		const stop = header.bodyStart + length;
		if (!final && stop + judgeable > this.end) return -1;
		if (stop > this.end || !endsRecord(this.buffer, stop, this.end)) return 0;
		let next = stop;
		while (next < this.end && (this.buffer[next] === 0x0a || this.buffer[next] === 0x0d)) next++;
		return next;
	}

	private put(start: number, end: number, last: boolean): number {
		const { base, buffer: bytes, line } = this;
		return this.emit({ bytes, start, end, base, line, last, header: null });
	}
}

/**
 * `bytes` as a bare `Uint8Array`. A host's own subclass, such as Node's `Buffer`, would make every
 * loop over bytes see two kinds of arrays, which costs compilers more than the loops cost.
 */
function plainView(bytes: Uint8Array): Uint8Array {
	if (Object.getPrototypeOf(bytes) === Uint8Array.prototype) return bytes;
	return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

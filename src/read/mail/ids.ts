import { IntColumn } from '../text/columns';
import { utf8Text } from '../text/decode';

const LESS = 0x3c;
const GREATER = 0x3e;

/** Longer ones are no Message-IDs (RFC 5322 section 2.1.1). */
const longestId = 998;

/** Slots that are looked at for an id. */
const mostProbes = 64;

/** Offsets [start, end) of the ids last found, one behind the other. */
const places: number[] = [];
const encoder = new TextEncoder();

/**
 * Every Message-ID that headers name, by a number that is the same wherever it is named: headers
 * repeat them over and over, so that they are compared as bytes and made strings once.
 */
export class IdTable {
	/** The ids one behind the other; that of number n ends at `ends[n]`. */
	private bytes: Uint8Array = new Uint8Array(4096);
	private readonly ends = new IntColumn();
	private readonly hashes = new IntColumn();
	/** Index of the first held message that bears the id, or -1. */
	private readonly holders = new IntColumn();
	/** Open addressing: number + 1 of the id with a hash, or 0. */
	private slots = new Int32Array(2048);
	/** Ids for which no slot was free near theirs: mail made so that its hashes collide stays linear. */
	private readonly crowded = new Map<string, number>();

	/** Number of different ids. */
	get size(): number {
		return this.ends.size;
	}

	/** The id of that number, without its angle brackets. */
	text(number: number): string {
		return utf8Text(this.bytes, this.startOf(number), this.ends.data[number] as number);
	}

	/** Index of the held message that bears an id, or -1. */
	holder(number: number): number {
		return this.holders.data[number] as number;
	}

	/** Notes that held message `index` bears an id. */
	hold(number: number, index: number): void {
		this.holders.data[number] = index;
	}

	/** The number of an id that no header need have named. */
	numberOf(id: string): number {
		const bytes = encoder.encode(id);
		return this.number(bytes, 0, bytes.length);
	}

	/**
	 * Numbers of the ids in angle brackets in the field value [start, end), in order; prose around them
	 * (`msg of Tue`) is passed over. Of more than `most` the first ones count, or the last ones where
	 * `most` is negative. Written to the beginning of `numbers`; returns how many they are.
	 */
	numbersIn(
		bytes: Uint8Array,
		start: number,
		end: number,
		most: number,
		numbers: number[],
	): number {
		const count = findIds(bytes, start, end);
		if (count < 0) return this.numbersInText(utf8Text(bytes, start, end).trim(), most, numbers);
		const first = most < 0 ? Math.max(0, count + most) : 0;
		const last = most < 0 ? count : Math.min(count, most);
		for (let at = first; at < last; at++) {
			const id = this.number(bytes, places[at * 2] as number, places[at * 2 + 1] as number);
			numbers[at - first] = id;
		}
		return last - first;
	}

	private numbersInText(value: string, most: number, numbers: number[]): number {
		const all = idsInText(value);
		const ids = most < 0 ? all.slice(most) : all.slice(0, most);
		ids.forEach((id, at) => {
			numbers[at] = this.numberOf(id);
		});
		return ids.length;
	}

	private startOf(number: number): number {
		return number === 0 ? 0 : (this.ends.data[number - 1] as number);
	}

	private number(bytes: Uint8Array, start: number, end: number): number {
		let hash = end - start;
		for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
		let slot = this.slotOf(hash);
		for (let probes = 0; probes < mostProbes; probes++) {
			const number = (this.slots[slot] as number) - 1;
			if (number < 0) return this.add(bytes, start, end, hash, slot);
			if (this.hashes.data[number] === hash && this.equals(number, bytes, start, end)) {
				return number;
			}
			slot = (slot + 1) & (this.slots.length - 1);
		}
		const text = utf8Text(bytes, start, end);
		const known = this.crowded.get(text);
		if (known !== undefined) return known;
		this.crowded.set(text, this.size);
		return this.add(bytes, start, end, hash, -1);
	}

	private slotOf(hash: number): number {
		return (Math.imul(hash, 0x9e3779b1) >>> 7) & (this.slots.length - 1);
	}

	private equals(number: number, bytes: Uint8Array, start: number, end: number): boolean {
		const own = this.startOf(number);
		if ((this.ends.data[number] as number) - own !== end - start) return false;
		const known = this.bytes;
		for (let at = start; at < end; at++) {
			if (known[own + at - start] !== bytes[at]) return false;
		}
		return true;
	}

	private add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
		const number = this.size;
		const own = this.startOf(number);
		const needed = own + end - start;
		if (needed > this.bytes.length) {
			const grown = new Uint8Array(needed * 2);
			grown.set(this.bytes);
			this.bytes = grown;
		}
		for (let at = start; at < end; at++) this.bytes[own + at - start] = bytes[at] as number;
		this.ends.push(needed);
		this.hashes.push(hash);
		this.holders.push(-1);
		if (slot >= 0) this.slots[slot] = number + 1;
		if (this.size * 2 > this.slots.length) this.spread();
		return number;
	}

	/** Doubles the slots. */
	private spread(): void {
		this.slots = new Int32Array(this.slots.length * 2);
		for (let number = 0; number < this.size; number++) {
			if (!this.place(number)) this.crowded.set(this.text(number), number);
		}
	}

	/** Puts a known id into the first free slot near its own; false where there is none. */
	private place(number: number): boolean {
		let slot = this.slotOf(this.hashes.data[number] as number);
		for (let probes = 0; probes < mostProbes; probes++) {
			if (this.slots[slot] === 0) {
				this.slots[slot] = number + 1;
				return true;
			}
			slot = (slot + 1) & (this.slots.length - 1);
		}
		return false;
	}
}

/**
 * Finds the ids of a field value and notes their `places`; their number, or -1 where bytes do not
 * tell: without brackets, and beyond ASCII.
 */
function findIds(bytes: Uint8Array, start: number, end: number): number {
	let count = 0;
	let open = -1;
	let whole = true;
	let all = 0;
	for (let at = start; at < end; at++) {
		const byte = bytes[at] as number;
		all |= byte;
		if (byte === GREATER) {
			if (open >= 0 && whole && at > open && at - open <= longestId) {
				places[count * 2] = open;
				places[count * 2 + 1] = at;
				count++;
			}
			open = -1;
			whole = true;
		} else if (open < 0) {
			if (byte === LESS) open = at + 1;
		} else if (byte === LESS || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) whole = false;
	}
	return count === 0 || all > 0x7f ? -1 : count;
}

/** The ids in a value that {@link findIds} leaves; one may stand without its brackets. */
function idsInText(value: string): string[] {
	const ids: string[] = [];
	let open = value.indexOf('<');
	while (open >= 0) {
		const close = value.indexOf('>', open + 1);
		if (close < 0) break;
		const id = value.slice(open + 1, close);
		if (id !== '' && id.length <= longestId && !/[<\s]/.test(id)) ids.push(id);
		open = value.indexOf('<', close + 1);
	}
	return ids.length === 0 && /^[^\s<>]{3,998}$/.test(value) && value.includes('@') ? [value] : ids;
}

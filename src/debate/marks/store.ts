import { readMarks, writeMarks } from './format';
import { type Mark, slotOf } from './mark';
import { latest, mergeMarks, same } from './merge';

/** What became of a write. */
export type Replaced =
	| 'written'
	/** The file is no longer as it was read: read again and merge. */
	| 'changed'
	/** Nothing can be written there: a read-only folder, an unsaved document. */
	| 'read-only';

/**
 * A sidecar as its host gives access to it. `replace` is atomic: a reader sees the old text or the
 * new, never a part.
 */
export interface MarksFile {
	/** The text, or null where there is no sidecar yet; `unreadable` where one is that gives no text. */
	read(): Promise<string | null | Unreadable>;
	/** Replaces the text if it still is `expected`. */
	replace(text: string, expected: string | null): Promise<Replaced>;
	/**
	 * Moves what cannot be read out of the way, unchanged, if it still is what was seen; returns the new
	 * name, or null if it cannot.
	 */
	keepAside(seen: string | Unreadable): Promise<string | null>;
}

/** A sidecar that is there and cannot be read as text: no permission, other bytes than UTF-8. */
export interface Unreadable {
	readonly unreadable: string;
}

/** Tries at a file that another window keeps changing. */
const TRIES = 8;

/** What one change did to one slot, to be taken back. */
interface Step {
	readonly slot: string;
	readonly was: Mark | undefined;
	readonly became: Mark | undefined;
}

/** The marks of one thread over a sidecar that other windows write too. */
export class MarksStore {
	readonly #file: MarksFile;
	readonly #report: (sentence: string) => void;
	/** Marks of the text last read or written, and of the one that our last write replaced. */
	#base: readonly Mark[] = [];
	#before: readonly Mark[] = [];
	#marks: readonly Mark[] = [];
	#kept: readonly string[] = [];
	#text: string | null = null;
	#edition = 0;
	/** Edition of our own last write. */
	#wrote = 0;
	readonly #window: string;
	readonly #undo: (readonly Step[])[] = [];
	/** What is there cannot be read and cannot be moved: nothing is written over it. */
	#locked = false;
	readonly #told = new Set<string>();

	/** `report` is given one plain sentence per thing that the user should know, each once; `window`: its own name. */
	constructor(file: MarksFile, report: (sentence: string) => void, window = '') {
		this.#file = file;
		this.#window = window;
		this.#report = (sentence) => {
			if (!this.#told.has(sentence)) report(sentence);
			this.#told.add(sentence);
		};
	}

	get marks(): readonly Mark[] {
		return this.#marks;
	}

	/** Reads the sidecar and merges it with what this window has not written yet. */
	async load(): Promise<readonly Mark[]> {
		return (await this.#read()) ? this.#save(this.#marks) : this.#marks;
	}

	/**
	 * Takes in the text as it is now; true where another window wrote at the same moment over what we
	 * had just written, so that ours must be written again.
	 */
	async #read(): Promise<boolean> {
		const text = await this.#file.read();
		if (text !== null && typeof text !== 'string') {
			await this.#setAside(text, text.unreadable);
			return false;
		}
		const found = readMarks(text ?? '');
		if (!found.readable) {
			await this.#setAside(text ?? '', found.reason);
			return false;
		}
		for (const problem of found.problems) this.#report(`The sidecar of marks: ${problem}.`);
		// Another window's text that is no later than our own knows nothing of what we wrote.
		const { count, by } = found.edition;
		const crossed = count > 0 && by !== this.#window && text !== this.#text && count <= this.#wrote;
		const base = crossed ? this.#before : this.#base;
		this.#marks = mergeMarks(base, this.#marks, found.marks);
		this.#base = latest(found.marks);
		this.#kept = found.kept;
		this.#text = text;
		this.#edition = Math.max(this.#edition, count);
		this.#locked = false;
		return crossed && writeMarks(this.#marks) !== writeMarks(this.#base);
	}

	/** Adds or replaces marks and writes the sidecar. */
	async put(...marks: readonly Mark[]): Promise<readonly Mark[]> {
		const slots = new Set(marks.map(slotOf));
		return this.#change([...this.#marks.filter((mark) => !slots.has(slotOf(mark))), ...marks]);
	}

	/** Takes marks out again, whoever made them; can be undone like any other change. */
	async remove(...marks: readonly Pick<Mark, 'key' | 'mark'>[]): Promise<readonly Mark[]> {
		const slots = new Set(marks.map(slotOf));
		const left = this.#marks.filter((mark) => !slots.has(slotOf(mark)));
		return left.length === this.#marks.length ? this.#marks : this.#change(left);
	}

	/** Takes the last change of this window back; what others made of the same since stays. */
	async undo(): Promise<readonly Mark[]> {
		const steps = this.#undo.pop();
		if (steps === undefined) return this.#marks;
		const now = new Map(this.#marks.map((mark) => [slotOf(mark), mark]));
		for (const { slot, was, became } of steps) {
			if (!same(now.get(slot), became)) continue;
			if (was === undefined) now.delete(slot);
			else now.set(slot, was);
		}
		return this.#save([...now.values()]);
	}

	async #change(marks: readonly Mark[]): Promise<readonly Mark[]> {
		const was = new Map(this.#marks.map((mark) => [slotOf(mark), mark]));
		const will = new Map(marks.map((mark) => [slotOf(mark), mark]));
		const slots = new Set([...was.keys(), ...will.keys()]);
		this.#undo.push(
			[...slots]
				.map((slot) => ({ slot, was: was.get(slot), became: will.get(slot) }))
				.filter((step) => !same(step.was, step.became)),
		);
		return this.#save(marks);
	}

	async #save(marks: readonly Mark[]): Promise<readonly Mark[]> {
		this.#marks = marks;
		if (this.#locked) await this.#read();
		for (let tries = 0; tries < TRIES && !this.#locked; tries++) {
			const count = this.#edition + 1;
			const text = writeMarks(this.#marks, this.#kept, { count, by: this.#window });
			const result = await this.#file.replace(text, this.#text);
			if (result === 'written') {
				this.#before = this.#base;
				this.#base = this.#marks;
				this.#text = text;
				this.#edition = count;
				this.#wrote = count;
				return this.#marks;
			}
			if (result === 'read-only') return this.#keepInMemory();
			await this.#read();
		}
		if (!this.#locked)
			this.#report('The sidecar of marks keeps changing; your marks are kept in this window only.');
		return this.#marks;
	}

	#keepInMemory(): readonly Mark[] {
		this.#report(
			'The sidecar of marks cannot be written here; your marks last at most as long as this window.',
		);
		return this.#marks;
	}

	async #setAside(seen: string | Unreadable, reason: string): Promise<void> {
		const name = await this.#file.keepAside(seen);
		this.#locked = name === null;
		this.#report(
			name === null
				? `The sidecar of marks cannot be read (${reason}); it is left as it is and your marks are not written.`
				: `The sidecar of marks cannot be read (${reason}); it is kept as ${name}.`,
		);
		if (name !== null) this.#text = null;
	}
}

/** Name of the sidecar beside a thread's file. */
export function sidecarName(file: string): string {
	return `${file}.maplore-marks.jsonl`;
}

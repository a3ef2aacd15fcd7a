import { readMarks, writeMarks } from './format';
import { type Mark, slotOf } from './mark';
import { latest, mergeMarks } from './merge';

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
	/** The text, or null where there is no sidecar yet. */
	read(): Promise<string | null>;
	/** Replaces the text if it still is `expected`. */
	replace(text: string, expected: string | null): Promise<Replaced>;
	/** Moves an unreadable text out of the way, unchanged; returns the new name, or null if it cannot. */
	keepAside(text: string): Promise<string | null>;
}

/** Tries at a file that another window keeps changing. */
const TRIES = 8;

/** The marks of one thread over a sidecar that other windows write too. */
export class MarksStore {
	readonly #file: MarksFile;
	readonly #report: (sentence: string) => void;
	#base: readonly Mark[] = [];
	#marks: readonly Mark[] = [];
	#kept: readonly string[] = [];
	#text: string | null = null;
	readonly #undo: (readonly Mark[])[] = [];
	#told = false;

	/** `report` is given one plain sentence per thing that the user should know. */
	constructor(file: MarksFile, report: (sentence: string) => void) {
		this.#file = file;
		this.#report = report;
	}

	get marks(): readonly Mark[] {
		return this.#marks;
	}

	/** Reads the sidecar and merges it with what this window has not written yet. */
	async load(): Promise<readonly Mark[]> {
		const text = await this.#file.read();
		const found = text === null ? readMarks('') : readMarks(text);
		if (!found.readable) return this.#setAside(text ?? '', found.reason);
		for (const problem of found.problems) this.#report(`The sidecar of marks: ${problem}.`);
		this.#marks = mergeMarks(this.#base, this.#marks, found.marks);
		this.#base = latest(found.marks);
		this.#kept = found.kept;
		this.#text = text;
		return this.#marks;
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

	/** Takes the last change of this window back; what others wrote since stays. */
	async undo(): Promise<readonly Mark[]> {
		const before = this.#undo.pop();
		return before === undefined ? this.#marks : this.#save(before);
	}

	async #change(marks: readonly Mark[]): Promise<readonly Mark[]> {
		this.#undo.push(this.#marks);
		return this.#save(marks);
	}

	async #save(marks: readonly Mark[]): Promise<readonly Mark[]> {
		this.#marks = marks;
		for (let tries = 0; tries < TRIES; tries++) {
			const text = writeMarks(this.#marks, this.#kept);
			const result = await this.#file.replace(text, this.#text);
			if (result === 'written') {
				this.#base = this.#marks;
				this.#text = text;
				return this.#marks;
			}
			if (result === 'read-only') return this.#keepInMemory();
			await this.load();
		}
		this.#report('The sidecar of marks keeps changing; your marks are kept in this window only.');
		return this.#marks;
	}

	#keepInMemory(): readonly Mark[] {
		if (!this.#told) {
			this.#report(
				'The sidecar of marks cannot be written here; your marks last as long as this window.',
			);
		}
		this.#told = true;
		return this.#marks;
	}

	async #setAside(text: string, reason: string): Promise<readonly Mark[]> {
		const name = await this.#file.keepAside(text);
		this.#report(
			name === null
				? `The sidecar of marks cannot be read (${reason}); it is left as it is and your marks are not written.`
				: `The sidecar of marks cannot be read (${reason}); it is kept as ${name}.`,
		);
		this.#text = name === null ? text : null;
		return this.#marks;
	}
}

/** Name of the sidecar beside a thread's file. */
export function sidecarName(file: string): string {
	return `${file}.maplore-marks.jsonl`;
}

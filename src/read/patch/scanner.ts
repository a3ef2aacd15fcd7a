import { utf8Text } from '../text/decode';
import { type FileDraft, finishFile, newDraft, type PatchFile } from './file';
import { type HunkRange, hunkRange } from './hunk';
import { patchPath, pathPair } from './path';

/** What one line is to a unified diff. */
export type DiffRole =
	| 'none'
	| 'head'
	| 'hunk'
	| 'context'
	| 'added'
	| 'deleted'
	| 'marker'
	| 'binary';

/** Where a scanner stands: `plain-old` and `plain-new` are heads that no `diff` line announced. */
type State = 'outside' | 'head' | 'plain-old' | 'plain-new' | 'hunk' | 'after-hunk' | 'binary';

const combinedHead = /^@{3,10}((?: -\d{1,9}(?:,\d{1,9})?){2,9}) \+(\d{1,9})(?:,(\d{1,9}))? @{3,10}/;
const extension =
	/^(old mode|new mode|deleted file mode|new file mode|rename from|rename to|copy from|copy to|similarity index|dissimilarity index|index|mode)\s(.*)$/;

/**
 * Reads unified diffs line by line, driven by the counts of the hunk heads (git-apply): what stands
 * behind the last counted line, a `-- ` signature for one, is not part of the diff. Lines may come
 * from a body or from inside a quote. Work is linear, and no object is made per line.
 */
export class PatchScanner {
	/** Line numbers of the last line fed, 0 where it has none on that side. */
	oldLine = 0;
	newLine = 0;
	private state: State = 'outside';
	private drafts: FileDraft[] = [];
	private file: FileDraft | null = null;
	private oldLeft = 0;
	private newLeft = 0;
	private nextOld = 0;
	private nextNew = 0;
	/** Left per parent of a combined diff; empty for an ordinary one. */
	private parentsLeft: number[] = [];
	private plainOld = '';
	private plainNew = '';

	/**
	 * Where `named` is not set, lines are told from each other only: paths stay unread, and nothing can
	 * be asked about files but their number.
	 */
	constructor(private readonly named = true) {}

	/** Forgets all lines, for another text. */
	clear(): void {
		this.state = 'outside';
		this.drafts = [];
		this.file = null;
		this.oldLeft = 0;
		this.newLeft = 0;
		this.parentsLeft = [];
		this.plainOld = '';
		this.plainNew = '';
		this.nextOld = 0;
		this.nextNew = 0;
	}

	/** Number of files begun so far. */
	get count(): number {
		return this.drafts.length;
	}

	/** Path of the file that the last line fed belongs to (the new one where it has two), or null. */
	get current(): string | null {
		if (this.file === null) return null;
		const { old, new: after } = finishFile(this.file);
		return after ?? old;
	}

	/** True between a hunk's head and its last counted line. */
	get inHunk(): boolean {
		return this.state === 'hunk';
	}

	/** Whether a line that starts with `byte` could matter now; spares the call where it cannot. */
	wants(byte: number): boolean {
		// d, -, @
		return this.state !== 'outside' || byte === 0x64 || byte === 0x2d || byte === 0x40;
	}

	/** Takes the next line, [start, end) of `bytes` without its line end, and says what it is. */
	line(bytes: Uint8Array, start: number, end: number): DiffRole {
		this.oldLine = 0;
		this.newLine = 0;
		if (this.state === 'hunk') {
			const role =
				this.parentsLeft.length > 0
					? this.combinedLine(bytes, start, end)
					: this.hunkLine(bytes, start, end);
			if (role !== 'none') return role;
			this.state = 'after-hunk';
		}
		if (this.state === 'binary') {
			if (isBinaryLine(bytes, start, end)) return 'binary';
			this.state = 'after-hunk';
		}
		return this.headLine(bytes, start, end);
	}

	/** The files seen so far, in order. */
	files(): PatchFile[] {
		return this.drafts.map(finishFile);
	}

	private hunkLine(bytes: Uint8Array, start: number, end: number): DiffRole {
		const byte = start < end ? bytes[start] : 0x20;
		const file = this.file as FileDraft;
		let role: DiffRole;
		if (byte === 0x2b && this.newLeft > 0) {
			file.added++;
			this.newLeft--;
			this.newLine = this.nextNew++;
			role = 'added';
		} else if (byte === 0x2d && this.oldLeft > 0) {
			file.deleted++;
			this.oldLeft--;
			this.oldLine = this.nextOld++;
			role = 'deleted';
		} else if (byte === 0x5c) {
			return 'marker';
		} else if (
			(byte === 0x20 || byte === 0x09 || byte === 0x0d) &&
			this.oldLeft > 0 &&
			this.newLeft > 0
		) {
			// mail programs strip the blank of an empty context line, or turn it into a tab
			this.oldLeft--;
			this.newLeft--;
			this.oldLine = this.nextOld++;
			this.newLine = this.nextNew++;
			role = 'context';
		} else return 'none';
		if (this.oldLeft === 0 && this.newLeft === 0) this.state = 'after-hunk';
		return role;
	}

	/** A line of `diff --cc`: one column per parent, each ` `, `+` or `-` (git-diff-tree). */
	private combinedLine(bytes: Uint8Array, start: number, end: number): DiffRole {
		const left = this.parentsLeft;
		if (bytes[start] === 0x5c && start < end) return 'marker';
		let plus = false;
		let minus = false;
		for (let parent = 0; parent < left.length; parent++) {
			const byte = start + parent < end ? bytes[start + parent] : 0x20;
			if (byte === 0x2b) plus = true;
			else if (byte === 0x2d) minus = true;
			else if (byte !== 0x20) return 'none';
		}
		const file = this.file as FileDraft;
		for (let parent = 0; parent < left.length; parent++) {
			const byte = start + parent < end ? bytes[start + parent] : 0x20;
			if (minus ? byte === 0x2d : byte !== 0x2b) left[parent] = (left[parent] as number) - 1;
		}
		if (minus) file.deleted++;
		else {
			this.newLeft--;
			this.newLine = this.nextNew++;
			if (plus) file.added++;
		}
		if (this.newLeft <= 0 && left.every((count) => count <= 0)) this.state = 'after-hunk';
		return minus ? 'deleted' : plus ? 'added' : 'context';
	}

	private headLine(bytes: Uint8Array, start: number, end: number): DiffRole {
		if (start === end) return this.leave();
		const byte = bytes[start];
		if (byte === 0x40 && bytes[start + 1] === 0x40) {
			const range = hunkRange(bytes, start, end);
			return range === null
				? this.combinedStart(textOf(bytes, start, end))
				: this.hunkStart(range, []);
		}
		if (byte === 0x5c && this.state === 'after-hunk') return 'marker';
		if (byte === 0x64 && starts(bytes, start, 'diff --')) {
			if (!this.named && isGitHead(bytes, start, end)) return this.headOf(newDraft());
			const text = textOf(bytes, start, end);
			if (/^diff --(?:git|cc|combined) \S/.test(text)) return this.gitStart(text);
		}
		if (byte === 0x2d && starts(bytes, start, '--- ')) {
			return this.oldName(this.pathIn(bytes, start, end));
		}
		if (byte === 0x2b && starts(bytes, start, '+++ ')) {
			return this.newName(this.pathIn(bytes, start, end));
		}
		if (this.state !== 'head') return this.leave();
		if (!this.named && isIndexLine(bytes, start, end)) return 'head';
		return this.extended(textOf(bytes, start, end));
	}

	/** A line of prose; behind a hunk the next one may still follow, as reviewers cut quotes. */
	private leave(): DiffRole {
		if (this.state !== 'after-hunk') {
			this.state = 'outside';
			this.file = null;
		}
		return 'none';
	}

	/** The path behind `--- ` or `+++ `. */
	private pathIn(bytes: Uint8Array, start: number, end: number): string {
		return this.named ? patchPath(textOf(bytes, start, end).slice(4)) : '';
	}

	private begin(draft: FileDraft): void {
		this.drafts.push(draft);
		this.file = draft;
	}

	private gitStart(text: string): DiffRole {
		const draft = newDraft();
		const combined = /^diff --(?:cc|combined) (.*)$/.exec(text);
		if (combined !== null) {
			draft.headOld = patchPath(combined[1] as string);
			draft.headNew = draft.headOld;
		} else {
			const [old, fresh] = pathPair(text.slice('diff --git '.length));
			draft.headOld = old;
			draft.headNew = fresh;
		}
		return this.headOf(draft);
	}

	private headOf(draft: FileDraft): DiffRole {
		this.begin(draft);
		this.state = 'head';
		return 'head';
	}

	private oldName(path: string): DiffRole {
		if (this.state === 'head' && this.file !== null && this.file.old === null) {
			this.file.old = path;
			return 'head';
		}
		this.plainOld = path;
		this.state = 'plain-old';
		return 'head';
	}

	private newName(path: string): DiffRole {
		if (this.state === 'head' && this.file !== null) {
			this.file.new = path;
			return 'head';
		}
		if (this.state !== 'plain-old') return this.leave();
		this.plainNew = path;
		this.state = 'plain-new';
		return 'head';
	}

	private combinedStart(text: string): DiffRole {
		const combined = combinedHead.exec(text);
		if (combined === null) return this.leave();
		const ranges = (combined[1] as string).trim().split(' ');
		const parents = ranges.map((range) => Number(range.split(',')[1] ?? 1));
		const newStart = Number(combined[2]);
		const newCount = Number(combined[3] ?? 1);
		return this.hunkStart({ oldStart: this.nextOld, oldCount: 0, newStart, newCount }, parents);
	}

	/** Begins a hunk; `parents` has the lines left per parent of a combined one. */
	private hunkStart(range: HunkRange, parents: number[]): DiffRole {
		if (this.state === 'plain-new') {
			const draft = newDraft();
			draft.old = this.plainOld;
			draft.new = this.plainNew;
			this.begin(draft);
		} else if (this.file === null) {
			// a hunk without a head belongs to a file whose head was cut away
			this.begin(newDraft());
		}
		this.parentsLeft = parents;
		this.nextOld = range.oldStart;
		this.oldLeft = range.oldCount;
		this.nextNew = range.newStart;
		this.newLeft = range.newCount;
		const empty = this.oldLeft === 0 && this.newLeft === 0 && parents.length === 0;
		this.state = empty ? 'after-hunk' : 'hunk';
		return 'hunk';
	}

	private extended(text: string): DiffRole {
		const file = this.file as FileDraft;
		const [, key, value] = extension.exec(text) ?? [];
		if (key === undefined || value === undefined) {
			if (text.startsWith('GIT binary patch')) {
				file.binary = true;
				this.state = 'binary';
				return 'head';
			}
			if (!/^Binary files .* differ$/.test(text)) return this.leave();
			file.binary = true;
			return 'head';
		}
		if (key === 'deleted file mode') file.status = 'deleted';
		else if (key === 'new file mode') file.status = 'added';
		else if (key === 'rename from' || key === 'copy from') {
			file.status = key === 'rename from' ? 'renamed' : 'copied';
			file.movedFrom = patchPath(value, false);
		} else if (key === 'rename to' || key === 'copy to') file.movedTo = patchPath(value, false);
		else if (key === 'new mode') file.mode = true;
		return 'head';
	}
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
	return utf8Text(bytes, start, Math.min(end, start + 4096));
}

function starts(bytes: Uint8Array, start: number, word: string): boolean {
	for (let at = 0; at < word.length; at++) {
		if (bytes[start + at] !== word.charCodeAt(at)) return false;
	}
	return true;
}

/** `diff --git a/file b/file`, plain to see; what is not is left to a pattern. */
function isGitHead(bytes: Uint8Array, start: number, end: number): boolean {
	const path = start + 'diff --git '.length;
	if (path >= end || !starts(bytes, start, 'diff --git ')) return false;
	const first = bytes[path] as number;
	return first > 0x20 && first < 0x7f;
}

/** `index 9a3c0..77f1e 100644`, plain to see. */
function isIndexLine(bytes: Uint8Array, start: number, end: number): boolean {
	if (end - start < 6 || !starts(bytes, start, 'index ')) return false;
	for (let at = start; at < end; at++) {
		const byte = bytes[at] as number;
		if (byte < 0x20 || byte > 0x7e) return false;
	}
	return true;
}

/** A line of `GIT binary patch`: `literal 310`, `delta 12`, base85 of at most 66 digits, or blank. */
function isBinaryLine(bytes: Uint8Array, start: number, end: number): boolean {
	if (start === end) return true;
	if (starts(bytes, start, 'literal ') || starts(bytes, start, 'delta ')) return true;
	const letter = (bytes[start] as number) | 0x20;
	if (letter < 0x61 || letter > 0x7a || end - start > 67) return false;
	if ((end - start - 1) % 5 !== 0) return false;
	for (let at = start; at < end; at++) if ((bytes[at] as number) <= 0x20) return false;
	return true;
}

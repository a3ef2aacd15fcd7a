/** What happened to a file. */
export type FileStatus = 'added' | 'deleted' | 'modified' | 'renamed' | 'copied' | 'mode';

/** One file of a patch, counted as `git apply --numstat` counts. */
export interface PatchFile {
	/** Path before, without `a/`; null for a new file or where it is not known. */
	readonly old: string | null;
	/** Path after, without `b/`; null for a deleted file. */
	readonly new: string | null;
	readonly status: FileStatus;
	/** Lines added and deleted; 0 for a binary file. */
	readonly added: number;
	readonly deleted: number;
	readonly binary: boolean;
}

/** A file while its head and hunks are being read. */
export interface FileDraft {
	headOld: string | null;
	headNew: string | null;
	old: string | null;
	new: string | null;
	movedFrom: string | null;
	movedTo: string | null;
	status: FileStatus | null;
	mode: boolean;
	binary: boolean;
	added: number;
	deleted: number;
}

export function newDraft(): FileDraft {
	return {
		headOld: null,
		headNew: null,
		old: null,
		new: null,
		movedFrom: null,
		movedTo: null,
		status: null,
		mode: false,
		binary: false,
		added: 0,
		deleted: 0,
	};
}

const nowhere = '/dev/null';

export function finishFile(draft: FileDraft): PatchFile {
	const rawOld = draft.old ?? draft.headOld;
	const rawNew = draft.new ?? draft.headNew;
	const prefixed = hasPrefixes(rawOld, rawNew);
	const clean = (path: string | null): string | null =>
		path === null || path === nowhere ? null : prefixed ? path.slice(2) : path;
	let { status } = draft;
	if (rawOld === nowhere) status ??= 'added';
	if (rawNew === nowhere) status ??= 'deleted';
	const touched = draft.added + draft.deleted > 0 || draft.binary;
	return {
		old: status === 'added' ? null : (draft.movedFrom ?? clean(rawOld)),
		new: status === 'deleted' ? null : (draft.movedTo ?? clean(rawNew)),
		status: status ?? (draft.mode && !touched ? 'mode' : 'modified'),
		added: draft.added,
		deleted: draft.deleted,
		binary: draft.binary,
	};
}

/** Whether both sides bear git's `a/` and `b/`, or those of `diff.mnemonicPrefix`. */
function hasPrefixes(before: string | null, after: string | null): boolean {
	const prefix = /^[abciow12]\//;
	const one = before === null || before === nowhere || prefix.test(before);
	const two = after === null || after === nowhere || prefix.test(after);
	if (!one || !two) return false;
	if (before === null || after === null || before === nowhere || after === nowhere) return true;
	return before[0] !== after[0];
}

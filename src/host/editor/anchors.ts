// Places in a document that move with its edits until the document is read again.

/** [start, end) in UTF-16 units; `touched` when an edit fell inside since it was made. */
export interface Anchor {
	start: number;
	end: number;
	touched: boolean;
}

/** One edit, as `vscode.TextDocumentContentChangeEvent` states it, in units before the edit. */
export interface Edit {
	readonly rangeOffset: number;
	readonly rangeLength: number;
	readonly text: string;
}

export function anchor(start: number, end: number): Anchor {
	return { start, end, touched: false };
}

/** Moves an anchor past an edit. An insertion at either border stays outside. */
export function move(place: Anchor, edit: Edit): void {
	const from = edit.rangeOffset;
	const to = from + edit.rangeLength;
	const delta = edit.text.length - edit.rangeLength;
	if (to <= place.start) {
		place.start += delta;
		place.end += delta;
	} else if (from < place.end) {
		place.touched = true;
		place.start = Math.min(place.start, from);
		place.end = Math.max(place.end, to) + delta;
	}
}

export function overlap(a: Anchor, b: Anchor): boolean {
	return a.start < b.end && b.start < a.end;
}

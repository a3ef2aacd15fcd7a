// The reviewer's marks as the panel makes them: a form is filled in, and what it changes is sent to the
// host, which writes the sidecar. Nothing is marked here; the thread comes back read again.
import { signal } from '@preact/signals';
import type { ClaimView } from '../src/lab/view/thread';
import type { MarkChange } from '../src/protocol';
import * as store from './store';
import { post } from './vscode';

/** What the form of one claim holds; one form is open at most, so that lists may scroll it away. */
export interface Draft {
	/** Null: a claim that is to be added. */
	readonly claim: string | null;
	/** Words of the claim to be added; empty: what is selected in the editor. */
	readonly words: string;
	readonly kind: ClaimView['kind'];
	readonly relation: ClaimView['relation'];
	readonly target: string | null;
	readonly hypothesis: string | null;
	readonly polarity: 1 | -1;
	readonly note: string;
	/** Claim that says the same. */
	readonly same: string | null;
}

export const draft = signal<Draft | null>(null);
/** The form was opened just now: it takes the focus once, and not again when a list scrolls it back. */
let fresh = false;

export function takesFocus(): boolean {
	const first = fresh;
	fresh = false;
	return first;
}

/** Opens the form of a claim with what is known of it. */
export function editMarks(claim: ClaimView): void {
	store.selectClaim(claim.id);
	post({ type: 'selected', claim: claim.id });
	fresh = true;
	draft.value = draftOf(claim);
}

/** Opens the form of a claim that the rules did not find. */
export function addClaim(): void {
	fresh = true;
	draft.value = {
		claim: null,
		words: '',
		kind: 'fact',
		relation: 'none',
		target: null,
		hypothesis: null,
		polarity: 1,
		note: '',
		same: null,
	};
}

export function closeMarks(): void {
	draft.value = null;
}

export function setDraft(change: Partial<Draft>): void {
	if (draft.value) draft.value = { ...draft.value, ...change };
}

/** Sends what the form changes and closes it. */
export function saveMarks(): void {
	const now = draft.value;
	if (!now) return;
	const claim = store.thread.value?.claims.find(({ id }) => id === now.claim);
	const changes = now.claim === null ? [added(now)] : claim ? changesOf(claim, now) : [];
	draft.value = null;
	if (changes.length === 0) {
		store.announcement.value = 'Nothing was changed.';
		return;
	}
	post({ type: 'mark', changes });
	store.announcement.value = claim ? `Line ${claim.first} is marked.` : 'The claim is marked.';
}

export function dismiss(claim: ClaimView): void {
	draft.value = null;
	post({ type: 'mark', changes: [{ mark: 'dismiss', claim: claim.id }] });
	store.announcement.value = `The claim of line ${claim.first} is dismissed. Undo brings it back.`;
}

function draftOf(claim: ClaimView): Draft {
	const { id, kind, relation, target, hypothesis, polarity } = claim;
	return {
		claim: id,
		words: claim.text,
		kind,
		relation,
		target,
		hypothesis,
		polarity,
		note: claim.note ?? '',
		same: claim.same[0] ?? null,
	};
}

const added = ({ words, kind, relation, target }: Draft): MarkChange => ({
	mark: 'add',
	words: words.slice(0, 4000),
	kind,
	relation,
	target: relation === 'none' ? null : target,
});

/** Only what differs from the claim as it is, so that inference goes on with the rest. */
function changesOf(claim: ClaimView, now: Draft): MarkChange[] {
	const before = draftOf(claim);
	const target = now.relation === 'none' ? null : now.target;
	const kind = now.kind === before.kind ? {} : { kind: now.kind };
	const answers =
		now.relation === before.relation && target === before.target
			? {}
			: { relation: now.relation, target };
	const edit = { ...kind, ...answers };
	const changes: MarkChange[] = [];
	if (Object.keys(edit).length > 0) changes.push({ mark: 'edit', claim: claim.id, ...edit });
	if (
		now.hypothesis !== before.hypothesis ||
		(now.hypothesis !== null && now.polarity !== before.polarity)
	)
		changes.push({
			mark: 'relink',
			claim: claim.id,
			hypothesis: now.hypothesis,
			polarity: now.polarity,
		});
	if (now.note !== before.note)
		changes.push({ mark: 'note', claim: claim.id, note: now.note.slice(0, 4000) });
	if (now.same !== null && now.same !== before.same)
		changes.push({ mark: 'merge', claim: claim.id, into: now.same });
	return changes;
}

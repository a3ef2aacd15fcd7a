// What the reviewer says of claims, by command or in the panel, becomes marks in one place.
import * as vscode from 'vscode';
import { contentKey, type Mark, type MarkType } from '../../lab/marks';
import { experimentOf, isHypothesis } from '../../lab/statements';
import type { MarkChange } from '../../protocol';
import { Obstacle } from '../say';
import type { Entry } from '../threads/threads';
import type { Marks } from './marks';

/** Makes one change of all of them. @throws Obstacle when a claim or hypothesis is not there */
export async function mark(
	marks: Marks,
	entry: Entry,
	changes: readonly MarkChange[],
): Promise<void> {
	const before = await marks.of(entry.uri);
	const at = new Date().toISOString();
	await marks.put(entry.uri, ...changes.map((change) => markOf(change, entry, at, before)));
}

function markOf(change: MarkChange, entry: Entry, at: string, before: readonly Mark[]): Mark {
	if (change.mark === 'add') {
		const words = change.words.trim() || selectedWords(entry);
		if (change.target !== null) claimOf(entry, change.target);
		const { kind, relation, target } = change;
		return {
			mark: 'add',
			key: contentKey(words, null),
			words,
			at,
			speaker: null,
			kind,
			relation,
			target,
		};
	}
	const claim = claimOf(entry, change.claim);
	const base = { key: keyOf(entry, claim.id, change.mark), words: claim.text, at };
	switch (change.mark) {
		case 'dismiss':
			return { mark: 'dismiss', ...base };
		case 'note':
			return { mark: 'note', ...base, note: change.note };
		case 'merge':
			return { mark: 'merge', ...base, into: claimOf(entry, change.into).id };
		case 'relink':
			return { mark: 'relink', ...base, ...linkOf(change) };
		case 'edit': {
			if (change.target !== undefined && change.target !== null) claimOf(entry, change.target);
			const { claim: _, ...fields } = change;
			// what an earlier edit said of other fields stays
			const old = before.find((one) => one.mark === 'edit' && one.key === base.key);
			return { ...old, ...base, ...fields } as Mark;
		}
	}
}

function linkOf({ hypothesis, polarity }: MarkChange & { mark: 'relink' }) {
	if (hypothesis === null) return { experiment: null, hypothesis: null };
	if (isHypothesis(hypothesis))
		return { experiment: experimentOf(hypothesis), hypothesis, polarity };
	throw new Obstacle('no experiment has that hypothesis. Choose one of the list.');
}

/** A claim that was found again by its words keeps the key of its mark. */
function keyOf({ explored }: Entry, claim: string, mark: MarkType): string {
	const known = explored.view.marks.find((one) => one.claim === claim && one.mark === mark);
	return known?.key ?? claim;
}

function claimOf({ explored }: Entry, id: string) {
	const claim = explored.claim(id);
	if (claim) return claim;
	throw new Obstacle('that claim is not there any more. Explore the thread again.');
}

/** Words selected in an editor that shows the thread, whether or not it is the active one. */
export function selectedWords({ uri }: Entry): string {
	const shown = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
	for (const editor of shown) {
		if (editor?.document.uri.toString() !== uri.toString()) continue;
		const words = editor.document
			.getText(editor.selection)
			.replace(/\n[>\s]*/g, ' ')
			.trim();
		if (/\p{L}/u.test(words)) return words;
	}
	throw new Obstacle('nothing is selected. Select the words of the claim in the explored thread.');
}

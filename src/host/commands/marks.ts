// The reviewer's own marks: they win over what was inferred, and lie in a sidecar beside the thread.
import * as vscode from 'vscode';
import { type ClaimKind, contentKey, type Mark } from '../../lab/marks';
import { experimentOf, type HypothesisId, statements } from '../../lab/statements';
import type { ClaimView } from '../../lab/view/thread';
import { Obstacle } from '../say';
import type { Entry } from '../threads/threads';
import type { Bodies, Tools } from './tools';

type Ids =
	| 'maplore.markClaim'
	| 'maplore.editClaim'
	| 'maplore.relinkClaim'
	| 'maplore.dismissClaim'
	| 'maplore.undoMark';

const kinds: readonly { readonly label: ClaimKind; readonly detail: string }[] = [
	{ label: 'fact', detail: 'True or false of code or machines as they are' },
	{ label: 'prediction', detail: 'What would happen' },
	{ label: 'value', detail: 'Better, worse, acceptable' },
	{ label: 'scope', detail: 'What counts, what this is about' },
	{ label: 'question', detail: 'Asks for an answer' },
	{ label: 'proposal', detail: 'What should be done' },
	{ label: 'concession', detail: 'Grants a point' },
];

export function markCommands({ threads, marks, voice }: Tools): Bodies<Ids> {
	const entryNow = (): Entry => {
		const entry = threads.current();
		if (entry) return entry;
		throw new Obstacle('no thread is explored yet. Run Maplore: Explore Thread first.', [
			{ title: 'Explore Thread', command: 'maplore.explore' },
		]);
	};
	/** From the row of the Claims view, else at the cursor, else chosen from a list. */
	const chosen = async (args: readonly unknown[]) => {
		const row = args[0] as { entry?: Entry; claim?: ClaimView } | undefined;
		const entry = (row?.entry && threads.get(row.entry.uri)) ?? entryNow();
		const claim =
			(row?.claim && entry.explored.claim(row.claim.id)) ?? atCursor(entry) ?? (await pick(entry));
		return claim ? { entry, claim } : null;
	};
	const put = async ({ entry, claim }: { entry: Entry; claim: ClaimView }, mark: Unsigned) => {
		const base = { key: claim.id, words: claim.text, at: new Date().toISOString() };
		await marks.put(entry.uri, { ...base, ...mark });
	};
	return {
		'maplore.markClaim': async () => {
			const entry = entryNow();
			const words = selectedWords(entry);
			const kind = await pickKind('What kind of claim is it?');
			if (!kind) return;
			const at = new Date().toISOString();
			const key = contentKey(words, null);
			const mark = {
				mark: 'add',
				key,
				words,
				at,
				speaker: null,
				kind,
				relation: 'none',
				target: null,
			};
			await marks.put(entry.uri, mark as Mark);
			voice.whisper('marked as a claim');
		},
		'maplore.editClaim': async (...args) => {
			const one = await chosen(args);
			const kind = one && (await pickKind(`"${one.claim.text.slice(0, 80)}" is a`));
			if (one && kind) await put(one, { mark: 'edit', kind });
		},
		'maplore.relinkClaim': async (...args) => {
			const one = await chosen(args);
			const hypothesis = one && (await pickHypothesis());
			if (!one || hypothesis === null || hypothesis === undefined) return;
			const link =
				hypothesis === 'none'
					? { experiment: null, hypothesis: null }
					: { experiment: experimentOf(hypothesis), hypothesis };
			await put(one, { mark: 'relink', ...link });
		},
		'maplore.dismissClaim': async (...args) => {
			const one = await chosen(args);
			if (!one) return;
			await put(one, { mark: 'dismiss' });
			voice.whisper('dismissed; Maplore: Undo Last Mark brings it back');
		},
		'maplore.undoMark': async () => {
			if (await marks.undo(entryNow().uri)) return voice.whisper('last mark undone');
			throw new Obstacle('there is no mark of this window to undo in this thread.');
		},
	};
}

/** A mark without the fields that say which claim and when. */
type Unsigned =
	| { readonly mark: 'dismiss' }
	| { readonly mark: 'edit'; readonly kind: ClaimKind }
	| {
			readonly mark: 'relink';
			readonly experiment: string | null;
			readonly hypothesis: string | null;
	  };

function selectedWords({ uri }: Entry): string {
	const editor = vscode.window.activeTextEditor;
	const words =
		editor?.document
			.getText(editor.selection)
			.replace(/\n[>\s]*/g, ' ')
			.trim() ?? '';
	if (editor?.document.uri.toString() === uri.toString() && /\p{L}/u.test(words)) return words;
	throw new Obstacle('nothing is selected. Select the words of the claim in the explored thread.');
}

function atCursor({ uri, explored }: Entry): ClaimView | null {
	const editor = vscode.window.activeTextEditor;
	if (editor?.document.uri.toString() !== uri.toString()) return null;
	const offset = editor.document.offsetAt(editor.selection.active);
	const around = explored.view.claims.find(({ id }) => {
		const place = explored.placeOf(id);
		return place && place.start <= offset && offset <= place.end;
	});
	return around ?? null;
}

async function pick({ explored }: Entry): Promise<ClaimView | null> {
	const items = explored.view.claims.map((claim) => ({
		label: claim.text.slice(0, 120),
		description: `line ${claim.first}`,
		claim,
	}));
	const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Which claim?' });
	return chosen?.claim ?? null;
}

async function pickKind(title: string): Promise<ClaimKind | null> {
	return (await vscode.window.showQuickPick(kinds, { title }))?.label ?? null;
}

async function pickHypothesis(): Promise<HypothesisId | 'none' | null> {
	const known = Object.entries(statements).map(([id, statement]) => ({
		label: id as HypothesisId | 'none',
		detail: statement as string,
	}));
	const none = { label: 'none' as const, detail: 'No experiment bears on this claim.' };
	const chosen = await vscode.window.showQuickPick([none, ...known], {
		placeHolder: 'Which hypothesis says what the claim says?',
		matchOnDetail: true,
	});
	return chosen?.label ?? null;
}

// The reviewer's own marks: they win over what was inferred, and lie in a sidecar beside the thread.
import * as vscode from 'vscode';
import { type ClaimKind, type RelationType, relationTypes } from '../../lab/marks';
import { type HypothesisId, statements } from '../../lab/statements';
import type { ClaimView } from '../../lab/view/thread';
import type { MarkChange } from '../../protocol';
import { mark, selectedWords } from '../marks/marking';
import { Obstacle } from '../say';
import type { Entry } from '../threads/threads';
import type { Bodies, Tools } from './tools';

type Ids =
	| 'maplore.markClaim'
	| 'maplore.editClaim'
	| 'maplore.relateClaim'
	| 'maplore.relinkClaim'
	| 'maplore.noteClaim'
	| 'maplore.mergeClaim'
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

/** Relations to the author's own claim before: no other claim is asked for. */
const own: ReadonlySet<RelationType> = new Set(['reason-for-previous', 'elaborates-previous']);

interface One {
	readonly entry: Entry;
	readonly claim: ClaimView;
}

export function markCommands({ threads, marks, panel, voice }: Tools): Bodies<Ids> {
	const entryNow = (): Entry => {
		const entry = panel.chosen()?.entry ?? threads.current();
		if (entry) return entry;
		throw new Obstacle('no thread is explored yet. Run Maplore: Explore Thread first.', [
			{ title: 'Explore Thread', command: 'maplore.explore' },
		]);
	};
	/** From the row of the Claims view, else the panel's, else at the cursor, else from a list. */
	const chosen = async (args: readonly unknown[]): Promise<One | null> => {
		const row = args[0] as { entry?: Entry; claim?: ClaimView } | undefined;
		const known = row?.entry && threads.get(row.entry.uri);
		const named = known && row?.claim ? known.explored.claim(row.claim.id) : null;
		if (known && named) return { entry: known, claim: named };
		const shown = panel.chosen();
		if (shown) return shown;
		const entry = entryNow();
		const claim = atCursor(entry) ?? (await pickClaim(entry, 'Which claim?'));
		return claim ? { entry, claim } : null;
	};
	const put = (entry: Entry, change: MarkChange) => mark(marks, entry, [change]);
	return {
		'maplore.markClaim': async () => {
			const entry = entryNow();
			const words = selectedWords(entry);
			const kind = await pickKind('What kind of claim is it?');
			if (!kind) return;
			await put(entry, { mark: 'add', words, kind, relation: 'none', target: null });
			voice.whisper('marked as a claim');
		},
		'maplore.editClaim': async (...args) => {
			const one = await chosen(args);
			const kind = one && (await pickKind(`"${one.claim.text.slice(0, 80)}" is a`));
			if (one && kind) await put(one.entry, { mark: 'edit', claim: one.claim.id, kind });
		},
		'maplore.relateClaim': async (...args) => {
			const one = await chosen(args);
			const relation = one && (await pickRelation(one.claim));
			if (!one || !relation) return;
			const target =
				relation === 'none'
					? null
					: own.has(relation)
						? previous(one)
						: ((await pickClaim(one.entry, 'Which claim does it answer?', one.claim))?.id ?? null);
			if (relation !== 'none' && target === null) return;
			await put(one.entry, { mark: 'edit', claim: one.claim.id, relation, target });
		},
		'maplore.relinkClaim': async (...args) => {
			const one = await chosen(args);
			const hypothesis = one && (await pickHypothesis());
			if (!one || !hypothesis) return;
			const polarity = hypothesis === 'none' ? 1 : await pickPolarity(hypothesis);
			if (polarity === null) return;
			const link = { hypothesis: hypothesis === 'none' ? null : hypothesis, polarity };
			await put(one.entry, { mark: 'relink', claim: one.claim.id, ...link });
		},
		'maplore.noteClaim': async (...args) => {
			const one = await chosen(args);
			const note =
				one &&
				(await vscode.window.showInputBox({
					title: `Note on "${one.claim.text.slice(0, 80)}"`,
					value: one.claim.note ?? '',
				}));
			if (one && typeof note === 'string')
				await put(one.entry, { mark: 'note', claim: one.claim.id, note });
		},
		'maplore.mergeClaim': async (...args) => {
			const one = await chosen(args);
			const into = one && (await pickClaim(one.entry, 'Which claim says the same?', one.claim));
			if (one && into) await put(one.entry, { mark: 'merge', claim: one.claim.id, into: into.id });
		},
		'maplore.dismissClaim': async (...args) => {
			const one = await chosen(args);
			if (!one) return;
			await put(one.entry, { mark: 'dismiss', claim: one.claim.id });
			voice.whisper('dismissed; Maplore: Undo Last Mark brings it back');
		},
		'maplore.undoMark': async () => {
			if (await marks.undo(entryNow().uri)) return voice.whisper('last mark undone');
			throw new Obstacle('there is no mark of this window to undo in this thread.');
		},
	};
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

/** The author's own claim before, in the same message. */
function previous({ entry, claim }: One): string | null {
	const same = entry.explored.view.claims.filter(({ message }) => message === claim.message);
	return same[same.findIndex(({ id }) => id === claim.id) - 1]?.id ?? null;
}

async function pickClaim(
	{ explored }: Entry,
	placeHolder: string,
	except: ClaimView | null = null,
): Promise<ClaimView | null> {
	const items = explored.view.claims
		.filter(({ id }) => id !== except?.id)
		.map((claim) => ({
			label: claim.text.slice(0, 120),
			description: `line ${claim.first}`,
			detail: claim.speaker,
			claim,
		}));
	const chosen = await vscode.window.showQuickPick(items, { placeHolder });
	return chosen?.claim ?? null;
}

async function pickKind(title: string): Promise<ClaimKind | null> {
	return (await vscode.window.showQuickPick(kinds, { title }))?.label ?? null;
}

async function pickRelation({ text, relation }: ClaimView): Promise<RelationType | null> {
	const items = relationTypes.map((label) => ({
		label,
		description: label === relation ? 'now' : '',
	}));
	const title = `What does "${text.slice(0, 80)}" do to the claim it answers?`;
	return (await vscode.window.showQuickPick(items, { title }))?.label ?? null;
}

async function pickHypothesis(): Promise<HypothesisId | 'none' | null> {
	const known = Object.entries(statements).map(([id, statement]) => ({
		label: id as HypothesisId | 'none',
		detail: statement as string,
	}));
	const none = { label: 'none' as const, detail: 'No experiment bears on this claim.' };
	const chosen = await vscode.window.showQuickPick([none, ...known], {
		placeHolder: 'Which hypothesis says what the claim says, or its opposite?',
		matchOnDetail: true,
	});
	return chosen?.label ?? null;
}

async function pickPolarity(hypothesis: HypothesisId): Promise<1 | -1 | null> {
	const items = [
		{ label: 'The claim says so too', polarity: 1 },
		{ label: 'The claim says the opposite', polarity: -1 },
	] as const;
	const chosen = await vscode.window.showQuickPick(items, { title: statements[hypothesis] });
	return chosen?.polarity ?? null;
}

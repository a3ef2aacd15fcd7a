// Commands about one claim: run it, go to it, walk through all.
import * as vscode from 'vscode';
import type { ClaimView } from '../../lab/view/thread';
import { rangeOfClaim, reveal } from '../editor/reveal';
import { Obstacle, openSample } from '../say';
import type { Entry } from '../threads/threads';
import type { Bodies, Tools } from './tools';

type Ids =
	| 'maplore.runClaim'
	| 'maplore.runClaimAtCursor'
	| 'maplore.revealClaim'
	| 'maplore.showInDebate'
	| 'maplore.nextClaim'
	| 'maplore.previousClaim';

export function claimCommands({ threads, panel }: Tools): Bodies<Ids> {
	/** From a lens or a link: (document, claim); from a menu of the view: its row. */
	const named = (args: readonly unknown[]): { entry: Entry; claim: ClaimView } => {
		const [first, second] = args;
		const row = first as { entry?: Entry; claim?: ClaimView } | undefined;
		const uri = typeof first === 'string' ? first : row?.entry?.uri.toString();
		const id = typeof second === 'string' ? second : row?.claim?.id;
		const entry = uri ? threads.get(vscode.Uri.parse(uri)) : null;
		const claim = entry && id ? entry.explored.claim(id) : null;
		if (entry && claim) return { entry, claim };
		throw new Obstacle('that claim is not there any more. Explore the thread again.', [openSample]);
	};
	const run = (entry: Entry, claim: ClaimView) => {
		// the panel runs what it shows
		panel.show(entry, claim.id);
		threads.ran(entry, claim.id);
	};
	const go = async (entry: Entry, id: string) => {
		const document = await vscode.workspace.openTextDocument(entry.uri);
		const range = rangeOfClaim(entry, document, id);
		if (range) await reveal(entry.uri, range);
	};
	const step = async (direction: 1 | -1) => {
		const { entry, editor } = cursor();
		const at = editor.document.offsetAt(editor.selection.active);
		const starts = entry.explored.view.claims
			.flatMap(({ id }) => {
				const place = entry.explored.placeOf(id);
				return place ? [{ id, start: place.start, end: place.end }] : [];
			})
			.sort((a, b) => a.start - b.start);
		const inside = ({ start, end }: { start: number; end: number }) => start <= at && at <= end;
		const next =
			direction > 0
				? (starts.find((one) => one.start > at && !inside(one)) ?? starts[0])
				: (starts.filter((one) => one.end < at && !inside(one)).at(-1) ?? starts.at(-1));
		if (!next) throw new Obstacle('this thread has no claim whose words stand in the text.');
		await go(entry, next.id);
	};
	const cursor = () => {
		const editor = vscode.window.activeTextEditor;
		const entry = editor && threads.get(editor.document.uri);
		if (editor && entry) return { editor, entry };
		throw new Obstacle('the active editor shows no explored thread. Run Maplore: Explore Thread.', [
			{ title: 'Explore Thread', command: 'maplore.explore' },
		]);
	};
	return {
		'maplore.runClaim': (...args) => {
			const { entry, claim } = named(args);
			run(entry, claim);
		},
		'maplore.runClaimAtCursor': () => {
			const { entry, editor } = cursor();
			const claim = nearest(entry, editor.document.offsetAt(editor.selection.active));
			if (!claim) {
				throw new Obstacle('no testable claim is at the cursor or above it. Go to one first.', [
					{ title: 'Go to Next Claim', command: 'maplore.nextClaim' },
				]);
			}
			run(entry, claim);
		},
		'maplore.revealClaim': async (...args) => {
			const { entry, claim } = named(args);
			await go(entry, claim.id);
		},
		'maplore.showInDebate': (...args) => {
			const row = args[0] as { claim?: unknown } | undefined;
			if (row?.claim) {
				const { entry, claim } = named(args);
				return panel.show(entry, claim.id, 'debate');
			}
			const { entry, editor } = cursor();
			const at = editor.document.offsetAt(editor.selection.active);
			panel.show(entry, nearest(entry, at, true)?.id ?? null, 'debate');
		},
		'maplore.nextClaim': () => step(1),
		'maplore.previousClaim': () => step(-1),
	};
}

/** The testable (or any) claim around the offset, else the last one before it. */
function nearest({ explored }: Entry, offset: number, any = false): ClaimView | null {
	let best: ClaimView | null = null;
	let bestStart = -1;
	for (const claim of explored.view.claims) {
		const place = explored.placeOf(claim.id);
		if (!place || !(claim.verdict || any) || place.start > offset || place.start < bestStart)
			continue;
		best = claim;
		bestStart = place.start;
	}
	return best;
}

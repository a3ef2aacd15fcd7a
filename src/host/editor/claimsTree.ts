// The Claims view: turns in the order of time, and the claims made in each.
import * as vscode from 'vscode';
import type { VerdictWord } from '../../lab/model';
import type { ClaimView, TurnView } from '../../lab/view/thread';
import { CLAIMS_VIEW } from '../../manifest/manifest';
import type { Entry, Threads } from '../threads/threads';
import { cut, verdictIcon, verdictWords, withoutIcons } from './titles';

/** A row of the view; commands of its menus receive it. */
export type Row =
	| { readonly kind: 'turn'; readonly entry: Entry; readonly turn: TurnView }
	| { readonly kind: 'claim'; readonly entry: Entry; readonly claim: ClaimView };

class ClaimsTree implements vscode.TreeDataProvider<Row> {
	readonly #changed = new vscode.EventEmitter<undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly #threads: Threads;

	constructor(threads: Threads) {
		this.#threads = threads;
	}

	refresh(): void {
		this.#changed.fire(undefined);
	}

	getChildren(row?: Row): Row[] {
		const entry = row ? row.entry : this.#threads.current();
		if (!entry) return [];
		const { turns, claims } = entry.explored.view;
		if (row?.kind === 'claim') return [];
		if (row) {
			return claims
				.filter((claim) => claim.message === row.turn.id)
				.map((claim) => ({ kind: 'claim', entry, claim }));
		}
		return turns.map((turn) => ({ kind: 'turn', entry, turn }));
	}

	getTreeItem(row: Row): vscode.TreeItem {
		return row.kind === 'turn' ? turnItem(row) : claimItem(row);
	}

	getParent(row: Row): Row | null {
		if (row.kind === 'turn') return null;
		const turn = row.entry.explored.view.turns.find((one) => one.id === row.claim.message);
		return turn ? { kind: 'turn', entry: row.entry, turn } : null;
	}
}

function turnItem({ entry, turn }: Row & { kind: 'turn' }): vscode.TreeItem {
	const made = entry.explored.view.claims.filter((claim) => claim.message === turn.id).length;
	const item = new vscode.TreeItem(
		turn.speaker || 'unknown author',
		made ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
	);
	item.id = `${entry.uri}#turn#${turn.id}`;
	item.description = [turn.date?.slice(0, 16).replace('T', ' '), turn.inferred ? 'rebuilt' : '']
		.filter(Boolean)
		.join(' · ');
	item.tooltip = turn.reason;
	item.iconPath = new vscode.ThemeIcon(turn.inferred ? 'mail-reply' : 'mail');
	item.contextValue = 'turn';
	return item;
}

function claimItem({ entry, claim }: Row & { kind: 'claim' }): vscode.TreeItem {
	const item = new vscode.TreeItem(cut(claim.text, 160));
	const old = entry.explored.stale.get(claim.id);
	item.id = `${entry.uri}#claim#${claim.id}`;
	item.description = old
		? `stale: was ${verdictWords(old.verdict)}`
		: claim.verdict
			? withoutIcons(verdictWords(claim.verdict))
			: claim.kind;
	if (claim.marked) item.description += ' · yours';
	item.tooltip = `line ${claim.first}: ${claim.kind}, ${claim.relation}`;
	item.iconPath = old ? new vscode.ThemeIcon('history') : claimIcon(claim);
	item.contextValue = claim.verdict ? 'claim testable' : 'claim';
	item.command = {
		command: claim.verdict ? 'maplore.runClaim' : 'maplore.revealClaim',
		title: 'Open',
		arguments: [entry.uri.toString(), claim.id],
	};
	item.accessibilityInformation = {
		label: `${claim.speaker}, line ${claim.first}, ${item.description}: ${claim.text}`,
	};
	return item;
}

/** Colours of the test explorer: they are themed, also for high contrast; the shape says the same. */
const colours: Readonly<Partial<Record<VerdictWord, string>>> = {
	supports: 'testing.iconPassed',
	weakens: 'testing.iconFailed',
	undecided: 'testing.iconQueued',
};

function claimIcon({ verdict }: ClaimView): vscode.ThemeIcon {
	if (!verdict) return new vscode.ThemeIcon('comment');
	const colour = colours[verdict.word];
	return new vscode.ThemeIcon(
		verdictIcon(verdict.word),
		colour === undefined ? undefined : new vscode.ThemeColor(colour),
	);
}

export function registerClaimsTree(threads: Threads): vscode.Disposable {
	const tree = new ClaimsTree(threads);
	const view = vscode.window.createTreeView<Row>(CLAIMS_VIEW, {
		treeDataProvider: tree,
		showCollapseAll: true,
	});
	const refresh = () => {
		const entry = threads.current();
		view.description = entry?.label ?? '';
		tree.refresh();
	};
	return vscode.Disposable.from(
		view,
		threads.onDidChange(refresh),
		vscode.window.onDidChangeActiveTextEditor(refresh),
	);
}

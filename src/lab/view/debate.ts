import { opposite } from '../opposite';
import type { ClaimView, ThreadView, TurnView, VerdictView } from './thread';

/** A disagreement whose resolution changes what the machine does. */
export interface CruxView {
	readonly claim: string;
	readonly against: string | null;
	/** The one of the two that a run judges: the claim, or the one that it answers. */
	readonly judged: string;
	/** `Left: D1 in place of D2`: the fewest parameters that give the other answer, by their labels. */
	readonly change: string;
	/** Labels of the observations that are different then. */
	readonly hangs: readonly string[];
	/** Claims of the thread that rest on the two. */
	readonly rests: number;
}

/** What a later kernel did about the subject of a hypothesis. */
export interface SinceView {
	readonly hypothesis: string;
	readonly date: string;
	readonly version: string | null;
	readonly what: string;
	readonly source: string;
}

/** What can be said of a debate by running: found in the worker, as it may take a while. */
export interface CruxesView {
	readonly cruxes: readonly CruxView[];
	/** Disagreements on which the run gives one answer in the whole declared sweep. */
	readonly settled: number;
	/** Disagreements that no run bears on. */
	readonly taste: number;
	readonly since: readonly SinceView[];
}

/** In how much of the declared sweep a hypothesis gets each verdict. */
export interface RobustnessView {
	readonly hypothesis: string;
	readonly word: VerdictView['word'];
	/** Share of configurations with the same verdict, 0..1. */
	readonly share: number;
	readonly configurations: number;
	/** In how many configurations the hypothesis gets each verdict. */
	readonly counts: Readonly<Partial<Record<VerdictView['word'], number>>>;
	/** Where the verdict flips when one parameter moves: `iommu: off, then translated`. */
	readonly flips: readonly string[];
}

/** How the claims are grouped. */
export type Grouping = 'turn' | 'topic' | 'verdict';

export interface ClaimFilter {
	readonly grouping: Grouping;
	readonly testable: boolean;
	readonly untestable: boolean;
	/** Only what the reviewer marked. */
	readonly marked: boolean;
	/** Words that text, speaker, kind, relation, concepts or note must hold, in any case; empty: all. */
	readonly text: string;
}

/** One row of the list: the head of a group, or a claim. */
export type DebateRow =
	| {
			readonly type: 'head';
			readonly key: string;
			readonly title: string;
			readonly detail: string;
			/** The message, where the claims are grouped by turn. */
			readonly turn: TurnView | null;
			/** What its claims do to those of others: `attacks`, `answers`. */
			readonly does: readonly string[];
	  }
	| { readonly type: 'claim'; readonly key: string; readonly claim: ClaimView };

/** The rows that a filter leaves, grouped; linear in the claims. */
export function debateRows(thread: ThreadView, filter: ClaimFilter): DebateRow[] {
	const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
	const kept = thread.claims.filter((claim) => passes(claim, filter, words));
	const turns = new Map(thread.turns.map((turn, index) => [turn.id, { turn, index }]));
	const groups = new Map<
		string,
		{ order: number; title: string; detail: string; turn: TurnView | null; claims: ClaimView[] }
	>();
	if (filter.grouping === 'turn' && isOpen(filter))
		for (const [order, turn] of thread.turns.entries())
			groups.set(turn.id, {
				order,
				title: turn.speaker,
				detail: turnDetail(turn),
				turn,
				claims: [],
			});
	for (const claim of kept) {
		const found = turns.get(claim.message);
		const head =
			filter.grouping === 'turn'
				? {
						key: claim.message,
						order: found?.index ?? Number.MAX_SAFE_INTEGER,
						title: found?.turn.speaker ?? claim.speaker,
						detail: found ? turnDetail(found.turn) : '',
						turn: found?.turn ?? null,
					}
				: plainGroup(claim, filter.grouping);
		const group = groups.get(head.key) ?? { ...head, claims: [] };
		group.claims.push(claim);
		groups.set(head.key, group);
	}
	return [...groups.entries()]
		.sort(([, a], [, b]) => a.order - b.order)
		.flatMap(([key, { title, detail, turn, claims }]): DebateRow[] => [
			{ type: 'head', key: `head ${key}`, title, detail, turn, does: turn ? deedsOf(claims) : [] },
			...claims.map((claim): DebateRow => ({ type: 'claim', key: claim.id, claim })),
		]);
}

/** Nothing is left out, so that turns without a claim are shown too. */
const isOpen = ({ testable, untestable, marked, text }: ClaimFilter) =>
	testable && untestable && !marked && text.trim() === '';

/** Relations of claims to those of other people, each once, in order. */
function deedsOf(claims: readonly ClaimView[]): string[] {
	const others = claims.filter(
		({ relation }) => !['none', 'reason-for-previous', 'elaborates-previous'].includes(relation),
	);
	return [...new Set(others.map(({ relation }) => relation))];
}

function turnDetail({ date, inferred }: ThreadView['turns'][number]): string {
	const when =
		date === null ? 'undated' : date.replace('T', ' ').replace(/(:\d\d)?(\.\d+)?Z$/, ' UTC');
	return inferred ? `${when}, rebuilt from quotes` : when;
}

const verdictOrder = ['Supported', 'Weakened', 'Undecided', 'Not testable'];

function plainGroup(claim: ClaimView, grouping: 'topic' | 'verdict') {
	if (grouping === 'topic') {
		const title = claim.concepts[0] ?? 'no topic of the lexicon';
		return { key: title, order: 0, title, detail: '', turn: null };
	}
	const title = claim.verdict?.label ?? 'No experiment bears on it';
	const at = verdictOrder.indexOf(title);
	return { key: title, order: at < 0 ? verdictOrder.length : at, title, detail: '', turn: null };
}

function passes(claim: ClaimView, filter: ClaimFilter, words: readonly string[]): boolean {
	const testable = claim.experiment !== null && !claim.nearestOnly;
	if (testable ? !filter.testable : !filter.untestable) return false;
	if (filter.marked && !claim.marked) return false;
	if (words.length === 0) return true;
	const text =
		`${claim.text} ${claim.speaker} ${claim.kind} ${claim.relation} ${claim.concepts.join(' ')} ${claim.note ?? ''}`.toLowerCase();
	return words.every((word) => text.includes(word));
}

/** The debate as plain text: who claims what, against what, with which verdict. */
export function debateTwin(thread: ThreadView, rows: readonly DebateRow[]): string {
	const byId = new Map(thread.claims.map((claim) => [claim.id, claim]));
	const lines = [thread.title, thread.summary];
	for (const row of rows) {
		if (row.type === 'head') {
			lines.push('', `${row.title}${row.detail ? `, ${row.detail}` : ''}`);
			continue;
		}
		const { claim } = row;
		const target = byId.get(claim.target ?? '');
		const relation = target ? `, ${claim.relation} line ${target.first}` : '';
		lines.push(`  line ${claim.first}: ${claim.text} [${claim.kind}${relation}]`);
		if (claim.verdict) lines.push(`    ${claim.verdict.label}: ${claim.verdict.because}`);
		if (claim.note) lines.push(`    note: ${claim.note}`);
	}
	for (const ledger of thread.ledgers) {
		if (ledger.entries.length === 0) continue;
		lines.push('', ledger.label, ...ledger.entries.map(({ note }) => `  ${note}`));
	}
	if (thread.marks.length > 0)
		lines.push('', 'Your marks', ...thread.marks.map(({ words, says }) => `  ${words}: ${says}`));
	return lines.join('\n');
}

/** Shares (0..1) of the declared sweep by verdict of a claim; its polarity turns the hypothesis's. */
export function sharesOf(
	{ counts, configurations }: RobustnessView,
	polarity: 1 | -1,
): readonly { readonly word: VerdictView['word']; readonly share: number }[] {
	return (['supports', 'undecided', 'weakens'] as const).map((word) => {
		const count = counts[polarity === 1 ? word : opposite[word]] ?? 0;
		return { word, share: configurations === 0 ? 0 : count / configurations };
	});
}

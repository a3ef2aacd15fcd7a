import type { ClaimView, ThreadView, VerdictView } from './thread';

/** A disagreement whose resolution changes what the machine does. */
export interface CruxView {
	readonly claim: string;
	readonly against: string | null;
	/** `Left is D1 in place of D2`: the fewest parameters that give the other answer. */
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
	/** Where the verdict flips when one parameter moves: `iommu: off, then translated`. */
	readonly flips: readonly string[];
}

/** How the claims are grouped. */
export type Grouping = 'turn' | 'topic' | 'verdict';

export interface ClaimFilter {
	readonly grouping: Grouping;
	readonly testable: boolean;
	readonly untestable: boolean;
	/** Words that text, speaker or concepts must hold, in any case; empty: all. */
	readonly text: string;
}

/** One row of the list: the head of a group, or a claim. */
export type DebateRow =
	| { readonly type: 'head'; readonly key: string; readonly title: string; readonly detail: string }
	| { readonly type: 'claim'; readonly key: string; readonly claim: ClaimView };

/** The rows that a filter leaves, grouped; linear in the claims. */
export function debateRows(thread: ThreadView, filter: ClaimFilter): DebateRow[] {
	const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
	const kept = thread.claims.filter((claim) => passes(claim, filter, words));
	const turns = new Map(thread.turns.map((turn, index) => [turn.id, { turn, index }]));
	const groups = new Map<
		string,
		{ order: number; title: string; detail: string; claims: ClaimView[] }
	>();
	for (const claim of kept) {
		const found = turns.get(claim.message);
		const head =
			filter.grouping === 'turn'
				? {
						key: claim.message,
						order: found?.index ?? Number.MAX_SAFE_INTEGER,
						title: found?.turn.speaker ?? claim.speaker,
						detail: found ? turnDetail(found.turn) : '',
					}
				: plainGroup(claim, filter.grouping);
		const group = groups.get(head.key) ?? { ...head, claims: [] };
		group.claims.push(claim);
		groups.set(head.key, group);
	}
	return [...groups.entries()]
		.sort(([, a], [, b]) => a.order - b.order)
		.flatMap(([key, { title, detail, claims }]): DebateRow[] => [
			{ type: 'head', key: `head ${key}`, title, detail },
			...claims.map((claim): DebateRow => ({ type: 'claim', key: claim.id, claim })),
		]);
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
		return { key: title, order: 0, title, detail: '' };
	}
	const title = claim.verdict?.label ?? 'No experiment bears on it';
	const at = verdictOrder.indexOf(title);
	return { key: title, order: at < 0 ? verdictOrder.length : at, title, detail: '' };
}

function passes(claim: ClaimView, filter: ClaimFilter, words: readonly string[]): boolean {
	const testable = claim.experiment !== null && !claim.nearestOnly;
	if (testable ? !filter.testable : !filter.untestable) return false;
	if (words.length === 0) return true;
	const text =
		`${claim.text} ${claim.speaker} ${claim.kind} ${claim.concepts.join(' ')}`.toLowerCase();
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
	}
	for (const ledger of thread.ledgers) {
		if (ledger.entries.length === 0) continue;
		lines.push('', ledger.label, ...ledger.entries.map(({ note }) => `  ${note}`));
	}
	return lines.join('\n');
}

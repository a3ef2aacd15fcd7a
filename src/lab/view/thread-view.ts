import type { Claim, Debate, Ledgers } from '../../debate/model';
import type { Message } from '../../read/model';
import type { ClaimVerdict, Exploration, ParameterValue } from '../model';
import { markViews } from './marks-view';
import { reviewReasons } from './review';
import type { ClaimView, LedgerView, ThreadView, TurnView, VerdictView } from './thread';
import { verdictLabel } from './words';

/** The thread as the panel shows it; `defaults` are parameter values of the reader's own machine. */
export function threadView(
	exploration: Exploration,
	defaults: Readonly<Record<string, ParameterValue>> = {},
): ThreadView {
	const { thread, debate } = exploration;
	const messages = new Map(thread.messages.map((message) => [message.id, message]));
	const claims = new Map(debate.claims.map((claim) => [claim.id, claim]));
	const verdicts = new Map(exploration.verdicts.map((verdict) => [verdict.claim, verdict]));
	const same = sameAs(debate);
	const marked = new Set(debate.placed?.map(({ claim }) => claim));
	const review = reviewReasons(thread);
	const cards = debate.claims.map((claim) => ({
		...claimView(
			claim,
			answered(claim, claims, messages),
			verdicts.get(claim.id) ?? null,
			messages,
			review(claim),
		),
		same: same.get(claim.id) ?? [],
		marked: marked.has(claim.id),
	}));
	const held = thread.messages.filter((message) => !message.inferred);
	return {
		title: held[0]?.subject || 'Thread without a subject',
		summary: summary(thread.messages, cards),
		turns: [...thread.messages].sort(byDate).map(turnView),
		claims: cards,
		ledgers: ledgerViews(debate.ledgers),
		marks: markViews(debate),
		defaults,
	};
}

function claimView(
	claim: Claim,
	answers: string | null,
	verdict: ClaimVerdict | null,
	messages: ReadonlyMap<string, Message>,
	review: string | null,
): Omit<ClaimView, 'same' | 'marked'> {
	const { id, text, kind, relation, target, first, last, message, confidence, concepts } = claim;
	return {
		id,
		text,
		kind,
		relation,
		target,
		speaker: claim.speaker?.name ?? 'unknown author',
		answers,
		first,
		last,
		message,
		inferred: messages.get(message)?.inferred ?? false,
		confidence,
		concepts,
		reasons: [...(review ? [review] : []), ...claim.reasons, ...(verdict?.link.reasons ?? [])],
		experiment: verdict?.link.experiment ?? null,
		hypothesis: verdict?.link.hypothesis ?? null,
		polarity: verdict?.link.polarity ?? 1,
		nearestOnly: verdict?.link.nearestOnly ?? false,
		note: claim.note ?? null,
		verdict: verdict ? verdictView(verdict) : null,
	};
}

/** For each claim the others that are locutions of the same proposition. */
function sameAs({ propositions }: Debate): ReadonlyMap<string, readonly string[]> {
	const said = propositions.filter(({ locutions }) => locutions.length > 1);
	return new Map(
		said.flatMap(({ locutions }) =>
			locutions.map((id) => [id, locutions.filter((other) => other !== id)] as const),
		),
	);
}

function verdictView({ word, qualifier, because, observation }: ClaimVerdict): VerdictView {
	return { word, label: verdictLabel(word), qualifier, because, decidedBy: observation?.id ?? '' };
}

/** Who is answered: the speaker of the target, where the target is a claim or a turn. */
function answered(
	claim: Claim,
	claims: ReadonlyMap<string, Claim>,
	messages: ReadonlyMap<string, Message>,
): string | null {
	const target = claim.target ?? '';
	const direct = claims.get(target)?.speaker ?? messages.get(target)?.from ?? null;
	if (direct && direct.name !== claim.speaker?.name) return direct.name;
	const parent = messages.get(messages.get(claim.message)?.parent ?? '');
	return parent?.from?.name ?? null;
}

const byDate = (a: Message, b: Message) => compare(a.date ?? '', b.date ?? '');
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function turnView(message: Message): TurnView {
	const { id, date, subject, parent, inferred, confidence, reason } = message;
	const speaker = message.from?.name ?? 'unknown author';
	return { id, speaker, date, subject, parent, inferred, confidence, reason };
}

function summary(messages: readonly Message[], claims: readonly ClaimView[]): string {
	const ghosts = messages.filter((message) => message.inferred).length;
	const people = new Set(messages.flatMap(({ from }) => (from ? [from.name] : []))).size;
	const testable = claims.filter((one) => one.experiment !== null && !one.nearestOnly).length;
	return [
		count(messages.length - ghosts, 'message'),
		...(ghosts > 0 ? [`${ghosts} more rebuilt from quotes`] : []),
		count(people, 'participant'),
		`${count(claims.length, 'claim')}, ${testable} testable`,
	].join(' \u00b7 ');
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

const ledgerLabels: Readonly<Record<keyof Ledgers, string>> = {
	commonGround: 'Common ground',
	contested: 'Contested',
	unanswered: 'Unanswered',
	promises: 'Promises and conditions',
	concessions: 'Concessions',
	superseded: 'Superseded',
};

function ledgerViews(ledgers: Ledgers): readonly LedgerView[] {
	return (Object.keys(ledgerLabels) as (keyof Ledgers)[]).map((id) => ({
		id,
		label: ledgerLabels[id],
		entries: ledgers[id],
	}));
}

import type { Claim, ClaimVerdict, Exploration, Message } from '../../lab/model';
import { type Later, sinceOf } from '../../lab/since';
import { observationText, verdictWord } from './run';

/** The main job for a terminal: thread, claims with lines and speakers, verdicts. */
export function exploreText(exploration: Exploration): string {
	const { thread, debate, verdicts } = exploration;
	const judged = new Set(verdicts.map((verdict) => verdict.claim));
	const ghosts = thread.messages.filter((message) => message.inferred).length;
	const lines = [
		`${thread.messages.length} messages (${ghosts} only as quotes), ${debate.claims.length} claims, ${judged.size} with a verdict`,
		'',
		...thread.messages.map((message) => messageText(message, thread.messages)),
		'',
	];
	for (const claim of debate.claims)
		lines.push(
			...claimText(
				claim,
				debate.claims,
				verdicts.filter((verdict) => verdict.claim === claim.id),
			),
		);
	lines.push(...ledgersText(exploration));
	return `${lines.join('\n')}\n`;
}

const ledgerNames = {
	commonGround: 'Common ground',
	contested: 'Contested',
	unanswered: 'Unanswered',
	promises: 'Promises and conditions',
	concessions: 'Concessions',
	superseded: 'Superseded',
} as const;

function ledgersText({ debate }: Exploration): string[] {
	const claims = new Map(debate.claims.map((claim) => [claim.id, claim]));
	return Object.entries(ledgerNames).flatMap(([id, name]) => {
		const entries = debate.ledgers[id as keyof typeof ledgerNames];
		if (entries.length === 0) return [];
		const lines = entries.map((entry) => {
			const places = entry.claims.flatMap((one) => {
				const claim = claims.get(one);
				return claim ? [place(claim)] : [];
			});
			return `  ${places.join(', ')}: ${entry.note}`;
		});
		return [name, ...lines, ''];
	});
}

function messageText(message: Message, all: readonly Message[]): string {
	const parent = all.find((one) => one.id === message.parent);
	const answers = parent ? `, answers ${parent.from?.name ?? 'somebody'} ${time(parent.date)}` : '';
	const inferred = message.inferred ? ` (inferred, ${message.confidence.toFixed(2)})` : '';
	return `  ${time(message.date)}  ${message.from?.name ?? 'somebody'}${answers}${inferred}`;
}

function claimText(
	claim: Claim,
	all: readonly Claim[],
	verdicts: readonly ClaimVerdict[],
): string[] {
	const target = all.find((one) => one.id === claim.target);
	const answered = target ? ` ${target.speaker?.name ?? 'somebody'} ${place(target)}` : '';
	const relation = claim.relation === 'none' ? '' : `, ${claim.relation}${answered}`;
	const who = claim.speaker?.name ?? 'somebody';
	return [
		`${place(claim)}  ${who}: ${claim.kind}${relation}  [${claim.id}]`,
		`  "${claim.text}"`,
		...verdicts.flatMap(verdictLines),
		'',
	];
}

function verdictLines(verdict: ClaimVerdict): string[] {
	const { link, observation } = verdict;
	return [
		`  ${verdictWord(verdict.word, verdict.qualifier)}  ${link.hypothesis}: ${verdict.because}`,
		...(observation ? [`    decided by ${observationText(observation)}`] : []),
		`    run ${verdict.hash.slice(0, 16)}`,
		...sinceOf(link.hypothesis).map(laterText),
	];
}

const laterText = ({ date, version, what, source }: Later) =>
	`    since ${date}${version ? ` (${version})` : ''}: ${what} [${source}]`;

const place = ({ first, last }: Claim) =>
	first === last ? `line ${first}` : `lines ${first}-${last}`;

const time = (date: string | null) => (date === null ? 'no date' : date.replace('T', ' '));

import { experimentById } from '../catalogue';
import { cite } from '../citation';
import type {
	Claim,
	ClaimVerdict,
	Experiment,
	Exploration,
	Json,
	Message,
	RunRecord,
	VerdictWord,
} from '../model';
import { attributionLine } from './attribution';
import { ascii, wrap } from './plain';

/** Below this, an author that was inferred is not named unless the reader agrees. */
export const nameableFrom = 0.9;

/** A posting, ready to paste. */
export interface Reply {
	/** Header lines to offer; empty where the message's own id is not known. */
	readonly headers: readonly string[];
	/** Lines of at most 72 columns of printable ASCII, each ended with LF. */
	readonly body: string;
	/** The question to put to the reader before the author is named; null when nothing is in doubt. */
	readonly ask: string | null;
}

/** What a reply is made of. */
export interface ReplyParts {
	readonly claim: Claim;
	/** Message in which the claim was made; null where it is not known. */
	readonly message: Message | null;
	readonly verdict: ClaimVerdict;
	readonly experiment: Experiment;
	readonly record: RunRecord;
	/** True when the reader agreed to name an author who was only inferred. */
	readonly nameAuthor: boolean;
}

const saying: Readonly<Record<VerdictWord, string>> = {
	supports: 'The model agrees with this, with the parameters below.',
	weakens: 'The model gives something else, with the parameters below.',
	undecided: 'The model does not decide this, with the parameters below.',
	'not-testable': 'No run can settle this; the nearest quantity that one can measure is below.',
};

/**
 * A reply to one claim: attribution, quote, then what the model gives. It speaks of the model and its
 * parameters, never of who is right.
 */
export function composeReply(parts: ReplyParts): Reply {
	const { claim, message, verdict, record, experiment } = parts;
	const sure = certainty(parts);
	const named = sure >= nameableFrom || parts.nameAuthor;
	const name = named ? (claim.speaker?.name ?? null) : null;
	const attribution = ascii(attributionLine(name, message?.date ?? null));
	const body = [
		...wrap(attribution),
		...wrap(ascii(claim.text), '> '),
		'',
		...wrap(saying[verdict.word]),
		'',
		...wrap(ascii(verdict.because)),
		...(verdict.qualifier ? wrap(ascii(`This holds ${verdict.qualifier}.`)) : []),
		'',
		...wrap(ascii(`Parameters: ${settings(record)}.`)),
		...(experiment.limits.length > 0
			? wrap(ascii(`Not covered by the model: ${experiment.limits.join('; ')}.`))
			: []),
		'',
		'To repeat it:',
		...wrap(cite(experiment, record), '  '),
	];
	const ask =
		named || !claim.speaker
			? null
			: `${claim.speaker.name} was inferred as the author with confidence ${sure.toFixed(2)}; name them?`;
	return { headers: headersOf(message), body: `${body.join('\n')}\n`, ask };
}

/** 0..1: how sure it is that the speaker said these words. */
function certainty({ claim, message }: ReplyParts): number {
	if (!claim.speaker || !message) return 0;
	return message.inferred || claim.quoted ? Math.min(message.confidence, 1) : 1;
}

function headersOf(message: Message | null): string[] {
	if (!message || message.inferred || !/^[^\s<>]+@[^\s<>]+$/.test(message.id)) return [];
	const subject = ascii(message.subject).replace(/^(re:\s*)+/i, '');
	return [`Subject: Re: ${subject}`, `In-Reply-To: <${message.id}>`, `References: <${message.id}>`];
}

function settings(record: RunRecord): string {
	const named = Object.entries(record.parameters).map(([name, value]) => `${name}=${text(value)}`);
	return named.join(', ');
}

const text = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * A reply to a claim of an exploration, named by its id or by the line on which it begins. A string
 * says why there is none.
 */
export function replyTo(
	{ thread, debate, records, verdicts }: Exploration,
	id: string,
	nameAuthor: boolean,
): Reply | string {
	const claims = debate.claims.filter((one) => one.id === id || String(one.first) === id);
	const judged = claims.find((one) => verdicts.some((verdict) => verdict.claim === one.id));
	const claim = judged ?? claims[0];
	if (!claim) return `there is no claim ${JSON.stringify(id)}`;
	const verdict = verdicts.find((one) => one.claim === claim.id);
	const record = verdict && records.get(verdict.link.experiment);
	const experiment = verdict && experimentById(verdict.link.experiment);
	if (!verdict || !record || !experiment) return `no experiment bears on claim ${claim.id}`;
	const message = thread.messages.find((one) => one.id === claim.message) ?? null;
	return composeReply({ claim, message, verdict, experiment, record, nameAuthor });
}

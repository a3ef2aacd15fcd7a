import type { Claim, Message } from '../model';
import { composeReply, type Reply } from '../reply/reply';
import { requireExperiment, runExperiment } from '../run';
import { claimOf } from './debate-view';
import { runParameters } from './desk';
import type { ExperimentRequest } from './experiment';
import { claimVerdictOf } from './experiment-view';
import type { ClaimView, TurnView } from './thread';

/** What a reply is asked for: the claim, its message, and the run that the panel shows. */
export interface ReplyRequest {
	readonly claim: ClaimView;
	readonly turn: TurnView | null;
	readonly run: ExperimentRequest;
	/** The reader agreed to name an author who was only inferred. */
	readonly nameAuthor: boolean;
}

export type ReplyView = Reply;

/** A posting about the claim with the parameters now set. @throws InvalidRun as `runExperiment`. */
export function replyView({ claim, turn, run, nameAuthor }: ReplyRequest): ReplyView {
	const experiment = requireExperiment(run.experiment);
	const record = runExperiment(experiment.id, runParameters(run), run.overrides);
	const { word, qualifier, because, decidedBy } = claimVerdictOf(run, record);
	const link = {
		claim: claim.id,
		experiment: experiment.id,
		hypothesis: claim.hypothesis ?? '',
		polarity: claim.polarity,
		nearestOnly: claim.nearestOnly,
		score: 1,
		reasons: [],
	};
	const observation = record.observations.find(({ id }) => id === decidedBy) ?? null;
	const { hash } = record;
	const verdict = { claim: claim.id, link, word, qualifier, because, observation, hash };
	const locution: Claim = claimOf(claim);
	const message = turn ? messageOf(turn) : null;
	return composeReply({ claim: locution, message, verdict, experiment, record, nameAuthor });
}

function messageOf(turn: TurnView): Message {
	const { id, date, subject, parent, inferred, confidence, reason } = turn;
	const from = { name: turn.speaker, address: null };
	const span = { start: 0, end: 0 };
	return { id, from, date, subject, parent, inferred, confidence, reason, patch: null, span };
}

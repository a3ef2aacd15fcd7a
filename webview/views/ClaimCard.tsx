import { act } from '../actions';
import { claim, experimentId, overrides, stale, thread, view } from '../store';
import { Button } from '../ui/Button';
import { VerdictMark } from './VerdictMark';

/** Who claims what against whom, where it stands, and what the run says of it. */
export function ClaimCard() {
	const own = claim.value;
	return (
		<section class="card claim" aria-label="Claim and verdict">
			<div class="claim-said">
				{own ? <Said /> : <p class="dim">An experiment without a claim of the thread.</p>}
				<Asked />
			</div>
			<Verdict />
		</section>
	);
}

function Said() {
	const own = claim.value;
	if (!own) return null;
	const lines =
		own.first === own.last ? `line ${own.first}` : `lines ${own.first}\u2013${own.last}`;
	return (
		<>
			<div class="claim-head">
				<p class="claim-who dim">
					<bdi class="person">{own.speaker}</bdi>
					{own.answers ? (
						<>
							{' answers '}
							<bdi class="person">{own.answers}</bdi>
						</>
					) : null}
					{' \u00b7 '}
					<button type="button" class="link" onClick={() => act('revealLine')}>
						{lines}
					</button>
					{` \u00b7 ${own.kind}`}
					{own.inferred ? ' \u00b7 from a quote' : ''}
				</p>
				<Neighbours />
			</div>
			<blockquote class="claim-text" dir="auto">
				{own.text}
			</blockquote>
			{stale.value.has(own.id) ? (
				<p class="notice" role="status">
					The words have changed since this was run: the verdict is of the old words.
				</p>
			) : null}
		</>
	);
}

function Neighbours() {
	if ((thread.value?.claims.length ?? 0) < 2) return null;
	return (
		<span class="pair">
			<Button kind="icon" label="Previous testable claim" onPress={() => act('previousClaim')}>
				<span aria-hidden="true">{'\u2190'}</span>
			</Button>
			<Button kind="icon" label="Next testable claim" onPress={() => act('nextClaim')}>
				<span aria-hidden="true">{'\u2192'}</span>
			</Button>
		</span>
	);
}

function Asked() {
	const shown = view.value;
	if (experimentId.value === null)
		return (
			<p class="dim">
				No experiment bears on this claim. Choose another claim, or an experiment below.
			</p>
		);
	if (!shown) return <p class="dim">Running the experiment.</p>;
	const hypothesis = shown.hypotheses[shown.chosen];
	return (
		<p class="dim">
			Experiment <span class="strong">{shown.title}</span>: {shown.question}
			{hypothesis ? ` Judged: ${hypothesis.statement}` : ''}
		</p>
	);
}

function Verdict() {
	const shown = view.value;
	const said = shown ? shown.verdict : claim.value?.verdict;
	if (!said) return null;
	const doubted = Object.keys(overrides.value).length;
	const deciding = shown?.observations.find((one) => one.decides);
	return (
		<div class="verdict" data-testid="verdict">
			<p class="dim small">
				In this scenario
				{doubted > 0 ? `, with ${doubted} of the model's assumptions replaced` : ''}
			</p>
			<p class="verdict-word">
				<VerdictMark word={said.word} label={said.label} />
				{said.qualifier ? <span class="qualifier">, {said.qualifier}</span> : null}
			</p>
			<p class="because">{said.because}</p>
			{deciding ? (
				<p class="dim small">
					Decided by {deciding.label}: <span class="mono">{deciding.text}</span>
				</p>
			) : null}
			{shown && shown.decidingRow !== null ? (
				<button type="button" class="link" onClick={() => act('runToDeciding')}>
					Go to the step that decided
				</button>
			) : null}
		</div>
	);
}

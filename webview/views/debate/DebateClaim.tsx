import { sharesOf } from '../../../src/lab/view/debate';
import type { ClaimView } from '../../../src/lab/view/thread';
import { countText, figure, percentText, verdictLabel } from '../../../src/lab/view/words';
import { closeMarks, draft, editMarks } from '../../marking';
import { claimId, robustness, stale, thread } from '../../store';
import { post } from '../../vscode';
import { VerdictMark } from '../VerdictMark';
import { MarkForm } from './MarkForm';
import { goToClaim, open } from './open';

interface Props {
	readonly claim: ClaimView;
}

/** One claim: its words, what it is and answers, what a run says of it, and the reviewer's marks. */
export function DebateClaim({ claim }: Props) {
	const { id, first, last, kind, experiment, marked, note } = claim;
	const editing = draft.value?.claim === id;
	const chosen = claimId.value === id ? 'is-chosen' : '';
	return (
		<article class={`card debate-claim ${chosen} ${marked ? 'is-marked' : ''}`}>
			<div class="debate-said">
				<p dir="auto" class="debate-text">
					{claim.text}
				</p>
				<p class="small dim debate-meta">
					<span class="kind" title={claim.reasons.join('\n')}>
						{kind}
					</span>
					<button type="button" class="link" onClick={() => post({ type: 'reveal', first, last })}>
						{first === last ? `line ${first}` : `lines ${first}\u2013${last}`}
					</button>
					<Relation claim={claim} />
					{claim.same.length > 0 ? <Same claim={claim} /> : null}
					{claim.concepts.length > 0 ? <span>{claim.concepts.slice(0, 4).join(', ')}</span> : null}
					{marked ? <span class="own">marked by you</span> : null}
				</p>
				{note ? (
					<p class="small own-note">
						Your note: <bdi>{note}</bdi>
					</p>
				) : null}
			</div>
			<div class="debate-verdict">
				<Verdict claim={claim} />
				<p class="small debate-do">
					{experiment === null ? null : (
						<button
							type="button"
							class="link"
							aria-label={`Run the claim of line ${first}`}
							onClick={() => open(id)}
						>
							Run
						</button>
					)}
					<button
						type="button"
						class="link"
						id={`mark-${id}`}
						aria-label={`Mark the claim of line ${first}`}
						aria-expanded={editing}
						onClick={() => (editing ? closeMarks() : editMarks(claim))}
					>
						Mark
					</button>
				</p>
			</div>
			{editing ? <MarkForm claim={claim} /> : null}
		</article>
	);
}

const plainRelations: Readonly<Record<string, string>> = {
	'reason-for-previous': 'reason for',
	'elaborates-previous': 'elaborates',
};

function Relation({ claim }: Props) {
	const target = thread.value?.claims.find(({ id }) => id === claim.target);
	if (claim.relation === 'none') return null;
	const word = plainRelations[claim.relation] ?? claim.relation;
	if (!target) return <span>{word}</span>;
	return (
		<button
			type="button"
			class={`link relation-${claim.relation}`}
			title={target.text}
			onClick={() => goToClaim(target.id)}
		>
			{word} line {target.first}
		</button>
	);
}

/** The other places where the same is said. */
function Same({ claim }: Props) {
	const others = thread.value?.claims.filter(({ id }) => claim.same.includes(id)) ?? [];
	return (
		<>
			{others.slice(0, 3).map(({ id, first }) => (
				<button key={id} type="button" class="link" onClick={() => goToClaim(id)}>
					same as line {first}
				</button>
			))}
		</>
	);
}

function Verdict({ claim }: Props) {
	const { verdict, hypothesis, polarity } = claim;
	if (!verdict) return <span class="dim small">no experiment bears on it</span>;
	const swept = robustness.value[hypothesis ?? ''];
	const testable = verdict.word !== 'not-testable';
	return (
		<>
			<span title={verdict.because}>
				<VerdictMark word={verdict.word} label={verdict.label} />
				{verdict.qualifier ? <span class="small dim">, {verdict.qualifier}</span> : null}
			</span>
			{testable ? null : (
				<span class="small dim debate-because" title={verdict.because}>
					{verdict.because}
				</span>
			)}
			{stale.value.has(claim.id) ? <span class="small is-warn">words have changed</span> : null}
			{swept && testable ? (
				<Shares
					shares={sharesOf(swept, polarity)}
					holds={swept.share}
					of={swept.configurations}
					flips={swept.flips}
				/>
			) : null}
		</>
	);
}

interface SharesProps {
	readonly shares: ReturnType<typeof sharesOf>;
	readonly holds: number;
	readonly of: number;
	readonly flips: readonly string[];
}

/** Pixels of the bar of verdicts. */
const WIDTH = 120;

/** The verdicts over the declared sweep as a bar, and in how much of it this one holds. */
function Shares({ shares, holds, of, flips }: SharesProps) {
	const parts = shares.filter(({ share }) => share > 0);
	const all = parts
		.map(({ word, share }) => `${verdictLabel(word)} ${percentText(share)}`)
		.join(', ');
	const where = flips.length > 0 ? `Flips at ${flips.join('; ')}` : 'No one parameter flips it';
	let x = 0;
	return (
		<span class="share small dim" title={`${all} of ${countText(of, 'configuration')}. ${where}.`}>
			<svg class="share-bar" width={WIDTH} height={6} role="img" aria-label={`Swept: ${all}`}>
				{parts.map(({ word, share }) => {
					const at = x;
					x += share * WIDTH;
					return (
						<rect
							key={word}
							class={`share-${word}`}
							x={at}
							width={Math.max(1, share * WIDTH - 1)}
							height={6}
						/>
					);
				})}
			</svg>
			holds in {percentText(holds)} of {figure(of)}
		</span>
	);
}

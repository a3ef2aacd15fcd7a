import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DebateRow } from '../../../src/lab/view/debate';
import type { ClaimView } from '../../../src/lab/view/thread';
import { claimId, robustness, stale, thread } from '../../store';
import { useVirtual } from '../../ui/virtual';
import { post } from '../../vscode';
import { VerdictMark } from '../VerdictMark';
import { Edges } from './Edges';
import { open } from './open';

/** Pixels that a head and a claim are thought to need before they are measured. */
const [HEAD, CLAIM] = [40, 92];

/** Heads and claims, only those in sight, with the relations between them on the left. */
export function ClaimList({ rows }: { readonly rows: readonly DebateRow[] }) {
	const box = useRef<HTMLDivElement>(null);
	const [top, setTop] = useState(0);
	useLayoutEffect(() => {
		const at = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
		if (Math.abs(at - top) > 1) setTop(at);
	});
	const virtual = useVirtual(
		rows.length,
		(index) => (rows[index]?.type === 'head' ? HEAD : CLAIM),
		(index) => rows[index]?.key ?? String(index),
		top,
	);
	const items = virtual.getVirtualItems();
	const placeOf = (id: string): number | null => {
		const index = rows.findIndex((row) => row.type === 'claim' && row.claim.id === id);
		const start = index < 0 ? undefined : virtual.measurementsCache[index]?.start;
		return start === undefined ? null : start - top;
	};
	const reveal = (id: string) => {
		const index = rows.findIndex((row) => row.type === 'claim' && row.claim.id === id);
		if (index >= 0) virtual.scrollToIndex(index, { align: 'center' });
	};
	return (
		<div class="claim-list" ref={box} role="list" aria-label="Claims">
			<div style={{ height: `${virtual.getTotalSize()}px` }} role="presentation" />
			<Edges rows={rows} items={items} place={placeOf} top={top} />
			{items.map((item) => {
				const row = rows[item.index];
				if (!row) return null;
				return (
					<div
						key={row.key}
						ref={(element) => virtual.measureElement(element)}
						data-index={item.index}
						class="claim-row"
						role="listitem"
						aria-setsize={rows.length}
						aria-posinset={item.index + 1}
						style={{ transform: `translateY(${item.start - top}px)` }}
					>
						{row.type === 'head' ? (
							<h2 class="turn-head">
								<bdi>{row.title}</bdi> <span class="dim small">{row.detail}</span>
							</h2>
						) : (
							<Claim claim={row.claim} onReveal={reveal} />
						)}
					</div>
				);
			})}
		</div>
	);
}

interface ClaimProps {
	readonly claim: ClaimView;
	readonly onReveal: (id: string) => void;
}

function Claim({ claim, onReveal }: ClaimProps) {
	const { id, first, last, kind, experiment, inferred } = claim;
	return (
		<article class={`card debate-claim ${claimId.value === id ? 'is-chosen' : ''}`}>
			<div class="debate-said">
				<p dir="auto">{claim.text}</p>
				<p class="small dim debate-meta">
					<span class="kind" title={claim.reasons.join('\n')}>
						{kind}
					</span>
					<button type="button" class="link" onClick={() => post({ type: 'reveal', first, last })}>
						line {first}
					</button>
					<Relation claim={claim} onReveal={onReveal} />
					{inferred ? <span>from a quote</span> : null}
					{claim.concepts.slice(0, 4).map((concept) => (
						<span key={concept}>{concept}</span>
					))}
				</p>
			</div>
			<div class="debate-verdict">
				<Verdict claim={claim} />
				{experiment === null ? null : (
					<button type="button" class="link" onClick={() => open(id)}>
						Run
					</button>
				)}
			</div>
		</article>
	);
}

function Relation({ claim, onReveal }: ClaimProps) {
	const target = thread.value?.claims.find(({ id }) => id === claim.target);
	if (claim.relation === 'none') return null;
	if (!target) return <span>{claim.relation}</span>;
	return (
		<button
			type="button"
			class={`link relation-${claim.relation}`}
			onClick={() => onReveal(target.id)}
		>
			{claim.relation} line {target.first}
		</button>
	);
}

function Verdict({ claim }: { readonly claim: ClaimView }) {
	const { verdict, hypothesis } = claim;
	if (!verdict) return <span class="dim small">no experiment bears on it</span>;
	const swept = robustness.value[hypothesis ?? ''];
	return (
		<>
			<span title={verdict.because}>
				<VerdictMark word={verdict.word} label={verdict.label} />
			</span>
			{verdict.qualifier ? <span class="small dim">{verdict.qualifier}</span> : null}
			{stale.value.has(claim.id) ? <span class="small is-warn">words have changed</span> : null}
			{swept && verdict.word !== 'not-testable' ? (
				<Share share={swept.share} of={swept.configurations} flips={swept.flips} />
			) : null}
		</>
	);
}

interface ShareProps {
	readonly share: number;
	readonly of: number;
	readonly flips: readonly string[];
}

/** In how much of the declared sweep the verdict holds. */
function Share({ share, of, flips }: ShareProps) {
	const text = `holds in ${Math.round(share * 100)} % of ${of} configurations`;
	const where = flips.length > 0 ? `Flips at ${flips.join('; ')}` : 'Nothing flips it alone';
	return (
		<span class="share small dim" title={where}>
			<svg class="share-bar" width={120} height={6} role="img" aria-label={text}>
				<title>{text}</title>
				<rect class="share-rest" width={120} height={6} rx={3} />
				<rect class="share-held" width={120 * share} height={6} rx={3} />
			</svg>
			{text}
		</span>
	);
}

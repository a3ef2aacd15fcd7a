import type { CruxView } from '../../../src/lab/view/debate';
import { cruxes, thread } from '../../store';
import { Button } from '../../ui/Button';
import { goToClaim, open } from './open';

/** Cruxes told one by one before the rest is only counted. */
const MOST = 3;

/** The disagreements that matter, on top. */
export function Crux() {
	const found = cruxes.value;
	if (!found) return <p class="crux dim">Looking for the disagreements that change an outcome.</p>;
	const all = found.cruxes.length + found.settled + found.taste;
	const first = found.cruxes[0];
	const rest = found.cruxes.length - MOST;
	return (
		<section class="crux" aria-label="The crux">
			<div class="crux-head">
				<p>
					<span class="crux-word">The crux.</span> {headline(all, found.cruxes.length)}{' '}
					<span class="dim">{others(found.settled, found.taste)}</span>
				</p>
				{first ? (
					<Button kind="primary" onPress={() => open(first.judged)}>
						Run the crux
					</Button>
				) : null}
			</div>
			{first ? (
				<ol class="crux-list">
					{found.cruxes.slice(0, MOST).map((crux) => (
						<Item key={crux.claim} crux={crux} />
					))}
				</ol>
			) : null}
			{rest > 0 ? <p class="dim small">and {rest} more</p> : null}
		</section>
	);
}

function headline(all: number, change: number): string {
	if (all === 0) return 'Nobody disagrees with anybody here.';
	return `Of ${all} disagreement${all === 1 ? '' : 's'}, ${change} change${change === 1 ? 's' : ''} an outcome of the machine.`;
}

function others(settled: number, taste: number): string {
	return [
		...(settled > 0 ? [`On ${settled} no configuration gives the other answer.`] : []),
		...(taste > 0 ? [`On ${taste} no run bears: taste or process.`] : []),
	].join(' ');
}

function Item({
	crux: { claim: id, against, judged, change, hangs },
}: {
	readonly crux: CruxView;
}) {
	const claims = thread.value?.claims ?? [];
	const claim = claims.find((one) => one.id === id);
	const other = claims.find((one) => one.id === against);
	if (!claim) return null;
	return (
		<li>
			<button type="button" class="link" dir="auto" onClick={() => open(judged)}>
				{claim.text.length > 110 ? `${claim.text.slice(0, 109)}\u2026` : claim.text}
			</button>{' '}
			<button type="button" class="link small" onClick={() => goToClaim(id)}>
				line {claim.first}
			</button>
			<p class="small dim">
				<bdi>{claim.speaker}</bdi>
				{other && other.speaker !== claim.speaker ? (
					<>
						{' against '}
						<bdi>{other.speaker}</bdi>
					</>
				) : null}
				{'. '}Flips with <span class="crux-change">{change}</span>
				{hangs.length > 0 ? `; then ${hangs.slice(0, 3).join(', ')} differ` : ''}.
			</p>
		</li>
	);
}

import type { LedgerView } from '../../../src/lab/view/thread';
import { cruxes, thread } from '../../store';
import { post } from '../../vscode';
import { goToClaim } from './open';
import { YourMarks } from './YourMarks';

/** Entries drawn of a ledger before the rest is only counted. */
const MOST = 12;

/** Ledgers of the debate, what later kernels did about its subjects, and the reviewer's marks. */
export function Side() {
	const ledgers = thread.value?.ledgers.filter(({ entries }) => entries.length > 0) ?? [];
	return (
		<aside class="debate-side" aria-label="Ledgers">
			{ledgers.map((ledger) => (
				<Ledger key={ledger.id} ledger={ledger} />
			))}
			<Since />
			<YourMarks />
		</aside>
	);
}

function Ledger({ ledger: { label, entries } }: { readonly ledger: LedgerView }) {
	return (
		<section>
			<h2 class="side-head">
				{label} {'\u00b7'} {entries.length}
			</h2>
			<ul class="side-list">
				{entries.slice(0, MOST).map(({ claims, note }) => (
					<Entry key={claims.join(' ') + note} claims={claims} note={note} />
				))}
			</ul>
			{entries.length > MOST ? <p class="dim small">and {entries.length - MOST} more</p> : null}
		</section>
	);
}

/** What it is about in the claim's own words, then who says what of it where. */
function Entry({ claims, note }: LedgerView['entries'][number]) {
	const known = claims.flatMap((id) => thread.value?.claims.find((one) => one.id === id) ?? []);
	const [about] = known;
	return (
		<li>
			{about ? (
				<button
					type="button"
					class="link side-about"
					dir="auto"
					title={about.text}
					onClick={() => goToClaim(about.id)}
				>
					{about.text.length > 80 ? `${about.text.slice(0, 79)}\u2026` : about.text}
				</button>
			) : null}
			<p class="small dim">
				{note}{' '}
				{known.slice(0, 4).map(({ id, first, last }) => (
					<button
						key={id}
						type="button"
						class="link"
						onClick={() => post({ type: 'reveal', first, last })}
					>
						line {first}
					</button>
				))}
			</p>
		</li>
	);
}

function Since() {
	const items = cruxes.value?.since ?? [];
	if (items.length === 0) return null;
	return (
		<section>
			<h2 class="side-head">What happened since</h2>
			<ul class="side-list">
				{items.map(({ date, version, what, source }) => (
					<li key={what} title={source}>
						<span class="strong">{version ?? date}</span> {what}
					</li>
				))}
			</ul>
		</section>
	);
}

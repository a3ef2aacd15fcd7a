import type { LedgerView } from '../../../src/lab/view/thread';
import { cruxes, thread } from '../../store';
import { post } from '../../vscode';

/** Ledgers of the debate, and what later kernels did about its subjects. */
export function Side() {
	const ledgers = thread.value?.ledgers.filter(({ entries }) => entries.length > 0) ?? [];
	return (
		<aside class="debate-side" aria-label="Ledgers">
			{ledgers.map((ledger) => (
				<Ledger key={ledger.id} ledger={ledger} />
			))}
			<Since />
		</aside>
	);
}

function Ledger({ ledger }: { readonly ledger: LedgerView }) {
	return (
		<section>
			<h2 class="side-head">
				{ledger.label} {'\u00b7'} {ledger.entries.length}
			</h2>
			<ul class="side-list">
				{ledger.entries.slice(0, 12).map(({ claims, note }) => (
					<li key={claims.join(' ') + note}>
						{note} <Lines claims={claims} />
					</li>
				))}
			</ul>
			{ledger.entries.length > 12 ? (
				<p class="dim small">and {ledger.entries.length - 12} more</p>
			) : null}
		</section>
	);
}

function Lines({ claims }: { readonly claims: readonly string[] }) {
	const known = thread.value?.claims.filter(({ id }) => claims.includes(id)) ?? [];
	return (
		<span class="small">
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
		</span>
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

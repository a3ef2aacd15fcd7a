import type { DesignLedger, LedgerRow } from '../../../src/lab/view/compare';
import { ledgerTwin } from '../../../src/lab/view/twins';
import { Picture } from '../../ui/Picture';
import { Scroll } from '../../ui/Scroll';
import { post } from '../../vscode';

/** What each design changes: functions by designs, as the runs met them. */
export function Ledger({ ledgers }: { readonly ledgers: readonly DesignLedger[] }) {
	const rows = unionOf(ledgers);
	return (
		<Picture
			title="Change ledger"
			note="Functions that had to change against Linux 5.0, as the runs met them"
			twin={() => ledgerTwin(ledgers)}
			onCopy={(text) => post({ type: 'copy', text, what: 'Change ledger' })}
		>
			<Scroll label="Change ledger">
				<table class="matrix">
					<caption class="sr-only">Functions changed, by design</caption>
					<thead>
						<tr>
							<th scope="col">Function</th>
							<th scope="col">Layer</th>
							{ledgers.map(({ design, title }) => (
								<th key={design} scope="col" title={title}>
									{design}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={row.func}>
								<th scope="row" class="mono" title={row.file ?? ''}>
									{row.func}
								</th>
								<td class="dim">{row.layer}</td>
								{ledgers.map((ledger) => (
									<Mark key={ledger.design} ledger={ledger} func={row.func} />
								))}
							</tr>
						))}
						{(ledgers[0]?.counts ?? []).map(([name], index) => (
							<tr key={name} class="count">
								<th scope="row">{name}</th>
								<td />
								{ledgers.map(({ design, counts }) => (
									<td key={design} class="mono">
										{counts[index]?.[1] ?? 0}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</Scroll>
		</Picture>
	);
}

function Mark({ ledger, func }: { readonly ledger: DesignLedger; readonly func: string }) {
	const row = ledger.rows.find((one) => one.func === func);
	if (!row) return <td class="dim">{'\u00b7'}</td>;
	return (
		<td title={`${row.actor}; met by ${row.consumers.join(', ')}`}>
			<span class={row.newUapi ? 'is-uapi' : 'is-changed'}>
				{row.newUapi ? 'new uAPI' : 'changed'}
			</span>
		</td>
	);
}

/** Every function of any ledger, in the order of the layers. */
function unionOf(ledgers: readonly DesignLedger[]): readonly LedgerRow[] {
	const met = new Map(ledgers.flatMap(({ rows }) => rows.map((row) => [row.func, row] as const)));
	return [...met.values()].sort((a, b) => a.layer.localeCompare(b.layer, 'en'));
}

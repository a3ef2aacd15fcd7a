import { debateRows, debateTwin, type Grouping } from '../../../src/lab/view/debate';
import { cruxes, filter, thread } from '../../store';
import { Button } from '../../ui/Button';
import { Filter } from '../../ui/Filter';
import { post } from '../../vscode';
import { ClaimList } from './ClaimList';
import { open } from './open';
import { Side } from './Side';

/** Who claims what against whom, what a run says of it, and what could settle it. */
export function DebateTab() {
	const shown = thread.value;
	if (!shown) return null;
	const rows = debateRows(shown, filter.value);
	const count = rows.filter((row) => row.type === 'claim').length;
	return (
		<>
			<Crux />
			<div class="debate-tools">
				<Groupings />
				<Filter
					id="filter-claims"
					label="Filter claims"
					value={filter.value.text}
					onInput={(text) => {
						filter.value = { ...filter.value, text };
					}}
				/>
				<span class="dim small" role="status">
					{count} of {shown.claims.length} claims
				</span>
				<Button
					label="Copy the debate as text"
					onPress={() => post({ type: 'copy', text: debateTwin(shown, rows), what: 'Debate' })}
				>
					Copy
				</Button>
			</div>
			<div class="debate">
				<ClaimList rows={rows} />
				<Side />
			</div>
		</>
	);
}

const groupings: readonly (readonly [Grouping, string])[] = [
	['turn', 'by turn'],
	['topic', 'by topic'],
	['verdict', 'by verdict'],
];

function Groupings() {
	const now = filter.value;
	return (
		<fieldset class="chips">
			<legend class="sr-only">Grouping and kinds</legend>
			{groupings.map(([grouping, label]) => (
				<Chip
					key={grouping}
					label={label}
					on={now.grouping === grouping}
					onPress={() => {
						filter.value = { ...now, grouping };
					}}
				/>
			))}
			<Chip
				label="testable"
				on={now.testable}
				onPress={() => {
					filter.value = { ...now, testable: !now.testable };
				}}
			/>
			<Chip
				label="not testable"
				on={now.untestable}
				onPress={() => {
					filter.value = { ...now, untestable: !now.untestable };
				}}
			/>
		</fieldset>
	);
}

interface ChipProps {
	readonly label: string;
	readonly on: boolean;
	readonly onPress: () => void;
}

function Chip({ label, on, onPress }: ChipProps) {
	return (
		<button type="button" class="chip" aria-pressed={on} onClick={onPress}>
			{label}
		</button>
	);
}

/** The disagreements that matter, on top. */
function Crux() {
	const found = cruxes.value;
	if (!found) return <p class="crux dim">Looking for the disagreements that change an outcome.</p>;
	const all = found.cruxes.length + found.settled + found.taste;
	const first = found.cruxes[0];
	return (
		<section class="crux" aria-label="The crux">
			<p>
				<span class="crux-word">The crux.</span> Of {all} disagreements, {found.cruxes.length}{' '}
				change an outcome of the machine; {found.settled} come out the same in every configuration,
				and no run bears on {found.taste}.
			</p>
			{found.cruxes.slice(0, 3).map((crux) => (
				<p key={crux.claim} class="crux-item">
					<ClaimLink id={crux.claim} />
					<span class="dim">
						{' '}
						turns with {crux.change}
						{crux.hangs.length > 0 ? `; then ${crux.hangs.slice(0, 3).join(', ')} differ` : ''}
					</span>
				</p>
			))}
			{first ? (
				<Button kind="primary" onPress={() => open(first.claim)}>
					Run the crux
				</Button>
			) : null}
		</section>
	);
}

function ClaimLink({ id }: { readonly id: string }) {
	const claim = thread.value?.claims.find((one) => one.id === id);
	if (!claim) return null;
	return (
		<button type="button" class="link" onClick={() => open(id)}>
			line {claim.first}: {claim.text.length > 90 ? `${claim.text.slice(0, 89)}\u2026` : claim.text}
		</button>
	);
}

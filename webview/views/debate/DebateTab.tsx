import { debateRows, debateTwin, type Grouping } from '../../../src/lab/view/debate';
import { filter, thread } from '../../store';
import { Button } from '../../ui/Button';
import { Filter } from '../../ui/Filter';
import { post } from '../../vscode';
import { ClaimList } from './ClaimList';
import { Crux } from './Crux';
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
			{thread.value?.marks.length ? (
				<Chip
					label="marked by you"
					on={now.marked}
					onPress={() => {
						filter.value = { ...now, marked: !now.marked };
					}}
				/>
			) : null}
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

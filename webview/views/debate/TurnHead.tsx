import { computed } from '@preact/signals';
import type { DebateRow } from '../../../src/lab/view/debate';
import { thread } from '../../store';

/** Colours of speakers, given in the order in which they first speak; then they begin again. */
const COLOURS = 6;

const colours = computed(() => {
	const names = new Set(thread.value?.turns.map(({ speaker }) => speaker));
	return new Map([...names].map((name, index) => [name, index % COLOURS]));
});

/** Class of a speaker's colour; the name always stands beside it. */
export const colourOf = (speaker: string): string => `speaker-${colours.value.get(speaker) ?? 0}`;

type Head = Extract<DebateRow, { type: 'head' }>;

/** Head of a group: a message with its time on the rail, or a topic or verdict. */
export function TurnHead({ row: { title, detail, turn, does } }: { readonly row: Head }) {
	if (!turn)
		return (
			<h2 class="turn-head">
				<bdi>{title}</bdi> <span class="dim note">{detail}</span>
			</h2>
		);
	const { date, inferred, reason, confidence } = turn;
	const [day, time] = date === null ? ['undated', ''] : [date.slice(0, 10), date.slice(11, 16)];
	const how = inferred ? 'rebuilt' : 'in file';
	const sure = inferred
		? `Rebuilt from quotes: ${reason} (${Math.round(confidence * 100)} % sure)`
		: reason;
	return (
		<h2 class={`turn-head ${colourOf(title)}`} title={sure}>
			<span class="turn-when dim">
				{time === '' ? null : (
					<time dateTime={date ?? ''}>
						{time} <span class="turn-day">{day}</span>
					</time>
				)}
				{time === '' ? day : null}
				<span class="turn-how">{how}</span>
			</span>
			<span class={`turn-dot ${inferred ? 'is-inferred' : ''}`} aria-hidden="true" />
			<bdi class="turn-who">{title}</bdi>
			{does.length > 0 ? (
				<span class="dim note">
					{' '}
					{'\u00b7'} {does.join(', ')}
				</span>
			) : null}
		</h2>
	);
}

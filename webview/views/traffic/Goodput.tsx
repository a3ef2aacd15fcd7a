import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { TrafficSide } from '../../../src/lab/view/traffic';
import { binAt, rateIn } from '../../../src/lab/view/traffic-time';
import { goodputTwin } from '../../../src/lab/view/traffic-twin';
import { figure, timeText } from '../../../src/lab/view/words';
import { act } from '../../actions';
import {
	chosenSide,
	cursor,
	moveTo,
	pause,
	play,
	playing,
	ratio,
	SPEEDS,
	side,
	speed,
	still,
} from '../../clock';
import { traffic } from '../../store';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Picture } from '../../ui/Picture';
import { Scroll } from '../../ui/Scroll';
import { post } from '../../vscode';
import { Chart } from './Chart';
import { eventWords } from './scales';
import './traffic.css';

/** Goodput and latency over simulated time, with the player that moves every picture of this tab. */
export function Goodput() {
	const shown = traffic.value;
	const own = side.value;
	if (!shown || !own) return null;
	return (
		<Picture
			title="Goodput and latency"
			note="over simulated time; steps, address spaces and traffic follow the cursor"
			twin={() => goodputTwin(shown)}
			onCopy={(text) => post({ type: 'copy', text, what: 'Goodput and latency' })}
		>
			<Player />
			<ul class="legend">
				{shown.sides.map((one, index) =>
					one ? <Legend key={index} one={one} index={index as 0 | 1} /> : null,
				)}
			</ul>
			<Chart />
			<p class="dim small said">{own.said}</p>
			<Events own={own} />
		</Picture>
	);
}

function Player() {
	const stepping = still();
	const name = stepping ? 'Next moment' : playing.value ? 'Pause' : 'Play';
	return (
		<div class="player">
			<Button kind="primary" onPress={() => (playing.value ? pause() : play())}>
				{name}
			</Button>
			<Button kind="icon" label="Back in time" onPress={() => act('timeBack')}>
				<span aria-hidden="true">{'\u25c2'}</span>
			</Button>
			<Button kind="icon" label="Forward in time" onPress={() => act('timeForward')}>
				<span aria-hidden="true">{'\u25b8'}</span>
			</Button>
			<Moment />
			{stepping ? null : (
				<Choice
					label="Speed"
					choices={SPEEDS.map((one) => ({ value: String(one), label: `${one}x` }))}
					value={String(speed.value)}
					onChoose={(value) => {
						speed.value = Number(value);
					}}
				/>
			)}
			<p class="dim small">
				{stepping
					? 'Motion is reduced: each press goes to the next event.'
					: `1x: a second shows ${timeText(ratio.value)}`}
			</p>
		</div>
	);
}

/** The time under the cursor; written without drawing anything else again. */
function Moment() {
	const ref = useRef<HTMLOutputElement>(null);
	useEffect(
		() =>
			effect(() => {
				if (ref.current) ref.current.textContent = `t = ${timeText(Math.round(cursor.value))}`;
			}),
		[],
	);
	return <output ref={ref} class="moment mono" aria-live="off" />;
}

/** One scenario: its line, its name, what it moves now; a press shows it in the tree. */
function Legend({ one, index }: { readonly one: TrafficSide; readonly index: 0 | 1 }) {
	const now = useRef<HTMLSpanElement>(null);
	useEffect(
		() =>
			effect(() => {
				if (!now.current) return;
				const over = cursor.value > one.durationPs;
				const rate = over ? 0 : rateIn(one, one.bytes, binAt(one, cursor.value));
				const text = over ? 'over' : `${figure(rate)} GB/s`;
				if (now.current.textContent !== text) now.current.textContent = text;
			}),
		[one],
	);
	return (
		<li class={index === 0 ? 'series' : 'series is-second'}>
			<button
				type="button"
				class="chip"
				aria-pressed={side.value === one}
				onClick={() => {
					chosenSide.value = index;
				}}
			>
				<span class="legend-line" />
				{one.label}
			</button>{' '}
			<span ref={now} class="mono" />
		</li>
	);
}

/** What happened when; a press goes there. */
function Events({ own }: { readonly own: TrafficSide }) {
	if (own.events.length === 0) return <p class="dim small">Nothing happened but the transfer.</p>;
	return (
		<Scroll label="Events">
			<ol class="events small">
				{own.events.map((event, index) => (
					<li key={index}>
						<button
							type="button"
							class="link"
							onClick={() => {
								if (playing.value) pause();
								moveTo(event.atPs);
							}}
						>
							<span class="mono">{timeText(event.atPs)}</span> {eventWords[event.kind]}
						</button>{' '}
						<span class="dim">
							{event.subject}: {event.note}
						</span>
					</li>
				))}
				{own.eventsOmitted > 0 ? <li class="dim">and {own.eventsOmitted} more</li> : null}
			</ol>
		</Scroll>
	);
}

// Simulated time as the panel shows it: one cursor for chart, traffic and steps. The cursor belongs to
// the step shown; when the step changes by other means, the cursor goes to where that step begins.
import { batch, computed, signal } from '@preact/signals';
import type { TrafficSide } from '../src/lab/view/traffic';
import { stepAt, timeOfStep } from '../src/lab/view/traffic-time';
import { timeText } from '../src/lab/view/words';
import { announcement, row, traffic, view } from './store';

/** Playing speeds; 1 passes {@link ratio} picoseconds of simulated time each second. */
export const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 5, 10] as const;
/** At speed 1 a run lasts about so many seconds. */
const SECONDS = 10;
/** A frame that comes later (milliseconds) counts as so late: a hidden panel does not leap. */
const LATEST = 100;

/** While traffic plays, steps and address spaces follow so often (milliseconds): faster is not read. */
const FOLLOW = 200;

export const speed = signal(1);
export const playing = signal(false);
/** Which scenario the tree shows, and steps follow: 0 left, 1 right. */
export const chosenSide = signal<0 | 1>(0);

/** The scenario that the tree shows; the other one where the chosen one is missing. */
export const side = computed<TrafficSide | null>(() => {
	const sides = traffic.value?.sides;
	return sides?.[chosenSide.value] ?? sides?.[0] ?? sides?.[1] ?? null;
});

const key = computed<'left' | 'right'>(() =>
	side.value !== null && side.value === traffic.value?.sides[1] ? 'right' : 'left',
);

/** End of the longer scenario, picoseconds. */
export const duration = computed(() =>
	(traffic.value?.sides ?? []).reduce((most, one) => Math.max(most, one?.durationPs ?? 0), 1),
);

/** Picoseconds of simulated time for each second at speed 1: 1, 2 or 5 of a power of ten. */
export const ratio = computed(() => {
	const wanted = duration.value / SECONDS;
	const power = 10 ** Math.floor(Math.log10(Math.max(1, wanted)));
	return power * ([5, 2].find((one) => one * power <= wanted) ?? 1);
});

const shownRow = computed(() => row.value ?? view.value?.row ?? -1);

/** Where the reader put the cursor while a row was shown. */
const placed = signal<{ readonly row: number; readonly at: number } | null>(null);

/** Picoseconds. */
export const cursor = computed(() => {
	const own = placed.value;
	const at = own && own.row === shownRow.value ? own.at : timeOfRow(shownRow.value);
	return Math.min(duration.value, at);
});

/** When a row's step begins: on the side shown, else on the other. */
function timeOfRow(index: number): number {
	const [shown, sides, pair] = [side.value, traffic.value?.sides, view.value?.rows[index]];
	if (!shown || !pair) return 0;
	const own = pair[key.value];
	if (own !== null) return timeOfStep(shown, own);
	const other = sides?.[key.value === 'left' ? 1 : 0];
	const step = pair[key.value === 'left' ? 'right' : 'left'];
	return other && step !== null ? timeOfStep(other, step) : 0;
}

/** Moves the cursor; the step that runs then is shown, unless it is told to `follow` later. */
export function moveTo(at: number, follow = true): void {
	const [shown, rows] = [side.value, view.value?.rows];
	if (!shown || !rows) return;
	const time = Math.max(0, Math.min(duration.value, at));
	const step = stepAt(shown, time);
	const found = rows.findIndex((pair) => pair[key.value] === step);
	const to = found < 0 || !follow ? shownRow.value : found;
	batch(() => {
		placed.value = { row: to, at: time };
		if (to !== shownRow.value) row.value = to;
	});
}

/** A word about the moment for those who do not see it. */
export function momentText(): string {
	const step = side.value ? stepAt(side.value, cursor.value) : -1;
	return `${timeText(Math.round(cursor.value))}${step < 0 ? '' : `, step ${step + 1}`}`;
}

/** Whether the reader asked the system, or the editor, for less motion. */
export const still = (): boolean =>
	document.body.classList.contains('vscode-reduce-motion') ||
	window.matchMedia('(prefers-reduced-motion: reduce)').matches;

let last = 0;
let followed = 0;

function frame(now: number): void {
	if (!playing.value) return;
	const passed = Math.min(LATEST, now - last);
	last = now;
	const follow = now - followed > FOLLOW;
	if (follow) followed = now;
	moveTo(cursor.value + (passed / 1000) * ratio.value * speed.value, follow);
	if (cursor.value >= duration.value) pause();
	else requestAnimationFrame(frame);
}

/** Lets simulated time pass, from the start when it stood at the end; without motion, to the next event. */
export function play(): string | null {
	if (!side.value) return 'Run an experiment first.';
	if (still()) return next();
	if (playing.value) return null;
	if (cursor.value >= duration.value) moveTo(0);
	playing.value = true;
	last = performance.now();
	requestAnimationFrame(frame);
	return null;
}

export function pause(): void {
	playing.value = false;
	moveTo(cursor.value);
	announcement.value = `Traffic stands at ${momentText()}.`;
}

/** The next event, else a twentieth of the time farther; round to the start after the end. */
function next(): null {
	const at = cursor.value;
	if (at >= duration.value) moveTo(0);
	else {
		const stride = at + duration.value / 20;
		const event = side.value?.events.find(({ atPs }) => atPs > at && atPs < stride);
		moveTo(event?.atPs ?? stride);
	}
	announcement.value = `Traffic stands at ${momentText()}.`;
	return null;
}

/** One speed up or down; a sentence where there is no further one. */
export function changeSpeed(offset: 1 | -1): string | null {
	const to = SPEEDS[SPEEDS.indexOf(speed.value as (typeof SPEEDS)[number]) + offset];
	if (to === undefined)
		return offset === 1 ? 'This is the highest speed.' : 'This is the lowest speed.';
	speed.value = to;
	announcement.value = `Speed ${to}.`;
	return null;
}

/** A hundredth of the time on or back. */
export function nudge(offset: 1 | -1): string | null {
	if (!side.value) return 'Run an experiment first.';
	moveTo(cursor.value + (offset * duration.value) / 100);
	return null;
}

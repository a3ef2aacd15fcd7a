import { effect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TrafficSide } from '../../../src/lab/view/traffic';
import { stepAt } from '../../../src/lab/view/traffic-time';
import { cursor, duration, momentText, moveTo, pause, playing, side } from '../../clock';
import { traffic, view } from '../../store';
import { useWidth } from '../../ui/width';
import {
	BOTTOM,
	CHART,
	eventMarks,
	goodputLine,
	HEIGHT,
	LATENCY_TOP,
	latencyMarks,
	type Scales,
	scalesOf,
	TOP,
} from './scales';

/** Positions of the time slider. */
const POSITIONS = 400;

/** Goodput and latency of both scenarios over one time axis, and the cursor that everything follows. */
export function Chart() {
	const [box, width] = useWidth();
	const sides = traffic.value?.sides;
	const shown = side.value;
	const total = duration.value;
	const both = useMemo(() => (sides ?? []).flatMap((one) => one ?? []), [sides]);
	const scales = useMemo(() => scalesOf(both, total, width), [both, total, width]);
	return (
		<div ref={box} class="chart">
			{width > 0 && shown ? (
				<>
					<Plot sides={both} shown={shown} scales={scales} width={width} />
					<TimeSlider />
				</>
			) : null}
		</div>
	);
}

interface PlotProps {
	readonly sides: readonly TrafficSide[];
	readonly shown: TrafficSide;
	readonly scales: Scales;
	readonly width: number;
}

function Plot({ sides, shown, scales, width }: PlotProps) {
	const line = useRef<SVGGElement>(null);
	const { x, time } = scales;
	useEffect(
		() =>
			effect(() => {
				line.current?.setAttribute('transform', `translate(${x(cursor.value / time.ps)} 0)`);
			}),
		[x, time],
	);
	// the same node again: the cursor moves without any of it being drawn again
	const drawn = useMemo(
		() => <Drawn sides={sides} shown={shown} scales={scales} width={width} />,
		[sides, shown, scales, width],
	);
	const scrub = (event: PointerEvent) => {
		if (event.buttons === 0) return;
		const svg = event.currentTarget as SVGElement;
		if (event.type === 'pointerdown') svg.setPointerCapture(event.pointerId);
		if (playing.value) pause();
		moveTo(x.invert(event.clientX - svg.getBoundingClientRect().left) * time.ps);
	};
	return (
		<svg
			class="chart-plot"
			width={width}
			height={HEIGHT}
			role="img"
			aria-label={`Goodput and latency over ${scales.time.name}`}
			onPointerDown={scrub}
			onPointerMove={scrub}
		>
			{drawn}
			<g ref={line} class="chart-cursor" aria-hidden="true">
				<path d={`M0 ${TOP - 6}V${BOTTOM + CHART.axis + CHART.steps}`} />
				<path class="chart-knob" d={`M-5 ${TOP - 12}h10l-5 7z`} />
			</g>
		</svg>
	);
}

/** All that does not move with the cursor. */
function Drawn({ sides, shown, scales, width }: PlotProps) {
	const { x, y, late, time, latency } = scales;
	const right = width - CHART.right;
	const ticks = x.ticks(Math.max(2, Math.floor(width / 90)));
	return (
		<g aria-hidden="true">
			{y.ticks(4).map((tick) => (
				<Grid key={`y${tick}`} at={y(tick)} right={right} words={String(tick)} />
			))}
			{late.ticks(3).map((tick) => (
				<Grid key={`l${tick}`} at={late(tick)} right={right} words={String(tick)} />
			))}
			<text class="chart-title" x={2} y={TOP - 20}>
				GB/s
			</text>
			<text class="chart-title" x={2} y={LATENCY_TOP - 9}>
				{width < 300 ? '' : 'a message takes, '}
				{latency.name}: dot p50, bar to p99
			</text>
			{ticks.map((tick) => (
				<text
					key={tick}
					class="chart-tick"
					x={x(tick)}
					y={BOTTOM + 15}
					text-anchor={x(tick) > right - 20 ? 'end' : 'middle'}
				>
					{tick}
					{tick === ticks.at(-1) ? ` ${time.name}` : ''}
				</text>
			))}
			<Marks shown={shown} scales={scales} width={width} />
			{sides.map((one, index) => (
				<Series key={index} one={one} second={one === traffic.value?.sides[1]} scales={scales} />
			))}
			<Steps shown={shown} scales={scales} />
		</g>
	);
}

function Grid(props: { readonly at: number; readonly right: number; readonly words: string }) {
	return (
		<>
			<path class="chart-grid" d={`M${CHART.left} ${props.at}H${props.right}`} />
			<text class="chart-tick" x={CHART.left - 6} y={props.at + 4} text-anchor="end">
				{props.words}
			</text>
		</>
	);
}

interface SeriesProps {
	readonly one: TrafficSide;
	readonly second: boolean;
	readonly scales: Scales;
}

function Series({ one, second, scales }: SeriesProps) {
	const { bars, dots } = latencyMarks(one, scales);
	return (
		<g class={second ? 'series is-second' : 'series'}>
			<path class="series-line" d={goodputLine(one, scales)} />
			<path class="series-bars" d={bars} />
			<path class="series-dots" d={dots} />
		</g>
	);
}

function Marks(props: {
	readonly shown: TrafficSide;
	readonly scales: Scales;
	readonly width: number;
}) {
	return (
		<>
			{eventMarks(props.shown.events, props.scales, props.width).map((mark, index) => (
				<g key={index} class="event-mark">
					<title>{mark.title}</title>
					<path d={`M${mark.x} ${TOP - 8}V${BOTTOM}`} />
					<path class="event-flag" d={`M${mark.x} ${TOP - 8}l-3 -5h6z`} />
					{mark.words === null ? null : (
						<text
							x={mark.x + (mark.anchor === 'start' ? -3 : 3)}
							y={mark.row === 0 ? TOP - 15 : TOP - 26}
							text-anchor={mark.anchor}
						>
							{mark.words}
						</text>
					)}
				</g>
			))}
		</>
	);
}

/** Which step ran when; the one under the cursor is marked. */
function Steps(props: { readonly shown: TrafficSide; readonly scales: Scales }) {
	const { shown, scales } = props;
	const group = useRef<SVGGElement>(null);
	useEffect(
		() =>
			effect(() => {
				const now = String(stepAt(shown, cursor.value));
				for (const rect of group.current?.children ?? [])
					rect.classList.toggle('is-now', rect.getAttribute('data-step') === now);
			}),
		[shown],
	);
	const names = new Map(
		[view.value?.left, view.value?.right].flatMap((trace) =>
			trace && trace.scenario === shown.scenario
				? trace.steps.map(({ index, func }) => [index, func] as const)
				: [],
		),
	);
	const top = BOTTOM + CHART.axis;
	return (
		<g ref={group} class="chart-steps">
			{shown.steps
				.filter(({ fromPs, toPs }) => toPs > fromPs)
				.map(({ index, fromPs, toPs }) => {
					const from = scales.x(fromPs / scales.time.ps);
					const width = scales.x(toPs / scales.time.ps) - from;
					const name = names.get(index) ?? '';
					return (
						<g key={index} data-step={index} class="chart-step">
							<title>{`step ${index + 1}: ${name}`}</title>
							<rect x={from} y={top} width={Math.max(1, width)} height={CHART.steps - 2} />
							{width > name.length * 6.2 + 8 ? (
								<text x={from + 4} y={top + 12}>
									{name}
								</text>
							) : null}
						</g>
					);
				})}
		</g>
	);
}

/** Simulated time as the platform's own slider, so that every key and reader knows it. */
function TimeSlider() {
	const input = useRef<HTMLInputElement>(null);
	useEffect(
		() =>
			effect(() => {
				if (!input.current) return;
				input.current.value = String(Math.round((cursor.value / duration.value) * POSITIONS));
				if (!playing.value) input.current.setAttribute('aria-valuetext', momentText());
			}),
		[],
	);
	return (
		<input
			ref={input}
			class="chart-slider"
			type="range"
			min={0}
			max={POSITIONS}
			aria-label="Simulated time"
			style={{
				marginLeft: CHART.left - 8,
				width: `calc(100% - ${CHART.left + CHART.right - 16}px)`,
			}}
			onInput={(event) => {
				if (playing.value) pause();
				moveTo((Number(event.currentTarget.value) / POSITIONS) * duration.value);
			}}
		/>
	);
}

import { scaleLinear, scaleLog, scalePoint } from 'd3-scale';
import { flipsOf, type SweepRowView } from '../../../src/lab/view/sweep';

/** Pixels around the plot: for the figures on the left, the labels below and at the end of lines. */
export const margin = { left: 76, right: 120, top: 12, bottom: 44 } as const;

interface Dot {
	readonly x: number;
	/** Null where the measure is no number there. */
	readonly y: number | null;
}

/** Where everything of a line chart goes, in pixels. */
export interface Chart {
	readonly dots: readonly (readonly Dot[])[];
	/** Polylines, broken where the measure is no number. */
	readonly paths: readonly string[];
	/** Places between two points of a row where the verdict flips. */
	readonly flips: readonly { readonly row: number; readonly x: number }[];
	readonly ticks: readonly { readonly y: number; readonly value: number }[];
	readonly labels: readonly { readonly x: number; readonly text: string }[];
}

/** Ratio of the greatest to the least figure from which the scale is by powers. */
const WIDE = 100;

/** Whether there is a figure to draw lines of. */
export const drawable = (rows: readonly SweepRowView[]): boolean =>
	rows.some(({ cells }) => cells.filter(({ figure }) => figure !== null).length > 1);

/** Lays rows out as lines: the swept parameter across, the deciding observation upwards. */
export function chartOf(rows: readonly SweepRowView[], width: number, height: number): Chart {
	const cells = rows[0]?.cells ?? [];
	const figures = rows.flatMap((row) => row.cells.flatMap(({ figure }) => figure ?? []));
	const x = across(rows[0], width);
	const y = upwards(figures, height);
	const dots = rows.map((row) =>
		row.cells.map(({ figure }, index) => ({
			x: x(index),
			y: figure === null ? null : y.scale(figure),
		})),
	);
	return {
		dots,
		paths: dots.map(pathOf),
		flips: rows.flatMap((row, at) =>
			flipsOf(row).map((index) => ({ row: at, x: (x(index - 1) + x(index)) / 2 })),
		),
		ticks: y.ticks.map((value) => ({ value, y: y.scale(value) })),
		labels: cells.map(({ label }, index) => ({ x: x(index), text: label })),
	};
}

function across(row: SweepRowView | undefined, width: number): (index: number) => number {
	const [from, to] = [margin.left, Math.max(margin.left + 1, width - margin.right)];
	const values = row?.cells.map(({ value }) => value) ?? [];
	const numbers = values.filter((value) => typeof value === 'number');
	const [first, last] = [numbers[0], numbers.at(-1)];
	if (row?.scale && numbers.length === values.length && first !== undefined && last !== undefined) {
		const scale = row.scale === 'log2' && first > 0 ? scaleLog().base(2) : scaleLinear();
		const place = scale.domain([first, last]).range([from, to]);
		return (index) => place(numbers[index] ?? first);
	}
	const place = scalePoint<number>().domain(values.keys()).range([from, to]);
	return (index) => place(index) ?? from;
}

function upwards(figures: readonly number[], height: number) {
	const [least, most] = [Math.min(...figures), Math.max(...figures)];
	const range = [height - margin.bottom, margin.top] as const;
	if (least > 0 && most / least > WIDE) {
		const scale = scaleLog().domain([least, most]).range(range).nice();
		const ticks = scale.ticks(4);
		const some = Math.ceil(ticks.length / 6);
		return { scale, ticks: ticks.filter((_, index) => index % some === 0) };
	}
	const bottom = Math.min(0, least);
	const scale = scaleLinear()
		.domain([bottom, most === bottom ? bottom + 1 : most])
		.range(range)
		.nice();
	return { scale, ticks: scale.ticks(4) };
}

function pathOf(dots: readonly Dot[]): string {
	let path = '';
	let pen = 'M';
	for (const { x, y } of dots) {
		if (y !== null) path += `${pen}${x} ${y}`;
		pen = y === null ? 'M' : 'L';
	}
	return path;
}

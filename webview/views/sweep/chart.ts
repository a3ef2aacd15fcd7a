import { scaleLinear, scaleSymlog } from 'd3-scale';
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

/** Ratio of the greatest to the least figure from which the scale is by powers of ten. */
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
	const spaced = row?.scale && numbers.length === values.length;
	// words stand at even distances, numbers where they belong
	const at = values.map((_, index) => {
		const value = numbers[index] ?? 0;
		if (!spaced) return index;
		return row.scale === 'log2' && value > 0 ? Math.log2(value) : value;
	});
	const place = scaleLinear()
		.domain([at[0] ?? 0, at.at(-1) ?? 1])
		.range([from, to]);
	return (index) => place(at[index] ?? 0);
}

function upwards(figures: readonly number[], height: number) {
	const [least, most] = [Math.min(...figures), Math.max(...figures)];
	const range = [height - margin.bottom, margin.top] as const;
	const bottom = Math.min(0, least);
	const domain = [bottom, most === bottom ? bottom + 1 : most] as const;
	if (least > 0 && most / least > WIDE) {
		const scale = scaleSymlog().constant(least).domain(domain).range(range);
		return { scale, ticks: powers(least, most) };
	}
	const scale = scaleLinear().domain(domain).range(range).nice();
	return { scale, ticks: scale.ticks(4) };
}

/** At most six powers of ten from the least to the greatest figure. */
function powers(least: number, most: number): number[] {
	const [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
	const step = Math.max(1, Math.ceil((high - low) / 5));
	const count = Math.floor((high - low) / step) + 1;
	return Array.from({ length: count }, (_, index) => 10 ** (low + index * step)).filter(
		(value) => value <= most,
	);
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

import type { SweepCell, SweepRowView } from '../../../src/lab/view/sweep';
import { figure, verdictLabel } from '../../../src/lab/view/words';
import { useWidth } from '../../ui/width';
import { chartOf, margin } from './chart';
import { type Point, useCursor } from './cursor';

interface Props {
	readonly rows: readonly SweepRowView[];
	readonly onPoint: (point: Point | null) => void;
}

const HEIGHT = 320;
/** Pixels that a label below the plot needs. */
const LABEL = 90;

/** The deciding observation over the swept parameter, one line for each value of the other. */
export function Lines({ rows, onPoint }: Props) {
	const [ref, width] = useWidth();
	const cursor = useCursor(rows, onPoint);
	const chart = chartOf(rows, width, HEIGHT);
	const first = rows[0];
	const every = Math.max(1, Math.ceil((chart.labels.length * LABEL) / Math.max(1, width - 196)));
	return (
		<div ref={ref} class="lines">
			{width === 0 || !first ? null : (
				<svg
					width={width}
					height={HEIGHT}
					role="group"
					aria-label={`${first.measure} over ${first.across}; arrow keys read out the values`}
					onKeyDown={cursor.onKeyDown}
				>
					{chart.ticks.map(({ y, value }) => (
						<g key={value} class="lines-tick" aria-hidden="true">
							<path d={`M${margin.left} ${y}H${width - margin.right}`} />
							<text x={margin.left - 8} y={y + 4} text-anchor="end">
								{figure(value)}
							</text>
						</g>
					))}
					{chart.labels.map(({ x, text }, index) =>
						index % every === 0 ? (
							<text
								key={text}
								class="lines-label"
								x={x}
								y={HEIGHT - 22}
								text-anchor="middle"
								aria-hidden="true"
							>
								{text.length > 14 ? `${text.slice(0, 13)}\u2026` : text}
							</text>
						) : null,
					)}
					<text class="lines-label" x={margin.left} y={HEIGHT - 4} aria-hidden="true">
						{first.across}
					</text>
					{chart.flips.map(({ row, x }) => (
						<path
							key={`${row} ${x}`}
							class="lines-flip"
							d={`M${x} ${margin.top}V${HEIGHT - margin.bottom}`}
							aria-hidden="true"
						/>
					))}
					{rows.map((row, at) => (
						<g key={row.label} class={`line-${at % 6}`}>
							<path class="line" d={chart.paths[at]} aria-hidden="true" />
							<Name row={row} y={chart.dots[at]?.at(-1)?.y ?? null} x={width - margin.right + 8} />
							{row.cells.map((cell, index) => (
								<Dot
									key={cell.label}
									cell={cell}
									row={row}
									x={chart.dots[at]?.[index]?.x ?? 0}
									y={chart.dots[at]?.[index]?.y ?? HEIGHT - margin.bottom}
									stop={cursor.at({ row: at, index })}
								/>
							))}
						</g>
					))}
				</svg>
			)}
		</div>
	);
}

function Name({ row, x, y }: { row: SweepRowView; x: number; y: number | null }) {
	if (row.label === '' || y === null) return null;
	return (
		<text class="lines-name" x={x} y={y + 4} aria-hidden="true">
			{row.label.length > 16 ? `${row.label.slice(0, 15)}\u2026` : row.label}
		</text>
	);
}

interface DotProps {
	readonly stop: ReturnType<ReturnType<typeof useCursor>['at']>;
	readonly cell: SweepCell;
	readonly row: SweepRowView;
	readonly x: number;
	readonly y: number;
}

/** Shapes tell the verdicts apart: a disc, a cross, a diamond, a ring. */
const shapes = {
	supports: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0',
	weakens: 'M-4-4L4 4M4-4L-4 4',
	undecided: 'M0-5.5L5.5 0L0 5.5L-5.5 0Z',
	'not-testable': 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
} as const;

function Dot({ cell, row, x, y, stop }: DotProps) {
	const where = row.label === '' ? cell.label : `${cell.label}, ${row.label}`;
	const words = `${where}: ${verdictLabel(cell.word)}${cell.figureText === '' ? '' : `, ${cell.figureText}`}`;
	return (
		// biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a point is read, not pressed
		<g
			{...stop}
			class={`lines-dot dot-${cell.word}`}
			transform={`translate(${x} ${y})`}
			role="img"
			aria-label={words}
		>
			<circle class="lines-reach" r={12} />
			<path d={shapes[cell.word]} />
		</g>
	);
}

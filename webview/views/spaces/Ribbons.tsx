import type { Place } from '../../../src/lab/view/follow';
import type { MappingView, RangeView, SpaceId, SpacesView } from '../../../src/lab/view/spaces';
import { bytesText } from '../../../src/lab/view/words';
import { useWidth } from '../../ui/width';
import { type Box, type Ribbon, ribbons, type ScaleMode, type Zoom } from './layout';

const [LABEL, BAND, GAP] = [18, 38, 40];
const ROW = LABEL + BAND + GAP;
const bandTop = (index: number) => index * ROW + LABEL;

interface Props {
	readonly view: SpacesView;
	readonly mode: ScaleMode;
	readonly zoom: Zoom;
	readonly followed: readonly Place[];
	readonly onFollow: (space: SpaceId, address: number) => void;
	readonly onLeave: () => void;
}

/** Address spaces as ribbons, one below the other, linked by what maps one to the next. */
export function Ribbons({ view, mode, zoom, followed, onFollow, onLeave }: Props) {
	const [ref, width] = useWidth();
	const rows = width === 0 ? [] : ribbons(view, width, mode, zoom, followed);
	const height = Math.max(0, rows.length * ROW - GAP + 4);
	const move = (event: PointerEvent) => {
		const bounds = (event.currentTarget as Element).getBoundingClientRect();
		const row = rows[Math.floor((event.clientY - bounds.top) / ROW)];
		const address = row?.at(event.clientX - bounds.left);
		if (row && address !== null && address !== undefined) onFollow(row.space.id, address);
	};
	return (
		<div ref={ref} class="ribbons">
			<svg
				width={width}
				height={height}
				role="group"
				aria-label={`Address spaces of ${view.label}`}
				onPointerMove={move}
				onPointerLeave={onLeave}
			>
				<title>{`Address spaces of ${view.label}`}</title>
				{view.mappings.map((mapping, index) => (
					<Band key={index} mapping={mapping} rows={rows} />
				))}
				{rows.map((row, index) => (
					<g key={row.space.id}>
						<rect class="ribbon-bed" x={0} y={bandTop(index)} width={width} height={BAND} rx={3} />
						{row.boxes.map((box) => (
							<RangeBox
								key={box.range.id}
								box={box}
								row={row}
								top={bandTop(index)}
								followed={followed}
								onFollow={onFollow}
							/>
						))}
					</g>
				))}
				<Followed rows={rows} followed={followed} width={width} />
				{/* words last, so that neither a band nor the byte followed runs through them; outside the
				    buttons, which are named in full whatever fits into them */}
				{rows.map((row, index) => (
					<g key={row.space.id} class="range-labels" aria-hidden="true">
						{row.boxes.map(({ range, x, width: room }) => (
							<Label key={range.id} x={x} top={bandTop(index)} width={room} range={range} />
						))}
					</g>
				))}
				{rows.map((row, index) => (
					<text key={row.space.id} class="ribbon-label" x={0} y={index * ROW + 12}>
						{row.space.label}
						<tspan class="ribbon-owner"> {row.space.owner}</tspan>
					</text>
				))}
			</svg>
		</div>
	);
}

/** The band between two ribbons: the bytes that one mapping takes from one space to another. */
function Band({
	mapping,
	rows,
}: {
	readonly mapping: MappingView;
	readonly rows: readonly Ribbon[];
}) {
	const upper = rows.findIndex(({ space }) => space.id === mapping.from);
	const lower = rows.findIndex(({ space }) => space.id === mapping.to);
	const [from, to] = [rows[upper], rows[lower]];
	if (!from || !to) return null;
	const ends = (row: Ribbon, start: number) =>
		[row.x(start), row.x(start + mapping.length)] as const;
	const [a, b] = ends(from, mapping.fromStart);
	const [c, d] = ends(to, mapping.toStart);
	if (a === null || b === null || c === null || d === null) return null;
	const down = upper < lower;
	const y0 = bandTop(upper) + (down ? BAND : 0);
	const y1 = bandTop(lower) + (down ? 0 : BAND);
	// both edges leave upright and bend half way, as d3's bump curve does
	const half = (y0 + y1) / 2;
	const [e, f] = [Math.max(b, a + 2), Math.max(d, c + 2)];
	const path = `M${a} ${y0}C${a} ${half} ${c} ${half} ${c} ${y1}L${f} ${y1}C${f} ${half} ${e} ${half} ${e} ${y0}Z`;
	return (
		<g class={`band ${mapping.changed ? 'is-marked' : ''}`}>
			<path d={path} />
		</g>
	);
}

interface RangeProps {
	readonly box: Box;
	readonly row: Ribbon;
	readonly top: number;
	readonly followed: readonly Place[];
	readonly onFollow: Props['onFollow'];
}

function RangeBox({ box, row, top, followed, onFollow }: RangeProps) {
	const { range, x, width } = box;
	const here = followed.find((place) => place.space === row.space.id)?.address;
	const held = here !== undefined && here >= range.start && here < range.start + range.length;
	const follow = (address: number) => onFollow(row.space.id, address);
	const key = (event: KeyboardEvent) => {
		const to = step(event, held && here !== undefined ? here : range.start, range);
		if (to === null) return;
		event.preventDefault();
		follow(to);
	};
	const state = `${range.changed ? 'is-marked' : ''} ${range.gone ? 'is-gone' : ''}`;
	const facts = range.facts.map(([name, value]) => `${name} ${value}`).join(', ');
	return (
		<g
			role="button"
			tabIndex={0}
			aria-pressed={held}
			aria-label={`${row.space.label}: ${range.label}, ${bytesText(range.length)} at 0x${range.start.toString(16)}. ${facts}`}
			class={`range role-${range.role} ${state}`}
			onFocus={() => (held ? undefined : follow(range.start))}
			onKeyDown={key}
		>
			<rect x={x + 0.5} y={top + 0.5} width={Math.max(1, width - 1)} height={BAND - 1} rx={3} />
			{range.changed ? <path class="mark" d={`M${x} ${top}h10l-10 10z`} /> : null}
		</g>
	);
}

/** Pixels of one character of the labels, on average and a little more. */
const CHARACTER = 6.9;

function Label(props: {
	readonly x: number;
	readonly top: number;
	readonly width: number;
	readonly range: RangeView;
}) {
	const room = Math.floor((props.width - 14) / CHARACTER);
	if (room < 3) return null;
	const cut = (text: string) => (text.length > room ? `${text.slice(0, room - 1)}\u2026` : text);
	return (
		<>
			<text class="range-label" x={props.x + 8} y={props.top + 16}>
				{cut(props.range.label)}
			</text>
			<text class="range-size" x={props.x + 8} y={props.top + 30}>
				{cut(bytesText(props.range.length))}
			</text>
		</>
	);
}

/** Arrows go a page, with Shift a byte; Home and End to the ends. */
function step(event: KeyboardEvent, at: number, { start, length }: RangeView): number | null {
	const stride = event.shiftKey ? 1 : 4096;
	const last = start + length - 1;
	if (event.key === 'ArrowRight') return Math.min(last, at + stride);
	if (event.key === 'ArrowLeft') return Math.max(start, at - stride);
	if (event.key === 'Home') return start;
	return event.key === 'End' ? last : null;
}

/** The byte followed: a line through every space that it is seen in. */
function Followed(props: {
	readonly rows: readonly Ribbon[];
	readonly followed: readonly Place[];
	readonly width: number;
}) {
	const points = props.rows.flatMap((row, index) => {
		const place = props.followed.find(({ space }) => space === row.space.id);
		const x = place ? row.x(place.address) : null;
		return x === null || x < 0 || x > props.width ? [] : [{ x, y: bandTop(index) }];
	});
	if (points.length === 0) return null;
	const line = points
		.map(({ x, y }, index) => {
			const before = points[index - 1];
			if (!before) return `M${x} ${y}V${y + BAND}`;
			const middle = (before.y + BAND + y) / 2;
			return `C${before.x} ${middle} ${x} ${middle} ${x} ${y}V${y + BAND}`;
		})
		.join('');
	return <path class="followed" d={line} />;
}

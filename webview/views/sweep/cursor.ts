import { useRef, useState } from 'preact/hooks';
import type { SweepRowView } from '../../../src/lab/view/sweep';

/** One configuration of a sweep. */
export interface Point {
	readonly row: number;
	readonly index: number;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
	ArrowRight: [0, 1],
	ArrowLeft: [0, -1],
	ArrowDown: [1, 0],
	ArrowUp: [-1, 0],
	Home: [0, -1e9],
	End: [0, 1e9],
};

/** One stop of the Tab key for a whole picture: arrows walk its points, pointer and focus read them. */
export function useCursor(rows: readonly SweepRowView[], onPoint: (point: Point | null) => void) {
	const [now, setNow] = useState<Point>({ row: 0, index: 0 });
	const places = useRef(new Map<string, SVGElement | HTMLElement>());
	const clamp = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));
	const onKeyDown = (event: KeyboardEvent) => {
		const move = moves[event.key];
		if (!move) return;
		event.preventDefault();
		const row = clamp(now.row + move[0], rows.length);
		const point = { row, index: clamp(now.index + move[1], rows[row]?.cells.length ?? 0) };
		setNow(point);
		places.current.get(keyOf(point))?.focus();
	};
	const at = (point: Point) => ({
		tabIndex: point.row === now.row && point.index === now.index ? 0 : -1,
		ref: (element: SVGElement | HTMLElement | null) => {
			if (element) places.current.set(keyOf(point), element);
			else places.current.delete(keyOf(point));
		},
		onFocus: () => {
			setNow(point);
			onPoint(point);
		},
		onPointerEnter: () => onPoint(point),
	});
	return { at, onKeyDown };
}

const keyOf = ({ row, index }: Point) => `${row} ${index}`;

import { useId, useRef } from 'preact/hooks';
import { controls, useOffer, whereIs } from './offers';

interface Props {
	readonly label: string;
	/** The value in words, as the shown result has it. */
	readonly shown: string;
	readonly position: number;
	readonly max: number;
	/** The value at a position in words. */
	readonly words: (position: number) => string;
	readonly onMove: (position: number) => void;
	/** The reader is at the slider: the positions that may come next, the nearest first. */
	readonly onNear?: (positions: readonly number[]) => void;
}

/** Positions on either side that may come next. */
const REACH = 12;

function around(position: number, max: number): number[] {
	const near = Array.from({ length: REACH }, (_, step) => [
		position + step + 1,
		position - step - 1,
	]);
	return near.flat().filter((one) => one >= 0 && one <= max);
}

/** A slider over positions 0..max; the toolkit has none, so it is the platform's own, themed. */
export function Slider({ label, shown, position, max, words, onMove, onNear }: Props) {
	const id = useId();
	const ref = useRef<HTMLInputElement>(null);
	useOffer(controls, {
		label,
		options: () => Array.from({ length: max + 1 }, (_, at) => words(at)),
		now: position,
		choose: onMove,
		where: () => whereIs(ref.current),
	});
	const come = () => onNear?.(around(position, max));
	return (
		<div class="control control-slider">
			<label class="control-label" for={id}>
				{label} <span class="control-value">{shown}</span>
			</label>
			<input
				id={id}
				ref={ref}
				type="range"
				min={0}
				max={max}
				step={1}
				value={position}
				aria-valuetext={shown}
				onFocus={come}
				onPointerEnter={come}
				onInput={(event) => {
					const to = Number(event.currentTarget.value);
					onMove(to);
					onNear?.(around(to, max));
				}}
			/>
		</div>
	);
}

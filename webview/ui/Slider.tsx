import { useId } from 'preact/hooks';

interface Props {
	readonly label: string;
	/** The value in words, as the shown result has it. */
	readonly shown: string;
	readonly position: number;
	readonly max: number;
	readonly onMove: (position: number) => void;
}

/** A slider over positions 0..max; the toolkit has none, so it is the platform's own, themed. */
export function Slider({ label, shown, position, max, onMove }: Props) {
	const id = useId();
	return (
		<div class="control control-slider">
			<label class="control-label" for={id}>
				{label} <span class="control-value">{shown}</span>
			</label>
			<input
				id={id}
				type="range"
				min={0}
				max={max}
				step={1}
				value={position}
				aria-valuetext={shown}
				onInput={(event) => onMove(Number(event.currentTarget.value))}
			/>
		</div>
	);
}

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './elements';
import { controls, useOffer, whereIs } from './offers';

interface Props {
	readonly label: string;
	readonly choices: readonly { readonly value: string; readonly label: string }[];
	readonly value: string;
	readonly onChoose: (value: string) => void;
}

/** A dropdown with a visible label. */
export function Choice({ label, choices, value, onChoose }: Props) {
	const ref = useRef<HTMLElement & { value: string }>(null);
	const id = useId();
	useOffer(controls, {
		label,
		options: () => choices.map((choice) => choice.label),
		now: choices.findIndex((choice) => choice.value === value),
		choose: (at) => {
			const to = choices[at];
			if (to) onChoose(to.value);
		},
		where: () => whereIs(ref.current),
	});
	// the element knows its options only after they are slotted, so its value is set after each render
	useLayoutEffect(() => {
		const element = ref.current;
		if (!element) return;
		const set = () => {
			if (element.value !== value) element.value = value;
		};
		set();
		const frame = requestAnimationFrame(set);
		return () => cancelAnimationFrame(frame);
	});
	return (
		<div class="control">
			<span class="control-label" id={id}>
				{label}
			</span>
			<vscode-dropdown
				ref={ref}
				aria-label={label}
				onChange={(event) => onChoose((event.currentTarget as HTMLSelectElement).value)}
			>
				{choices.map((choice) => (
					<vscode-option key={choice.value} value={choice.value} selected={choice.value === value}>
						{choice.label}
					</vscode-option>
				))}
			</vscode-dropdown>
		</div>
	);
}

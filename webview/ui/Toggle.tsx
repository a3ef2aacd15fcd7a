import { useRef } from 'preact/hooks';
import './elements';
import { controls, useOffer, whereIs } from './offers';

interface Props {
	readonly label: string;
	readonly checked: boolean;
	readonly onToggle: (checked: boolean) => void;
}

/** A checkbox with its label. */
export function Toggle({ label, checked, onToggle }: Props) {
	const ref = useRef<HTMLDivElement>(null);
	useOffer(controls, {
		label,
		options: () => ['off', 'on'],
		now: checked ? 1 : 0,
		choose: (at) => onToggle(at === 1),
		where: () => whereIs(ref.current),
	});
	return (
		<div class="control control-toggle" ref={ref}>
			<vscode-checkbox
				checked={checked}
				onChange={(event) => {
					const now = (event.currentTarget as HTMLInputElement).checked;
					if (now !== checked) onToggle(now);
				}}
			>
				{label}
			</vscode-checkbox>
		</div>
	);
}

import './elements';

interface Props {
	readonly label: string;
	readonly checked: boolean;
	readonly onToggle: (checked: boolean) => void;
}

/** A checkbox with its label. */
export function Toggle({ label, checked, onToggle }: Props) {
	return (
		<div class="control control-toggle">
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

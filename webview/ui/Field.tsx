import './elements';
import { useName } from './named';

interface Props {
	readonly label: string;
	readonly value: string;
	readonly placeholder?: string;
	readonly onInput: (text: string) => void;
}

/** A text field with a visible label. */
export function Field({ label, value, placeholder = '', onInput }: Props) {
	return (
		<div class="control">
			<span class="control-label">{label}</span>
			<vscode-text-field
				ref={useName(label)}
				value={value}
				placeholder={placeholder}
				onInput={(event) => onInput((event.currentTarget as HTMLInputElement).value)}
			/>
		</div>
	);
}

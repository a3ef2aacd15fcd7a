import './elements';
import { useName } from './named';

interface Props {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly onInput: (text: string) => void;
}

/** A text field that narrows a list as one types. */
export function Filter({ id, label, value, onInput }: Props) {
	return (
		<vscode-text-field
			id={id}
			class="filter"
			ref={useName(label)}
			placeholder={label}
			value={value}
			onInput={(event) => onInput((event.currentTarget as HTMLInputElement).value)}
		/>
	);
}

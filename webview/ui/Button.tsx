import type { ComponentChildren } from 'preact';
import './elements';

interface Props {
	/** By which focus finds the way back. */
	readonly id?: string;
	readonly label?: string;
	readonly kind?: 'primary' | 'secondary' | 'icon';
	readonly disabled?: boolean;
	readonly pressed?: boolean;
	readonly onPress: () => void;
	readonly children: ComponentChildren;
}

/** A button; `label` is its name where the children are only a picture. */
export function Button({
	id,
	label,
	kind = 'secondary',
	disabled = false,
	pressed,
	onPress,
	children,
}: Props) {
	return (
		// biome-ignore lint/a11y/useAriaPropsSupportedByRole: the element hands ARIA on to the button inside it
		<vscode-button
			id={id}
			appearance={kind}
			disabled={disabled}
			aria-label={label}
			aria-pressed={pressed}
			title={label}
			onClick={disabled ? undefined : onPress}
		>
			{children}
		</vscode-button>
	);
}

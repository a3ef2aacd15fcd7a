import type { ComponentChildren } from 'preact';
import './elements';

interface Props {
	readonly label?: string;
	readonly kind?: 'primary' | 'secondary' | 'icon';
	readonly disabled?: boolean;
	readonly pressed?: boolean;
	readonly onPress: () => void;
	readonly children: ComponentChildren;
}

/** A button; `label` is its name where the children are only a picture. */
export function Button({
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

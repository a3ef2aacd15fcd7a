import type { HTMLAttributes } from 'preact';

type Control<Extra = unknown> = HTMLAttributes<HTMLElement> & Extra;

/** The toolkit's tags that this folder uses, for the type checker. */
declare module 'preact' {
	namespace JSX {
		interface IntrinsicElements {
			'vscode-button': Control<{
				appearance?: 'primary' | 'secondary' | 'icon';
				disabled?: boolean;
			}>;
			'vscode-checkbox': Control<{ checked?: boolean; disabled?: boolean }>;
			'vscode-dropdown': Control<{ disabled?: boolean }>;
			'vscode-option': Control<{ value?: string; selected?: boolean }>;
			'vscode-text-field': Control<{ value?: string; placeholder?: string }>;
		}
	}
}

import type { JSX } from 'preact';

type Element<Extra = unknown> = JSX.HTMLAttributes<HTMLElement> & Extra;

/** The toolkit's tags that this folder uses, for the type checker. */
declare module 'preact' {
	namespace JSX {
		interface IntrinsicElements {
			'vscode-button': Element<{ appearance?: 'primary' | 'secondary' | 'icon'; disabled?: boolean }>;
			'vscode-checkbox': Element<{ checked?: boolean; disabled?: boolean }>;
			'vscode-dropdown': Element<{ disabled?: boolean }>;
			'vscode-option': Element<{ value?: string; selected?: boolean }>;
			'vscode-progress-ring': Element;
			'vscode-text-field': Element<{ value?: string; placeholder?: string }>;
		}
	}
}

// The only place (with its neighbours in this folder) that knows `@vscode/webview-ui-toolkit`.
// The toolkit was archived in January 2025. The way to `@vscode-elements/elements`, when it is taken:
//   1. import '@vscode-elements/elements/dist/vscode-{button,single-select,option,checkbox,textfield,
//      ...}/index.js' here in place of the registration below;
//   2. in the components of this folder rename the tags: vscode-dropdown -> vscode-single-select,
//      vscode-text-field -> vscode-textfield, appearance="secondary" -> secondary; the rest is equal;
//   3. adapt `elements.ts` to the new attributes.
// Sliders and tabs are our own: the toolkit has no slider, and its tabs keep every panel mounted and
// cannot wrap at 400 px.
import './nonce';
import {
	provideVSCodeDesignSystem,
	vsCodeButton,
	vsCodeCheckbox,
	vsCodeDropdown,
	vsCodeOption,
	vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

/** Defines the toolkit's elements; call once before the first render. */
export function registerControls(): void {
	provideVSCodeDesignSystem().register(
		vsCodeButton(),
		vsCodeCheckbox(),
		vsCodeDropdown(),
		vsCodeOption(),
		vsCodeTextField(),
	);
}

import type { PanelMessage } from '../src/protocol';

interface VsCodeApi {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** May be acquired once only, so the panel holds the single handle here. */
const api = acquireVsCodeApi();

/** Tells the extension host something; the host validates it again. */
export const post = (message: PanelMessage): void => api.postMessage(message);

/** What the panel stored before it was hidden or the window reloaded; untrusted. */
export const storedState = (): unknown => api.getState();

export const storeState = (state: unknown): void => api.setState(state);

/** Writes one line to the extension's log. */
export const log = (level: 'debug' | 'info' | 'warn' | 'error', text: string): void =>
	post({ type: 'log', level, text: text.slice(0, 2000) });

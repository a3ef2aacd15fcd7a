// The panel in a plain browser page: `acquireVsCodeApi` is played, messages are kept for the test.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { HostMessage, PanelMessage } from '../../../src/protocol';
import { type PanelServer, servePanel } from './server';
import { type Theme, themes } from './themes';

export interface PanelOptions {
	readonly theme?: Theme;
	readonly width?: number;
	readonly height?: number;
	/** Device pixels per CSS pixel; 2 with half the width plays a zoom of 200 %. */
	readonly zoom?: number;
	readonly reducedMotion?: boolean;
	/** Runs in the page before everything else. */
	readonly script?: string;
	/** What `getState` gives on the first load. */
	readonly state?: unknown;
}

/** One panel under test. */
export interface Panel {
	readonly page: Page;
	/** What the panel has told the host so far. */
	posted(): Promise<readonly PanelMessage[]>;
	/** Sends anything, well formed or not, as the host would. */
	send(message: HostMessage | unknown): Promise<void>;
	/** What `setState` was last given. */
	stored(): Promise<unknown>;
	/** Uncaught errors and violations of the content security policy. */
	readonly problems: string[];
	close(): Promise<void>;
}

let browser: Browser | null = null;
let server: PanelServer | null = null;

/** Starts the browser and the server; once per file. */
export async function startBrowser(): Promise<void> {
	server = await servePanel();
	browser = await chromium.launch({
		executablePath: process.env['MAPLORE_CHROMIUM'] ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-dev-shm-usage', '--js-flags=--expose-gc'],
	});
}

export async function stopBrowser(): Promise<void> {
	await browser?.close();
	server?.close();
	[browser, server] = [null, null];
}

/** Opens the panel and waits until its script has run. */
export async function openPanel(options: PanelOptions = {}): Promise<Panel> {
	if (!browser || !server) throw new Error('startBrowser first');
	const zoom = options.zoom ?? 1;
	const context = await browser.newContext({
		viewport: {
			width: Math.round((options.width ?? 1200) / zoom),
			height: Math.round((options.height ?? 900) / zoom),
		},
		deviceScaleFactor: zoom,
		reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
	});
	const page = await context.newPage();
	const problems = watch(page);
	// tsx names functions by a helper that a page does not have
	await page.addInitScript('globalThis.__name = (f) => f');
	const theme = themes[options.theme ?? 'dark'];
	await page.addInitScript(playHost, {
		body: theme.body + (options.reducedMotion ? ' vscode-reduce-motion' : ''),
		variables: theme.variables,
		state: options.state === undefined ? null : JSON.stringify(options.state),
	});
	if (options.script !== undefined) await page.addInitScript(options.script);
	await page.goto(server.origin);
	await page.waitForSelector('#root h1');
	return panelOn(page, context, problems);
}

function panelOn(page: Page, context: BrowserContext, problems: string[]): Panel {
	return {
		page,
		problems,
		posted: () => page.evaluate(() => (window as unknown as Played).played.posted),
		send: (message) => page.evaluate((data) => window.postMessage(data, '*'), message as never),
		stored: () => page.evaluate(() => JSON.parse(sessionStorage.getItem('played-state') ?? 'null')),
		close: () => context.close(),
	};
}

function watch(page: Page): string[] {
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(`uncaught ${error.message}`));
	page.on('console', (message) => {
		if (/Content Security Policy|Refused to/.test(message.text())) problems.push(message.text());
	});
	return problems;
}

interface Played {
	played: { posted: PanelMessage[] };
}

/** Runs in the page, before its own script. */
function playHost(given: {
	readonly body: string;
	readonly variables: Readonly<Record<string, string>>;
	readonly state: string | null;
}): void {
	const key = 'played-state';
	if (given.state !== null && sessionStorage.getItem(key) === null)
		sessionStorage.setItem(key, given.state);
	const posted: PanelMessage[] = [];
	(window as unknown as Played).played = { posted };
	Object.assign(window, {
		acquireVsCodeApi: () => ({
			postMessage: (message: PanelMessage) => posted.push(message),
			getState: () => JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined,
			setState: (state: unknown) => sessionStorage.setItem(key, JSON.stringify(state)),
		}),
	});
	const dress = () => {
		for (const [name, value] of Object.entries(given.variables))
			document.documentElement?.style.setProperty(`--vscode-${name}`, value);
		document.body?.classList.add(...given.body.split(' '));
	};
	dress();
	document.addEventListener('DOMContentLoaded', dress);
	const early = new MutationObserver(() => {
		if (!document.body) return;
		dress();
		early.disconnect();
	});
	early.observe(document, { childList: true, subtree: true });
}

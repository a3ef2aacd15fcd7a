// A real VS Code with the packaged extension installed, driven through its user interface.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from '../vscode/chromium.ts';
import { type Server, startServer } from '../vscode/server.ts';
import { OLDEST } from '../vscode/versions.ts';

/** The VS Code under test. */
export const version = process.env['MAPLORE_VSCODE'] ?? OLDEST;

export interface WorkbenchOptions {
	readonly width?: number;
	readonly height?: number;
	readonly settings?: Readonly<Record<string, unknown>>;
}

/** An open workbench. */
export class Workbench {
	readonly page: Page;
	readonly folder: string;
	readonly #server: Server;
	readonly #browser: Browser;

	private constructor(page: Page, folder: string, server: Server, browser: Browser) {
		this.page = page;
		this.folder = folder;
		this.#server = server;
		this.#browser = browser;
	}

	/** Installs dist/maplore.vsix into a fresh profile and opens an empty folder. */
	static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-folder-'));
		const server = await startServer({
			version,
			vsix: 'dist/maplore.vsix',
			settings: options.settings ?? {},
		});
		const browser = await launchChromium();
		const context = await browser.newContext({
			viewport: { width: options.width ?? 1600, height: options.height ?? 1000 },
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		const page = await context.newPage();
		page.setDefaultTimeout(30_000);
		await server.open(page, { folder });
		return new Workbench(page, folder, server, browser);
	}

	async close(): Promise<void> {
		await this.#browser.close();
		await this.#server.stop();
		fs.rmSync(this.folder, { recursive: true, force: true });
	}

	/** Runs a command from the palette, by its full label (`Maplore: Explore Thread`). */
	async command(label: string): Promise<void> {
		const match = (how: string) => `.quick-input-list .monaco-list-row[aria-label${how}]`;
		const row = this.page.locator(`${match(`="${label}"`)}, ${match(`^="${label},"`)}`).first();
		// the palette is ready before it knows the commands of extensions
		for (let attempt = 0; ; attempt++) {
			await this.page.keyboard.press('F1');
			try {
				// a webview that is being loaded swallows the key
				const input = this.page.locator('.quick-input-widget input[type=text]');
				await input.fill(`>${label}`, { timeout: 5000 });
				// the list is filtered with a delay: its first row may be that of earlier words, so no Enter
				await row.click({ timeout: 5000 });
				return;
			} catch (error) {
				if (attempt === 6) throw error;
				await this.page.keyboard.press('Escape');
			}
		}
	}

	/** CodeLenses that contain a text. */
	lens(text: string | RegExp): Locator {
		return this.page.locator('.codelens-decoration a', { hasText: text });
	}

	/** A CodeLens, scrolled into view from the top of the active editor. */
	async findLens(text: string | RegExp): Promise<Locator> {
		const lens = this.lens(text).first();
		await this.lens(/./).first().waitFor();
		if (await lens.isVisible()) return lens;
		await this.command('View: Focus Active Editor Group');
		await this.page.keyboard.press('Control+Home');
		for (let n = 0; n < 40 && !(await lens.isVisible()); n++) {
			await this.page.keyboard.press('PageDown');
			await this.page.waitForTimeout(100);
		}
		await lens.waitFor();
		return lens;
	}

	/** The panel's own document. */
	get panel(): FrameLocator {
		return this.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
	}

	/** Line of the cursor, from the status bar. */
	async cursorLine(): Promise<number> {
		const text = await this.page.locator('#status\\.editor\\.selection').textContent();
		return Number(/Ln (\d+)/.exec(text ?? '')?.[1] ?? Number.NaN);
	}

	notification(text: string | RegExp): Locator {
		return this.page.locator('.notification-list-item-message', { hasText: text });
	}

	/** Kept under artifacts/, which git ignores. */
	async screenshot(name: string): Promise<void> {
		fs.mkdirSync(`artifacts/${version}`, { recursive: true });
		await this.page.screenshot({ path: `artifacts/${version}/${name}.png` });
	}

	/** The README's picture; renewed on request only. */
	async picture(file: string): Promise<void> {
		await this.page.screenshot({ path: file, type: 'jpeg', quality: 80 });
	}

	serverLog(): string {
		return this.#server.log();
	}
}

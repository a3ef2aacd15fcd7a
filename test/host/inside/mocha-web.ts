// Entry for the web extension host: mocha's browser build, and the tests in the same bundle.
import 'mocha/mocha.js';
import { collect, finish } from './report.ts';

declare const mocha: BrowserMocha;

export async function run(): Promise<void> {
	mocha.setup({ ui: 'bdd', reporter: class {}, timeout: 60_000 } as never);
	await import('./all.ts');
	finish(await collect(mocha));
}

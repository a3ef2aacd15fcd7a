// Entry for the web extension host: mocha's browser build, and the tests in the same bundle.
import 'mocha/mocha.js';
import { finish, type Result } from './report.ts';

declare const mocha: BrowserMocha;

export async function run(): Promise<void> {
	mocha.setup({ ui: 'bdd', reporter: class {}, timeout: 60_000 } as never);
	await import('./all.ts');
	const results: Result[] = [];
	await new Promise<void>((resolve, reject) => {
		try {
			const runner = mocha.run(() => resolve());
			runner.on('pass', (test) => results.push({ title: test.fullTitle(), state: 'passed' }));
			runner.on('pending', (test) => results.push({ title: test.fullTitle(), state: 'skipped' }));
			runner.on('fail', (test, error) =>
				results.push({
					title: test.fullTitle(),
					state: 'failed',
					error: error.stack ?? error.message,
				}),
			);
		} catch (error) {
			reject(error);
		}
	});
	finish(results);
}

// Entry for the Node extension host: VS Code calls run() there.
import path from 'node:path';
import Mocha from 'mocha';
import { finish, type Result } from './report.ts';

export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000 });
	mocha.addFile(path.join(__dirname, 'all.js'));
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

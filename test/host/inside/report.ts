// How tests inside an extension host tell the runner outside what they saw: one console line each.

/** What became of one test. */
export interface Result {
	readonly title: string;
	readonly state: 'passed' | 'failed' | 'skipped';
	readonly error?: string;
}

/** Marks a line for the runner. */
export const RESULTS = 'maplore-results:';
export const FIGURE = 'maplore-figure:';

/** Runs mocha to its end and gives what became of each test; rejects when it cannot begin. */
export function collect(mocha: {
	run(done: () => void): Pick<Mocha.Runner, 'on'>;
}): Promise<Result[]> {
	const results: Result[] = [];
	return new Promise((resolve, reject) => {
		try {
			const runner = mocha.run(() => resolve(results));
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
}

/** Hands the results over; throws when a test failed, so that VS Code's exit code says so too. */
export function finish(results: readonly Result[]): void {
	console.log(RESULTS + JSON.stringify(results));
	const failed = results.filter((result) => result.state === 'failed').length;
	if (failed > 0) throw new Error(`${failed} failed`);
}

/** A figure that was measured, for people to read; never a reason to fail. */
export function figure(what: string, value: number, unit: string): void {
	console.log(`${FIGURE}${what}: ${value.toFixed(1)} ${unit}`);
}

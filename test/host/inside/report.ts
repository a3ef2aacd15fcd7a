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

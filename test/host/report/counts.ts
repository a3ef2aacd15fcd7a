// Sums of tests, and the one line in which every run states them.

/** How many tests had which end. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** Counts results; a run without any result is a failure of its own. */
export function countsOf(results: readonly { readonly state: keyof Counts }[]): Counts {
	const count = (state: keyof Counts) => results.filter((one) => one.state === state).length;
	return results.length === 0
		? { passed: 0, failed: 1, skipped: 0 }
		: { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

export function sum(all: readonly Counts[]): Counts {
	return all.reduce(
		(a, b) => ({
			passed: a.passed + b.passed,
			failed: a.failed + b.failed,
			skipped: a.skipped + b.skipped,
		}),
		{ passed: 0, failed: 0, skipped: 0 },
	);
}

export function countsText({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

export function printCounts(what: string, counts: Counts): void {
	console.log(`${what}: ${countsText(counts)}`);
}

const began = performance.now();

/** Milliseconds since the bundle began to be evaluated; every entry imports this file first. */
export function sinceLoadBegan(): number {
	return performance.now() - began;
}

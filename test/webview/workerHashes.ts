// Asks the panel's worker for runs, from inside the panel's own document.

/**
 * Runs in the page: starts the worker as the panel does, and gives the hash of each experiment's run
 * at its defaults, by id.
 */
export async function hashesOfWorker(
	_document: unknown,
	ids: readonly string[],
): Promise<Record<string, string>> {
	const meta = document.querySelector<HTMLMetaElement>('meta[name="maplore-worker"]');
	const source = await (await fetch(meta?.content ?? '')).text();
	const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
	const worker = new Worker(blob);
	const hashes: Record<string, string> = {};
	try {
		for (const [seq, experiment] of ids.entries()) {
			const answer = await new Promise<{ type: string; message?: string; view?: object }>(
				(resolve) => {
					worker.onmessage = ({ data }) => {
						if (data.type !== 'ready') resolve(data);
					};
					worker.postMessage({
						type: 'experiment',
						seq,
						request: {
							experiment,
							parameters: {},
							defaults: {},
							hypothesis: null,
							polarity: 1,
							nearestOnly: false,
							left: null,
							right: null,
							row: null,
							overrides: {},
							machine: {},
						},
					});
				},
			);
			const view = answer.view as { readonly hash?: string } | undefined;
			hashes[experiment] = view?.hash ?? answer.message ?? answer.type;
		}
	} finally {
		worker.terminate();
		URL.revokeObjectURL(blob);
	}
	return hashes;
}

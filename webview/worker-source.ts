// A webview's scripts come from another origin than its document, and a worker must be of the same
// origin: the script is fetched as text (`connect-src`) and started from a blob (`worker-src blob:`).

/** Fetches the worker's script once and gives a function that starts workers from it. */
export async function workerFactory(url: string): Promise<() => Worker> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`the worker's script could not be read (${response.status})`);
	const blob = new Blob([await response.text()], { type: 'text/javascript' });
	const objectUrl = URL.createObjectURL(blob);
	return () => new Worker(objectUrl, { name: 'maplore lab' });
}

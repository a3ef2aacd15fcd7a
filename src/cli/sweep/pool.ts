import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { rowsOf } from './grid';
import type { Pool, SweepJob } from './job';

/** Computes in this thread. */
export function ownThread(job: SweepJob): Pool {
	return { rows: async (from, to) => rowsOf(job, from, to), stop: async () => {} };
}

/** Computes in threads that run the script `file`, which must call {@link serveSweep}. */
export function threads(file: string, job: SweepJob, count: number): Pool {
	const workers = Array.from({ length: count }, () => new Worker(file, { workerData: { job } }));
	const waiting = new Map<number, { resolve(text: string): void; reject(error: Error): void }>();
	for (const worker of workers) {
		worker.on('message', ({ from, text }: { from: number; text: string }) => {
			waiting.get(from)?.resolve(text);
			waiting.delete(from);
		});
		worker.on('error', (error) => {
			for (const one of waiting.values()) one.reject(error as Error);
			waiting.clear();
		});
	}
	let turn = 0;
	return {
		rows: (from, to) =>
			new Promise((resolve, reject) => {
				waiting.set(from, { resolve, reject });
				workers[turn++ % workers.length]?.postMessage({ from, to });
			}),
		stop: async () => {
			await Promise.all(workers.map((worker) => worker.terminate()));
		},
	};
}

/** In a worker thread: answers until it is stopped. Returns false in the main thread. */
export function serveSweep(): boolean {
	if (isMainThread || !parentPort) return false;
	const port = parentPort;
	const { job } = workerData as { job: SweepJob };
	port.on('message', ({ from, to }: { from: number; to: number }) => {
		port.postMessage({ from, text: rowsOf(job, from, to) });
	});
	return true;
}

import { Worker } from 'node:worker_threads';
import type { LabAnswer, StartLab } from './messages';

/** Starts the lab of `file` in a thread of its own. */
export function nodeLab(file: string): StartLab {
	return ({ answered, crashed }) => {
		// a thread that needs more is not mail; the worker stops instead of the extension host
		const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 2048 } });
		let over = false;
		const stopped = (reason: string) => {
			if (over) return;
			over = true;
			crashed(reason);
		};
		worker.on('message', (answer: LabAnswer) => {
			if (!over) answered(answer);
		});
		worker.on('error', (error) => stopped(error.message));
		worker.on('exit', (code) => stopped(`exit code ${code}`));
		return {
			post: (request) => worker.postMessage(request),
			terminate: () => {
				over = true;
				void worker.terminate();
			},
		};
	};
}

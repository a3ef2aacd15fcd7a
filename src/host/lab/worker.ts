// The lab in a worker: one bundle for the thread of a Node extension host and the worker of a web one.
import { answer } from './answer';
import type { LabAnswer, LabRequest } from './messages';

/** What of `node:worker_threads` is used; a browser has none. */
interface Threads {
	readonly parentPort: {
		on(event: 'message', listener: (request: LabRequest) => void): void;
		postMessage(answer: LabAnswer): void;
	};
}
declare function require(module: 'node:worker_threads'): Threads;
declare const self: DedicatedWorkerGlobalScope;

if (typeof WorkerGlobalScope === 'undefined') {
	const { parentPort } = require('node:worker_threads');
	parentPort.on('message', (request) => parentPort.postMessage(answer(request)));
} else {
	self.onmessage = (event: MessageEvent<LabRequest>) => self.postMessage(answer(event.data));
}

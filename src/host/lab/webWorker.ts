// The lab in a worker of the web extension host.
import { answer } from './answer';
import type { LabRequest } from './messages';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = (event: MessageEvent<LabRequest>) => {
	self.postMessage(answer(event.data));
};

// The lab in a thread of the Node extension host.
import { parentPort } from 'node:worker_threads';
import { answer } from './answer';
import type { LabRequest } from './messages';

parentPort?.on('message', (request: LabRequest) => parentPort?.postMessage(answer(request)));

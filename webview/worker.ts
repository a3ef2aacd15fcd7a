// The lab beside the panel: receives a request, runs the experiment, answers with a view-model.
import * as v from 'valibot';
import { experiments } from '../src/lab/catalogue';
import { compareView } from '../src/lab/view/compare-view';
import { LabDesk } from '../src/lab/view/desk';
import { type FromWorker, toWorker } from './worker-protocol';

const port = self as unknown as {
	postMessage(message: FromWorker): void;
	onmessage: ((event: MessageEvent) => void) | null;
};
const desk = new LabDesk();

port.onmessage = ({ data }) => {
	const result = v.safeParse(toWorker, data);
	if (!result.success) return;
	const message = result.output;
	const { seq } = message;
	try {
		if (message.type === 'compare') {
			port.postMessage({ type: 'compare', seq, view: compareView(message.request) });
			return;
		}
		const begun = performance.now();
		const view = desk.experiment(message.request);
		port.postMessage({ type: 'experiment', seq, view, milliseconds: performance.now() - begun });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		port.postMessage({ type: 'failed', seq, message: reason });
	}
};

port.postMessage({
	type: 'ready',
	catalogue: experiments.map(({ id, title }) => ({ id, title })),
});

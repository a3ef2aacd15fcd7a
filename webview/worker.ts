// The lab beside the panel: receives a question, runs what it needs, answers with a view-model.
import { experiments } from '../src/lab/catalogue';
import { compareView } from '../src/lab/view/compare-view';
import { cruxesView, robustnessView } from '../src/lab/view/debate-view';
import { LabDesk } from '../src/lab/view/desk';
import { honestyView } from '../src/lab/view/honesty-view';
import { type ReplyRequest, replyView } from '../src/lab/view/reply-view';
import { sweepRowView } from '../src/lab/view/sweep-view';
import { uapiView } from '../src/lab/view/uapi-view';
import type { FromWorker } from './worker-answers';
import { readQuestion, type ToWorker } from './worker-protocol';

const port = self as unknown as {
	postMessage(message: FromWorker): void;
	onmessage: ((event: MessageEvent) => void) | null;
};
const desk = new LabDesk();
/** A sweep that takes longer (milliseconds) is given up: the panel then shows no share. */
const SWEEP = 12_000;

port.onmessage = ({ data }) => {
	const message = readQuestion(data);
	if (!message) return;
	try {
		port.postMessage(answer(message));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		port.postMessage({ type: 'failed', seq: message.seq, message: reason });
	}
};

function answer(message: ToWorker): FromWorker {
	const { seq } = message;
	const begun = performance.now();
	switch (message.type) {
		case 'experiment': {
			const view = desk.experiment(message.request);
			return { type: 'experiment', seq, view, milliseconds: performance.now() - begun };
		}
		case 'traffic':
			return { type: 'traffic', seq, view: desk.traffic(message.request) };
		case 'compare':
			return { type: 'compare', seq, view: compareView(message.request) };
		case 'uapi':
			return { type: 'uapi', seq, view: uapiView(message.request) };
		case 'cruxes':
			return { type: 'cruxes', seq, view: cruxesView(message.claims, message.defaults) };
		case 'honesty': {
			const late = () => performance.now() - begun > SWEEP;
			return { type: 'honesty', seq, view: honestyView(message.experiment, late) };
		}
		case 'reply':
			return { type: 'reply', seq, reply: replyOf(message.request) };
		case 'sweep':
			return { type: 'sweep', seq, row: sweepRowView(message.request) };
		case 'robustness': {
			const late = () => performance.now() - begun > SWEEP;
			const rows = robustnessView(message.experiment, message.defaults, late);
			return { type: 'robustness', seq, rows: rows ?? [] };
		}
	}
}

function replyOf(request: ReplyRequest) {
	const { headers, body, ask } = replyView(request);
	return { headers: [...headers], body, ask };
}

port.postMessage({
	type: 'ready',
	catalogue: experiments.map(({ id, title, hypotheses }) => ({
		id,
		title,
		hypotheses: hypotheses.map((one) => ({ id: one.id, statement: one.statement })),
	})),
});

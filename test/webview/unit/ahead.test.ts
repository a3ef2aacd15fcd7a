// The panel's client against a worker that is played: what is run ahead, kept, shown and given up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LabDesk } from '../../../src/lab/view/desk';
import type { ExperimentRequest, ExperimentView } from '../../../src/lab/view/experiment';
import { Answers, keyOfAnswer } from '../../../webview/answers';
import { type Answer, LabClient } from '../../../webview/lab-client';
import type { FromWorker } from '../../../webview/worker-answers';
import type { ToWorker } from '../../../webview/worker-protocol';
import { requestFor } from '../../lab/view/request';

const request = (bytes: number) => requestFor('mr-fields', { parameters: { bytes } });
const ask = (bytes: number) => ({ type: 'experiment', request: request(bytes) }) as const;
const fresh = (bytes: number): ExperimentView => new LabDesk().experiment(request(bytes));

const desk = new LabDesk();

/** A worker whose answers come when the test says so. */
class PlayedWorker {
	onmessage: ((event: { data: FromWorker }) => void) | null = null;
	readonly inbox: ToWorker[] = [];

	postMessage(message: ToWorker): void {
		this.inbox.push(structuredClone(message));
	}
	/** Answers the oldest question; false when there is none. */
	answer(): boolean {
		const message = this.inbox.shift();
		if (message?.type !== 'experiment') return false;
		const view = desk.experiment(message.request);
		const data = structuredClone({ type: 'experiment', seq: message.seq, view, milliseconds: 1 });
		this.onmessage?.({ data: data as FromWorker });
		return true;
	}
	terminate(): void {}
}

function played(now = () => 0) {
	const worker = new PlayedWorker();
	const shown: ExperimentView[] = [];
	const client = new LabClient(
		() => worker as unknown as Worker,
		{
			answer: (answer: Answer) => {
				if (answer.type === 'experiment') shown.push(answer.view);
			},
			failed: assert.fail,
			catalogue: () => undefined,
			crashed: assert.fail,
			rubbish: assert.fail,
		},
		now,
	);
	const settle = () => {
		while (worker.answer());
	};
	return { worker, client, shown, settle };
}

describe('running ahead', () => {
	it('shows nothing by itself, and shows at once what was run ahead when it is asked', () => {
		const { client, shown, settle, worker } = played();
		client.ahead([ask(4096), ask(8192)]);
		settle();
		assert.equal(shown.length, 0);
		client.ask(ask(8192));
		assert.equal(worker.inbox.length, 0, 'the worker is not asked again');
		assert.deepEqual(shown, [fresh(8192)]);
	});

	it('gives way to what the reader asks', () => {
		const { client, shown, worker, settle } = played();
		client.ahead([ask(4096), ask(8192), ask(16384)]);
		client.ask(ask(65536));
		worker.answer();
		assert.equal(shown.length, 0, 'the one under way was run ahead');
		worker.answer();
		assert.deepEqual(shown, [fresh(65536)]);
		settle();
		assert.equal(shown.length, 1);
	});

	it('stops where runs take so long that the reader’s own would wait', () => {
		let clock = 0;
		const { client, worker } = played(() => (clock += 50));
		client.ahead([ask(4096), ask(8192)]);
		worker.answer();
		assert.equal(worker.inbox.length, 0);
		client.ask(ask(16384));
		assert.equal(worker.inbox.length, 1);
		worker.answer();
	});

	it('shows an answer that was under way ahead once it is asked for, without asking twice', () => {
		const { client, shown, settle } = played();
		client.ahead([ask(4096)]);
		client.ask(ask(4096));
		settle();
		assert.deepEqual(shown, [fresh(4096)]);
	});

	it('never shows an older answer after a newer one, and ends with the one asked last', () => {
		const sizes = fc.constantFrom(4096, 8192, 16384, 32768, 65536);
		const events = fc.oneof(
			sizes.map((bytes) => ({ ask: bytes })),
			sizes.map((bytes) => ({ ahead: bytes })),
			fc.constant('answer' as const),
		);
		fc.assert(
			fc.property(fc.array(events, { maxLength: 30 }), sizes, (script, last) => {
				const { client, shown, worker, settle } = played();
				const order: number[] = [];
				const submit = (bytes: number) => {
					order.push(bytes);
					client.ask(ask(bytes));
				};
				for (const event of script) {
					if (event === 'answer') worker.answer();
					else if ('ask' in event) submit(event.ask);
					else client.ahead([ask(event.ahead), ask(event.ahead * 2)]);
				}
				submit(last);
				settle();
				const seen = shown.map(({ values }) => Number(values['bytes']));
				assert.equal(seen[seen.length - 1], last);
				assert.ok(isSubsequence(seen, order), `${seen} of ${order}`);
			}),
			{ numRuns: 60 },
		);
	});
});

function isSubsequence(part: readonly number[], whole: readonly number[]): boolean {
	let at = 0;
	for (const one of part) {
		at = whole.indexOf(one, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

describe('answers that are kept', () => {
	it('are found whatever the order in which parameters were chosen', () => {
		const key = (parameters: ExperimentRequest['parameters']) =>
			keyOfAnswer({ type: 'experiment', request: { ...request(1), parameters } });
		assert.equal(key({ a: 1, b: 2 }), key({ b: 2, a: 1 }));
		assert.notEqual(key({ a: 1, b: 2 }), key({ a: 2, b: 1 }));
		assert.equal(keyOfAnswer({ type: 'reply' }), null);
	});

	it('are bounded: the one not used for longest goes', () => {
		const answers = new Answers<number>(3);
		for (const one of [1, 2, 3]) answers.keep(`k${one}`, one);
		assert.equal(answers.get('k1'), 1);
		answers.keep('k4', 4);
		assert.equal(answers.size, 3);
		assert.equal(answers.get('k2'), null);
		assert.equal(answers.get('k1'), 1);
	});
});

// Asks the worker for runs. One request is under way at most; of those that come meanwhile only the
// newest is kept, so a slider never queues runs.
import * as v from 'valibot';
import type { ExperimentRequest, ExperimentView } from '../src/lab/view/experiment';
import { fromWorker, type ToWorker } from './worker-protocol';

export interface LabEvents {
	view(view: ExperimentView): void;
	/** The request could not be answered: one sentence. */
	failed(message: string): void;
	catalogue(list: readonly { readonly id: string; readonly title: string }[]): void;
	/** The worker died; `restarted` tells whether a new one runs. */
	crashed(reason: string, restarted: boolean): void;
	/** Something came that is not an answer. */
	rubbish(problem: string): void;
}

/** A run that takes longer (milliseconds) is given up and the worker restarted. */
const PATIENCE = 20_000;
/** Crashes in a row after which no new worker is started until the reader asks again. */
const TRIES = 3;

export class LabClient {
	#worker: Worker | null = null;
	#sequence = 0;
	#underWay: number | null = null;
	#waiting: ExperimentRequest | null = null;
	#last: ExperimentRequest | null = null;
	#crashes = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly start: () => Worker,
		private readonly events: LabEvents,
	) {}

	/** Asks for a view; what was asked before and has not begun is forgotten. */
	ask(request: ExperimentRequest): void {
		this.#last = request;
		if (this.#underWay !== null) {
			this.#waiting = request;
			return;
		}
		this.#send(request);
	}

	/** Starts the worker before the first question. */
	warm(): void {
		this.#ready();
	}

	/** After crashes: forgets them, and asks the last question again. */
	again(): void {
		this.#crashes = 0;
		if (this.#last) this.ask(this.#last);
	}

	#ready(): Worker {
		if (this.#worker) return this.#worker;
		const worker = this.start();
		worker.onmessage = ({ data }) => this.#receive(data);
		worker.onerror = (event) => {
			event.preventDefault();
			this.#crash(event.message || 'the worker stopped');
		};
		worker.onmessageerror = () => this.#crash('an answer could not be read');
		this.#worker = worker;
		return worker;
	}

	#send(request: ExperimentRequest): void {
		const seq = ++this.#sequence;
		this.#underWay = seq;
		this.#timer = setTimeout(() => this.#crash('the run took too long'), PATIENCE);
		this.#ready().postMessage({ type: 'experiment', seq, request } satisfies ToWorker);
	}

	#receive(data: unknown): void {
		const result = v.safeParse(fromWorker, data);
		if (!result.success) {
			this.events.rubbish(result.issues[0].message);
			return;
		}
		const message = result.output;
		if (message.type === 'ready') {
			this.events.catalogue(message.catalogue);
			return;
		}
		if (message.seq !== this.#underWay) return;
		this.#crashes = 0;
		this.#done();
		if (message.type === 'experiment') this.events.view(message.view);
		else this.events.failed(message.message);
		this.#next();
	}

	#done(): void {
		clearTimeout(this.#timer);
		this.#underWay = null;
	}

	#next(): void {
		const waiting = this.#waiting;
		this.#waiting = null;
		if (waiting) this.#send(waiting);
	}

	#crash(reason: string): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#done();
		this.#crashes++;
		const restarted = this.#crashes < TRIES;
		this.events.crashed(reason, restarted);
		const pending = this.#waiting ?? this.#last;
		this.#waiting = null;
		if (restarted && pending) this.#send(pending);
	}
}

// Asks the worker for runs. One request is under way at most; of those that come meanwhile only the
// newest of each kind is kept, so a slider never queues runs.
import * as v from 'valibot';
import { type FromWorker, fromWorker, type ToWorker } from './worker-protocol';

/** A question without its number. */
export type Question = ToWorker extends infer One
	? One extends unknown
		? Omit<One, 'seq'>
		: never
	: never;
export type Answer = Exclude<FromWorker, { type: 'ready' | 'failed' }>;

/** Of questions with the same key only the newest waits. */
const keyOf = (question: Question): string =>
	question.type === 'robustness' ? `robustness ${question.experiment}` : question.type;

export interface LabEvents {
	answer(answer: Answer): void;
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
	#underWay: { readonly seq: number; readonly question: Question } | null = null;
	readonly #waiting = new Map<string, Question>();
	#last: Question | null = null;
	#crashes = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly start: () => Worker,
		private readonly events: LabEvents,
	) {}

	/** Asks; what was asked of this kind before and has not begun is forgotten. */
	ask(question: Question): void {
		this.#last = question;
		if (this.#underWay === null) this.#send(question);
		else this.#waiting.set(keyOf(question), question);
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

	#send(question: Question): void {
		const seq = ++this.#sequence;
		this.#underWay = { seq, question };
		this.#timer = setTimeout(() => this.#crash('the run took too long'), PATIENCE);
		this.#ready().postMessage({ ...question, seq } as ToWorker);
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
		if (message.seq !== this.#underWay?.seq) return;
		this.#crashes = 0;
		this.#done();
		if (message.type === 'failed') this.events.failed(message.message);
		else this.events.answer(message);
		this.#next();
	}

	#done(): void {
		clearTimeout(this.#timer);
		this.#underWay = null;
	}

	#next(): void {
		const [first] = this.#waiting.values();
		if (!first) return;
		this.#waiting.delete(keyOf(first));
		this.#send(first);
	}

	#crash(reason: string): void {
		const question = this.#underWay?.question ?? null;
		this.#worker?.terminate();
		this.#worker = null;
		this.#done();
		this.#crashes++;
		const restarted = this.#crashes < TRIES;
		this.events.crashed(reason, restarted);
		if (!restarted) {
			this.#waiting.clear();
			return;
		}
		if (question && !this.#waiting.has(keyOf(question)))
			this.#waiting.set(keyOf(question), question);
		this.#next();
	}
}

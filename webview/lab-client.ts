// Asks the worker for runs. One request is under way at most; of those that come meanwhile only the
// newest of each kind is kept, so a slider never queues runs. While nothing is asked, what the reader is
// likely to ask next is run ahead.
import * as v from 'valibot';
import { Answers, keyOfAnswer } from './answers';
import { type Catalogued, type FromWorker, fromWorker } from './worker-answers';
import type { ToWorker } from './worker-protocol';

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
	catalogue(list: readonly Catalogued[]): void;
	/** The worker died; `restarted` tells whether a new one runs. */
	crashed(reason: string, restarted: boolean): void;
	/** Something came that is not an answer. */
	rubbish(problem: string): void;
}

/** A run that takes longer (milliseconds) is given up and the worker restarted. */
const PATIENCE = 20_000;
/** Answers that are kept, about 30 KB each before equal parts are shared. */
const KEPT = 64;
/** Nothing is run ahead where a run takes longer (milliseconds): the reader's own would wait for it. */
const QUICK = 25;
/** Crashes in a row after which no new worker is started until the reader asks again. */
const TRIES = 3;

interface UnderWay {
	readonly seq: number;
	readonly question: Question;
	readonly since: number;
	/** Whether the answer is shown: not when it was run ahead, or something newer is shown already. */
	wanted: boolean;
}

export class LabClient {
	#worker: Worker | null = null;
	#sequence = 0;
	#underWay: UnderWay | null = null;
	readonly #waiting = new Map<string, Question>();
	#likely: readonly Question[] = [];
	readonly #answers = new Answers<Answer>(KEPT);
	#last: Question | null = null;
	#crashes = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly start: () => Worker,
		private readonly events: LabEvents,
		/** Milliseconds on some clock. */
		private readonly now: () => number = () => performance.now(),
	) {}

	/** Asks; what was asked of this kind before and has not begun is forgotten. */
	ask(question: Question): void {
		// traffic follows a run that was answered; what is asked again is the run
		if (question.type !== 'traffic') this.#last = question;
		const key = keyOfAnswer(question);
		const known = key === null ? null : this.#answers.get(key);
		const underWay = this.#underWay;
		if (known) this.#waiting.delete(keyOf(question));
		if (underWay && keyOf(underWay.question) === keyOf(question) && key !== null) {
			const same = keyOfAnswer(underWay.question) === key;
			if (same) this.#waiting.delete(keyOf(question));
			underWay.wanted = !known && (same || underWay.wanted);
			if (same && !known) return;
		}
		if (known) this.events.answer(known);
		else if (underWay === null) this.#send(question);
		else this.#waiting.set(keyOf(question), question);
	}

	/** Runs these while nothing is asked, the likeliest first; what was likely before is forgotten. */
	ahead(likely: readonly Question[]): void {
		this.#likely = likely;
		if (this.#underWay === null) this.#next();
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

	#send(question: Question, wanted = true): void {
		const seq = ++this.#sequence;
		this.#underWay = { seq, question, since: this.now(), wanted };
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
		const underWay = this.#underWay;
		if (message.seq !== underWay?.seq) return;
		this.#crashes = 0;
		this.#done();
		const slow = this.now() - underWay.since > QUICK;
		if (slow && underWay.question.type !== 'traffic') this.#likely = [];
		if (message.type !== 'failed') this.#answered(message, underWay);
		else if (underWay.wanted) this.events.failed(message.message);
		this.#next();
	}

	#answered(answer: Answer, { question, wanted }: UnderWay): void {
		const key = keyOfAnswer(question);
		const held = key === null ? answer : this.#answers.keep(key, answer);
		if (wanted) this.events.answer(held);
	}

	#done(): void {
		clearTimeout(this.#timer);
		this.#underWay = null;
	}

	#next(): void {
		const [first] = this.#waiting.values();
		if (first) {
			this.#waiting.delete(keyOf(first));
			this.#send(first);
			return;
		}
		const unknown = (question: Question) => !this.#answers.has(keyOfAnswer(question) ?? '');
		const at = this.#likely.findIndex(unknown);
		const next = this.#likely[at];
		if (!next) return;
		this.#likely = this.#likely.slice(at + 1);
		this.#send(next, false);
	}

	#crash(reason: string): void {
		const question = this.#underWay?.wanted ? this.#underWay.question : null;
		this.#likely = [];
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

import type { Outcome } from './trace';
import { type Features, type StepBody, type StepHead, World } from './world';

/** What a step of a {@link SilentWorld} leaves behind. */
export interface Decision {
	readonly rule: string | null;
	readonly note: string;
	readonly result: Outcome;
}

/**
 * A world that keeps who decided what, but no state and no trace: for large matrices of outcomes.
 * The code that runs in it is the same.
 */
export class SilentWorld extends World {
	readonly decisions: Decision[] = [];
	readonly #body: StepBody;
	#note = '';
	#rule: string | null = null;

	constructor(features: Features) {
		super({}, features);
		this.#body = {
			keepsState: false,
			look: (_what, saw) => saw,
			has: (feature) => features.has(feature),
			note: (text) => {
				this.#note = this.#note === '' ? text : `${this.#note} ${text}`;
			},
			rule: (number) => {
				this.#rule = number;
			},
			pages: () => {},
			cost: () => {},
			get: () => undefined,
			set: () => {},
		};
	}

	override get length(): number {
		return this.decisions.length;
	}

	override step(head: StepHead, body: (step: StepBody) => Outcome): Outcome {
		// a step may run inside another: what its listeners do
		const [note, rule] = [this.#note, this.#rule];
		this.#note = '';
		this.#rule = head.rule;
		const result = body(this.#body);
		this.decisions.push({ rule: this.#rule, note: this.#note, result });
		this.#note = note;
		this.#rule = rule;
		return result;
	}
}

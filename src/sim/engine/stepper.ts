import type { Json } from './trace';
import type { RecordedTrace } from './world';

type State = ReadonlyMap<string, Json>;

/** Applies one side of a step's changes; `null` means that the path is absent. */
function apply(
	state: Map<string, Json>,
	trace: RecordedTrace,
	step: number,
	side: 'before' | 'after',
): void {
	for (const change of trace.steps[step]?.changed ?? []) {
		const value = change[side];
		if (value === null) state.delete(change.path);
		else state.set(change.path, value);
	}
}

/**
 * Walks a recorded trace forward and back without running it again. `position` is the number of
 * steps done: 0 is the state before the first step, `trace.steps.length` the state at the end.
 */
export class Stepper {
	readonly #state: Map<string, Json>;
	#position = 0;

	constructor(readonly trace: RecordedTrace) {
		this.#state = new Map(Object.entries(trace.initial));
	}

	get position(): number {
		return this.#position;
	}

	get state(): State {
		return this.#state;
	}

	/** Does the next step; false at the end. */
	forward(): boolean {
		if (this.#position >= this.trace.steps.length) return false;
		apply(this.#state, this.trace, this.#position, 'after');
		this.#position += 1;
		return true;
	}

	/** Undoes the last step; false at the beginning. */
	back(): boolean {
		if (this.#position === 0) return false;
		this.#position -= 1;
		apply(this.#state, this.trace, this.#position, 'before');
		return true;
	}

	/** Goes to a position, clamped to the trace. */
	to(position: number): void {
		const goal = Math.max(0, Math.min(this.trace.steps.length, Math.floor(position)));
		while (this.#position < goal) this.forward();
		while (this.#position > goal) this.back();
	}
}

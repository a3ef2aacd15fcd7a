import { costOfStep } from '../cost/steps';
import type { Change, Json, Looked, Outcome, Step, StepCost, Trace, Violation } from './trace';

/** What a step asks of the kernel that it runs in: see `src/sim/profiles`. */
export interface Features {
	/** True when this kernel (or composed design) has the feature. */
	has(feature: string): boolean;
	/** True when Linux 5.0, against which changes are counted, had it. */
	inBaseline(feature: string): boolean;
	/** True when userspace can see that the feature is there. */
	isUapi(feature: string): boolean;
}

/** Reads the state of a run; paths look like `pci/rp0` or `process/1/vma/3`. */
export interface StateView {
	get(path: string): Json | undefined;
	/** Paths that begin with the prefix, in the order in which they came to be. */
	paths(prefix: string): string[];
}

/** An invariant: looks at the state after a step and names what does not hold. */
export interface Check {
	/** It is run after a step that changed a path beginning so, or looked at a thing named so. */
	readonly watches: readonly string[];
	run(state: StateView, step: Step): readonly Omit<Violation, 'step'>[];
}

const concerns = ({ watches }: Check, { changed, looked }: Step): boolean =>
	changed.some(({ path }) => watches.some((prefix) => path.startsWith(prefix))) ||
	looked.some(({ what }) => watches.includes(what));

/** Who acts, in which function of which file, by which rule. */
export interface StepHead {
	readonly actor: string;
	/** Kernel function mirrored, e.g. `check_vma_flags`. */
	readonly func: string;
	/** Kernel file, or null for hardware and userspace. */
	readonly file: string | null;
	/** Number of the rule, e.g. `R9.3`, or null. */
	readonly rule: string | null;
	/** Code that exists only because of the design, whatever features it asks (default false). */
	readonly changedCode?: boolean;
	/** A call or object of userspace that exists only because of the design (default false). */
	readonly newUapi?: boolean;
}

/** What the body of a step may do; every look and every change is kept in the trace. */
export interface StepBody {
	/** False where nobody keeps the state: what `set` would be given need not be made. */
	readonly keepsState: boolean;
	/** Notes what was looked at, and gives it back. */
	look<T extends Json>(what: string, saw: T): T;
	/** Asks for a feature of the kernel; one that Linux 5.0 had not marks the step as changed code. */
	has(feature: string): boolean;
	/** One sentence: what happened and why. */
	note(text: string): void;
	/** Names the rule that decided, where it is another than the head's. */
	rule(number: string): void;
	/** Counts struct pages that the step read. */
	pages(count: number): void;
	cost(cost: StepCost): void;
	get<T extends Json>(path: string): T | undefined;
	/** Writes a value; `null` removes the path. */
	set(path: string, value: Json): void;
}

/** A trace together with the state it began with, so that each step's state can be had again. */
export interface RecordedTrace extends Trace {
	readonly initial: Readonly<Record<string, Json>>;
}

/**
 * The state of a run and the steps that made it. State is a map from path to a JSON value and is
 * changed only inside a step, so the trace holds every change with both its sides.
 * A path holds an extent (a VMA, a mapping, a range of pages), never one page.
 */
export class World implements StateView {
	readonly #state = new Map<string, Json>();
	readonly #initial: Record<string, Json>;
	readonly #steps: Step[] = [];
	readonly #violations: Violation[] = [];
	/** What did not hold when each check was last run. */
	readonly #open: ReadonlySet<string>[] = [];

	constructor(
		initial: Readonly<Record<string, Json>>,
		readonly features: Features,
		private readonly checks: readonly Check[] = [],
	) {
		this.#initial = { ...initial };
		for (const [path, value] of Object.entries(initial)) this.#state.set(path, value);
	}

	get(path: string): Json | undefined {
		return this.#state.get(path);
	}

	paths(prefix: string): string[] {
		return [...this.#state.keys()].filter((path) => path.startsWith(prefix));
	}

	/** Steps done so far. */
	get length(): number {
		return this.#steps.length;
	}

	/**
	 * Runs one step; its outcome is what the body returns, and is given back. A callback may run
	 * steps of its own before the body is done (a notifier, told by a function that changes the
	 * address space): they come first in the trace, and write no path that the outer step writes.
	 */
	step(head: StepHead, body: (step: StepBody) => Outcome): Outcome {
		const looked: Looked[] = [];
		const before = new Map<string, Json>();
		let [note, pagesRead, rule] = ['', 0, head.rule];
		let [changedCode, newUapi] = [head.changedCode ?? false, head.newUapi ?? false];
		let cost: StepCost | null = null;
		const result = body({
			keepsState: true,
			look: (what, saw) => {
				looked.push({ what, saw });
				return saw;
			},
			has: (feature) => {
				const present = this.features.has(feature);
				looked.push({ what: `feature ${feature}`, saw: present });
				if (present && !this.features.inBaseline(feature)) {
					changedCode = true;
					newUapi ||= this.features.isUapi(feature);
				}
				return present;
			},
			note: (text) => {
				note = note === '' ? text : `${note} ${text}`;
			},
			rule: (number) => {
				rule = number;
			},
			pages: (count) => {
				pagesRead += count;
			},
			cost: (value) => {
				cost = value;
			},
			get: <T extends Json>(path: string) => this.#state.get(path) as T | undefined,
			set: (path, value) => {
				if (!before.has(path)) before.set(path, this.#state.get(path) ?? null);
				if (value === null) this.#state.delete(path);
				else this.#state.set(path, value);
			},
		});
		const changed: Change[] = [...before].map(([path, old]) => ({
			path,
			before: old,
			after: this.#state.get(path) ?? null,
		}));
		const step: Step = {
			index: this.#steps.length,
			actor: head.actor,
			func: head.func,
			file: head.file,
			rule,
			note,
			looked,
			changed,
			result,
			pagesRead,
			changedCode,
			newUapi,
			cost: cost ?? costOfStep({ func: head.func, pagesRead, changed, result }),
		};
		this.#steps.push(step);
		this.#check(step);
		return result;
	}

	/** The trace so far, ending with `result`. */
	trace(result: Outcome): RecordedTrace {
		return {
			steps: [...this.#steps],
			result,
			violations: [...this.#violations],
			initial: this.#initial,
		};
	}

	/** A violation is an event at the step that brings it about, not at each step while it lasts. */
	#check(step: Step): void {
		for (const [index, check] of this.checks.entries()) {
			if (!concerns(check, step)) continue;
			const open = this.#open[index];
			const now = new Set<string>();
			for (const { invariant, note } of check.run(this, step)) {
				const key = `${invariant} ${note}`;
				now.add(key);
				if (!open?.has(key)) this.#violations.push({ invariant, note, step: step.index });
			}
			this.#open[index] = now;
		}
	}
}

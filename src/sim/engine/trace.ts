/** A value that survives JSON unchanged. */
export type Json =
	| null
	| boolean
	| number
	| string
	| readonly Json[]
	| { readonly [key: string]: Json };

/** `ok`, an errno's name (`EFAULT`) or a signal's name (`SIGBUS`). */
export type Outcome = 'ok' | (string & {});

/** One thing that a step looked at, and what it saw: `{ what: 'vma.flags', saw: 'VM_IO|VM_PFNMAP' }`. */
export interface Looked {
	readonly what: string;
	readonly saw: Json;
}

/** One change of state; `before` and `after` make a step reversible and let a picture mark it. */
export interface Change {
	/** Path of what changed, e.g. `process/mm/vma/0x7f0000000000`. */
	readonly path: string;
	readonly before: Json;
	readonly after: Json;
}

/** Time or memory of a step, from a parameter of `src/sim/cost`. */
export interface StepCost {
	/** Integer picoseconds of simulated time. */
	readonly ps: number;
	/** Ids of the parameters that made it up. */
	readonly parameters: readonly string[];
}

/** One step of a run: what one function of the kernel (or device) did. */
export interface Step {
	/** From 0. */
	readonly index: number;
	/** Who acts: `user`, `ib_core`, `mm`, `exporter`, `NIC` ... */
	readonly actor: string;
	/** Kernel function mirrored, e.g. `check_vma_flags`. */
	readonly func: string;
	/** Kernel file, e.g. `mm/gup.c`, or null for hardware and userspace. */
	readonly file: string | null;
	/** Number of the rule that decided (`R9.3`), or null. */
	readonly rule: string | null;
	/** One sentence: what happened and why. */
	readonly note: string;
	readonly looked: readonly Looked[];
	readonly changed: readonly Change[];
	readonly result: Outcome;
	/** Number of struct pages that the step read. */
	readonly pagesRead: number;
	/** True when the code of this function had to change for the design (against v5.0). */
	readonly changedCode: boolean;
	/** True when userspace can see something new. */
	readonly newUapi: boolean;
	readonly cost: StepCost | null;
}

/** An invariant S1-S7 that did not hold after a step. */
export interface Violation {
	readonly invariant: 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7';
	readonly step: number;
	readonly note: string;
}

/** A finished run: steps in order, the final answer, and every violation. */
export interface Trace {
	readonly steps: readonly Step[];
	readonly result: Outcome;
	readonly violations: readonly Violation[];
}

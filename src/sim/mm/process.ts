import type { Outcome } from '../engine/trace';
import type { Machine } from '../machine';
import { touch } from './access';
import { Mm } from './mm';
import { mmap } from './mmap';
import type { Kind } from './source';

/** Where the range of a kind begins: 2 MiB aligned, in no other mapping's way. */
export const BASE = 0x7f0000000000;

/** A process with one kind mapped: what every operation is given. */
export interface Process {
	readonly mm: Mm;
	/** Start of the range (VA). */
	readonly start: number;
	/** Bytes that the operations work on. */
	readonly bytes: number;
	/** The kind's first pages were stored to. */
	readonly stored: boolean;
}

/** Result of {@link startProcess}: the process, or the errno of the mmap that failed. */
export type Started = { readonly process: Process } | { readonly errno: Outcome };

/** A new process maps the kind's parts side by side, and stores a word to each of two pages. */
export function startProcess(machine: Machine, kind: Kind, pid = 1): Started {
	const mm = new Mm(`process/${pid}/mm`, machine.pages);
	let [at, bytes] = [BASE, 0];
	for (const part of kind.parts) {
		const result = mmap(machine, mm, at, part);
		if (result !== 'ok') return { errno: result };
		at += part.pages * 4096;
		bytes += (part.used ?? part.pages) * 4096;
	}
	const process = { mm, start: BASE, bytes, stored: kind.stores };
	if (!kind.stores) return { process };
	machine.world.step({ actor: 'user', func: 'store', file: null, rule: 'R35' }, (step) => {
		step.note('Words are stored to the first two pages.');
		return touch(machine, mm, BASE, 8192, true, step);
	});
	return { process };
}

import type { Outcome } from '../engine/trace';
import type { Machine } from '../machine';
import type { Process } from '../mm/process';

/**
 * One operation of userspace or of a driver on a mapped range. It is given a machine and a process;
 * it has no way to learn the name of the memory kind (R31).
 */
export type Operation = (machine: Machine, process: Process) => Outcome;
export type Operations = Readonly<Record<string, Operation>>;

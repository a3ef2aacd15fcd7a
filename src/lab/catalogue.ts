import type { Experiment } from './model';

/** Every experiment of the lab, in the order in which a list shows them. */
export const experiments: readonly Experiment[] = [];

const byId = new Map(experiments.map((experiment) => [experiment.id, experiment]));

/** The experiment of that id, or null. */
export function experimentById(id: string): Experiment | null {
	return byId.get(id) ?? null;
}

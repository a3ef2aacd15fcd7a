import type { ExperimentRequest } from '../../../src/lab/view/experiment';

/** What the panel asks of an experiment that nothing was set for; `rest` replaces parts of it. */
export const requestFor = (
	experiment: string,
	rest: Partial<ExperimentRequest> = {},
): ExperimentRequest => ({
	experiment,
	parameters: {},
	defaults: {},
	hypothesis: null,
	polarity: 1,
	nearestOnly: false,
	left: null,
	right: null,
	row: null,
	overrides: {},
	machine: {},
	...rest,
});

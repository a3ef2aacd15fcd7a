import type { Overrides } from '../assumptions';
import { unswitched } from '../machine';
import type { Experiment, Parameters, RunRecord } from '../model';
import { defaultsOf, misfit, readValue } from '../parameters';
import { requireExperiment, runExperiment } from '../run';
import { withoutIdle } from '../switches';
import { machineOf } from './compare-view';
import type { ExperimentRequest, ExperimentView } from './experiment';
import { experimentView } from './experiment-view';
import type { TrafficView } from './traffic';
import { trafficView } from './traffic-view';

/** Runs that are kept: the one shown, and those that were run ahead. */
const KEPT = 32;

/**
 * Answers a panel's requests. Keeps the last runs, so that stepping through one or choosing other
 * scenarios does not run it again.
 */
export class LabDesk {
	readonly #records = new Map<string, RunRecord>();

	/** @throws InvalidRun when the experiment or a parameter does not exist or does not fit. */
	experiment(request: ExperimentRequest): ExperimentView {
		const experiment = requireExperiment(request.experiment);
		const initial = initialParameters(experiment, request.defaults);
		const record = this.#run(experiment.id, runParameters(request), request.overrides);
		return experimentView(request, experiment, record, initial);
	}

	/**
	 * Traffic over time of the two scenarios that {@link experiment} shows.
	 *
	 * @throws InvalidRun when the experiment or a parameter does not exist or does not fit.
	 */
	traffic(request: ExperimentRequest): TrafficView {
		const experiment = requireExperiment(request.experiment);
		const record = this.#run(experiment.id, runParameters(request), request.overrides);
		return trafficView(request, experiment, record);
	}

	#run(id: string, parameters: Parameters, overrides: Overrides): RunRecord {
		const key = JSON.stringify([id, parameters, overrides]);
		const record = this.#records.get(key) ?? runExperiment(id, parameters, overrides);
		this.#records.delete(key);
		this.#records.set(key, record);
		for (const oldest of this.#records.keys()) {
			if (this.#records.size <= KEPT) break;
			this.#records.delete(oldest);
		}
		return record;
	}
}

/** What a request runs with: switches of the machine that do nothing are left out. */
export function runParameters(request: ExperimentRequest): Parameters {
	const initial = initialParameters(requireExperiment(request.experiment), request.defaults);
	const asked = { ...initial, ...request.parameters };
	const { topo, iommu, acs } = asked;
	const machine = machineOf({ topo, iommu, acs });
	return withoutIdle(asked, unswitched({ ...asked, ...machine }));
}

/** The experiment's defaults, with those values of the reader's own machine that fit in their place. */
export function initialParameters(experiment: Experiment, own: Parameters): Parameters {
	const fitting = experiment.parameters.flatMap((spec) => {
		const given = own[spec.name];
		if (given === undefined) return [];
		const value = typeof given === 'string' ? readValue(spec, given) : given;
		return misfit(spec, value) === null ? [[spec.name, value] as const] : [];
	});
	return { ...defaultsOf(experiment), ...Object.fromEntries(fitting) };
}

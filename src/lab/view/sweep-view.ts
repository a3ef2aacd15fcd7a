import { pointsOf } from '../grid';
import type { Observation, ParameterSpec, Parameters, ParameterValue } from '../model';
import { requireExperiment, runExperiment } from '../run';
import { initialParameters } from './desk';
import type { ExperimentRequest } from './experiment';
import { claimVerdictOf } from './experiment-view';
import type { SweepCell, SweepRequest, SweepRowView } from './sweep';
import { pointText, valueText } from './words';

/** Runs one row of a sweep; the rows know nothing of each other. @throws InvalidRun */
export function sweepRowView({ run, x, y, row }: SweepRequest): SweepRowView {
	const experiment = requireExperiment(run.experiment);
	const base = { ...initialParameters(experiment, run.defaults), ...run.parameters };
	const spec = (name: string | null) => experiment.parameters.find((one) => one.name === name);
	const [across, down] = [spec(x), spec(y)];
	const rows = down ? pointsOf(down) : [null];
	const value = rows[row] ?? null;
	const at = down && value !== null ? { ...base, [down.name]: value } : base;
	const measure = measureOf(run, base);
	return {
		x,
		y,
		row,
		rows: rows.length,
		label: down && value !== null ? pointText(down, value) : '',
		value,
		across: across?.label ?? x,
		down: down?.label ?? '',
		scale: across && 'scale' in across ? across.scale : null,
		measure: measure?.label ?? '',
		cells: across
			? pointsOf(across).map((point) => cell(run, across, point, at, measure?.id ?? ''))
			: [],
	};
}

/** The observation that decides with the parameters as set; where it is no number, the first that is. */
function measureOf(run: ExperimentRequest, parameters: Parameters): Observation | null {
	const record = runExperiment(run.experiment, parameters, run.overrides);
	const { decidedBy } = claimVerdictOf(run, record);
	const deciding = record.observations.find(({ id }) => id === decidedBy) ?? null;
	if (typeof deciding?.value === 'number') return deciding;
	return record.observations.find(({ value }) => typeof value === 'number') ?? deciding;
}

function cell(
	run: ExperimentRequest,
	across: ParameterSpec,
	value: ParameterValue,
	base: Parameters,
	measure: string,
): SweepCell {
	const record = runExperiment(run.experiment, { ...base, [across.name]: value }, run.overrides);
	const { word, because } = claimVerdictOf(run, record);
	const seen = record.observations.find(({ id }) => id === measure);
	return {
		value,
		label: pointText(across, value),
		word,
		because,
		figure: typeof seen?.value === 'number' ? seen.value : null,
		figureText: seen ? valueText(seen.value, seen.unit) : '',
		hash: record.hash.slice(0, 8),
	};
}

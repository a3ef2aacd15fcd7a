import { pointsOf } from '../grid';
import type { ParameterSpec, Parameters, ParameterValue } from '../model';
import { requireExperiment, runExperiment } from '../run';
import { runParameters } from './desk';
import type { ExperimentRequest } from './experiment';
import { claimVerdictOf } from './experiment-view';
import type { SweepCell, SweepRequest, SweepRowView } from './sweep';
import { pointText } from './words';

/** Runs one row of a sweep; the rows know nothing of each other. @throws InvalidRun */
export function sweepRowView({ run, x, y, row }: SweepRequest): SweepRowView {
	const experiment = requireExperiment(run.experiment);
	const base = runParameters(run);
	const spec = (name: string | null) => experiment.parameters.find((one) => one.name === name);
	const [across, down] = [spec(x), spec(y)];
	const rows = down ? pointsOf(down) : [null];
	const value = rows[row] ?? null;
	const at = down && value !== null ? { ...base, [down.name]: value } : base;
	return {
		x,
		y,
		row,
		rows: rows.length,
		label: down && value !== null ? pointText(down, value) : '',
		value,
		cells: across ? pointsOf(across).map((point) => cell(run, across, point, at)) : [],
	};
}

function cell(
	run: ExperimentRequest,
	across: ParameterSpec,
	value: ParameterValue,
	base: Parameters,
): SweepCell {
	const record = runExperiment(run.experiment, { ...base, [across.name]: value }, run.overrides);
	const { word, because } = claimVerdictOf(run, record);
	return { value, label: pointText(across, value), word, because, hash: record.hash.slice(0, 8) };
}

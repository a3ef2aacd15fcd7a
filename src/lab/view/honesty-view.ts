import { type Assumption, assumptions, flips } from '../honesty';
import { requireExperiment } from '../run';
import type { AssumptionView, HonestyView } from './honesty';
import { valueText } from './words';

/**
 * Every assumption of the model, and what each can turn in one experiment at its defaults.
 *
 * @param stop asked between runs; true ends the search with what was found so far
 * @throws InvalidRun when the experiment does not exist
 */
export function honestyView(id: string, stop: () => boolean): HonestyView {
	const experiment = requireExperiment(id);
	const all = assumptions();
	let complete = true;
	const found = flips(all, [experiment], () => {
		complete &&= !stop();
		return !complete;
	});
	const statements = new Map(experiment.hypotheses.map((one) => [one.id, one.statement]));
	return {
		experiment: id,
		assumptions: all.map(assumptionView),
		flips: found.map(({ assumption, value, hypothesis, from, to }) => ({
			assumption,
			value: inWords(value, all.find((one) => one.id === assumption)?.unit ?? null),
			statement: statements.get(hypothesis) ?? hypothesis,
			from,
			to,
		})),
		complete,
	};
}

const inWords = (value: number | boolean, unit: string | null) =>
	typeof value === 'boolean' ? (value ? 'on' : 'off') : valueText(value, unit);

function assumptionView({
	id,
	label,
	tag,
	source,
	value,
	unit,
	range,
}: Assumption): AssumptionView {
	const values = range === null ? [value, !value] : [...new Set([value, ...range])];
	return {
		id,
		label,
		tag,
		source,
		value: inWords(value, unit),
		range: range === null ? 'on or off' : range.map((end) => valueText(end, unit)).join(' to '),
		choices: values.map((one) => ({ label: `${inWords(one, unit)}`, value: one })),
	};
}

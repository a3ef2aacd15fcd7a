import { configuration, declaredAxes, gridSize, pointsOf } from './grid';
import type { Experiment, Parameters, ParameterValue, VerdictWord } from './model';
import { wordAt } from './robustness';
import { InvalidRun } from './run';

/** A configuration that refutes a hypothesis, smallest by the stated order; or none in the space. */
export interface CounterExample {
	readonly hypothesis: string;
	/** Null: every configuration of the declared sweep was run and none refutes. */
	readonly parameters: Parameters | null;
	readonly word: VerdictWord | null;
	/** Configurations of the space, and how many were run. */
	readonly space: number;
	readonly ran: number;
}

/** What "smallest" means, for a reader. */
export const order =
	'fewest steps up from the first value of every parameter, then by the order of the parameters';

/**
 * The smallest configuration in which the run weakens a hypothesis. Searched over the declared sweep
 * in the stated order; whole numbers are then lowered between the points of the sweep until the next
 * smaller value no longer refutes, so that it is minimal in every parameter.
 *
 * @throws InvalidRun when the hypothesis does not exist.
 */
export function counterExample(experiment: Experiment, hypothesis: string): CounterExample {
	if (!experiment.hypotheses.some((one) => one.id === hypothesis)) {
		const known = experiment.hypotheses.map((one) => one.id).join(', ');
		throw new InvalidRun(
			`there is no hypothesis ${JSON.stringify(hypothesis)}; there are ${known}`,
		);
	}
	const axes = declaredAxes(experiment);
	const space = gridSize(axes);
	const refutes = (parameters: Parameters) =>
		wordAt(experiment, hypothesis, parameters) === 'weakens';
	let ran = 0;
	for (const index of ascending(experiment)) {
		ran++;
		const parameters = configuration(axes, index);
		if (!refutes(parameters)) continue;
		const smallest = lower(experiment, parameters, refutes);
		return { hypothesis, parameters: smallest, word: 'weakens', space, ran };
	}
	return { hypothesis, parameters: null, word: null, space, ran };
}

/** Indices of the declared sweep in the stated order. */
function ascending(experiment: Experiment): readonly number[] {
	const lengths = declaredAxes(experiment).map((axis) => axis.values.length);
	const size = lengths.reduce((a, b) => a * b, 1);
	const height = (index: number) => {
		let [rest, sum] = [index, 0];
		for (let i = lengths.length - 1; i >= 0; i--) {
			sum += rest % lengths[i]!;
			rest = Math.floor(rest / lengths[i]!);
		}
		return sum;
	};
	const heights = Array.from({ length: size }, (_, index) => height(index));
	return heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]! || a - b);
}

/** Lowers each parameter as far as the configuration still refutes, until none can be lowered. */
function lower(
	experiment: Experiment,
	start: Parameters,
	refutes: (parameters: Parameters) => boolean,
): Parameters {
	let parameters = start;
	for (let changed = true; changed; ) {
		changed = false;
		for (const spec of experiment.parameters) {
			const value = parameters[spec.name]!;
			const at = (one: ParameterValue) => refutes({ ...parameters, [spec.name]: one });
			const smaller = smallestThat(spec.type === 'integer', pointsOf(spec), value, at);
			if (smaller === value) continue;
			parameters = { ...parameters, [spec.name]: smaller };
			changed = true;
		}
	}
	return parameters;
}

function smallestThat(
	whole: boolean,
	points: readonly ParameterValue[],
	value: ParameterValue,
	refutes: (value: ParameterValue) => boolean,
): ParameterValue {
	const below = points.filter((one) =>
		typeof one === 'number' ? one < Number(value) : points.indexOf(one) < points.indexOf(value),
	);
	const best = below.find(refutes) ?? value;
	if (!whole || typeof best !== 'number') return best;
	const failing = below.filter((one) => Number(one) < best).pop();
	return typeof failing === 'number' ? between(failing, best, refutes) : best;
}

/** The smallest whole number above `failing` from which on, up to `refuting`, bisection refutes. */
function between(failing: number, refuting: number, refutes: (value: number) => boolean): number {
	let [no, yes] = [failing, refuting];
	while (yes - no > 1) {
		const middle = Math.floor((no + yes) / 2);
		if (refutes(middle)) yes = middle;
		else no = middle;
	}
	return yes;
}

import type { Experiment, ParameterSpec, Parameters, ParameterValue } from './model';

/** The values of a parameter that the declared sweep visits, smallest first. */
export function pointsOf(spec: ParameterSpec): readonly ParameterValue[] {
	if (spec.type === 'boolean') return [false, true];
	if (spec.type === 'choice') return spec.choices.map((one) => one.value);
	return spec.points;
}

/** One axis of a sweep. */
export interface Axis {
	readonly name: string;
	readonly values: readonly ParameterValue[];
}

/** The declared sweep of an experiment: every point of every parameter that it varies. */
export function declaredAxes({ parameters, sweep }: Experiment): readonly Axis[] {
	return parameters
		.filter(({ name }) => sweep?.includes(name) ?? true)
		.map((spec) => ({ name: spec.name, values: pointsOf(spec) }));
}

/** Number of configurations of a sweep. */
export function gridSize(axes: readonly Axis[]): number {
	return axes.reduce((product, { values }) => product * values.length, 1);
}

/** The `index`-th configuration of a sweep; the last axis turns fastest. Nothing is remembered. */
export function configuration(axes: readonly Axis[], index: number): Parameters {
	const values: Record<string, ParameterValue> = {};
	for (const { name, values: points } of axes) values[name] = points[0]!;
	let rest = index;
	for (let i = axes.length - 1; i >= 0; i--) {
		const { name, values: points } = axes[i]!;
		values[name] = points[rest % points.length]!;
		rest = Math.floor(rest / points.length);
	}
	return values;
}

import type { ParameterSpec } from '../../src/lab/model';

type Numeric = Extract<ParameterSpec, { type: 'integer' | 'number' }>;

/** Steps of a linear slider over a range that has no natural step. */
const FINE = 100;

const linearStep = (spec: Numeric) => {
	const range = spec.max - spec.min;
	if (spec.type === 'integer' && range <= 2 * FINE) return 1;
	return spec.type === 'integer' ? Math.max(1, Math.round(range / FINE)) : range / FINE;
};

/** The last position of a slider over `spec`; positions begin at 0. */
export function positions(spec: Numeric): number {
	if (spec.scale === 'log2') return Math.ceil(Math.log2(spec.max / Math.max(spec.min, 1)));
	return Math.ceil((spec.max - spec.min) / linearStep(spec));
}

/** The value at a position, within the range. */
export function valueAt(spec: Numeric, position: number): number {
	const raw =
		spec.scale === 'log2'
			? position === 0
				? spec.min
				: Math.max(spec.min, 1) * 2 ** position
			: spec.min + position * linearStep(spec);
	return Math.min(spec.max, Math.max(spec.min, raw));
}

/** The position nearest to a value. */
export function positionOf(spec: Numeric, value: number): number {
	// the last stride may be shorter than the others
	if (value >= spec.max) return positions(spec);
	const raw =
		spec.scale === 'log2'
			? Math.log2(Math.max(value, 1) / Math.max(spec.min, 1))
			: (value - spec.min) / linearStep(spec);
	return Math.max(0, Math.min(positions(spec), Math.round(raw)));
}

import type { StepCost } from '../engine/trace';
import type { ParameterId } from './catalogue';

/** What one part of an operation takes. */
export interface Part {
	/** What is done, e.g. `pin 262144 pages`. */
	readonly what: string;
	/** Whole picoseconds. */
	readonly ps: number;
	readonly parameters: readonly ParameterId[];
}

/** What an operation takes, and why. */
export interface Price {
	/** Sum of the parts, whole picoseconds. */
	readonly ps: number;
	readonly parts: readonly Part[];
}

const PS: Readonly<Record<'ns' | 'us' | 'ms', number>> = {
	ns: 1_000,
	us: 1_000_000,
	ms: 1_000_000_000,
};

/** One part: `amount` of a unit of time, rounded to whole picoseconds. */
export function part(
	what: string,
	amount: number,
	unit: 'ns' | 'us' | 'ms',
	...parameters: ParameterId[]
): Part {
	return { what, ps: Math.floor(amount * PS[unit] + 0.5), parameters };
}

/** The parts, less those that take no time at all. */
export function price(...parts: readonly Part[]): Price {
	const kept = parts.filter((each) => each.ps > 0);
	return { ps: kept.reduce((sum, each) => sum + each.ps, 0), parts: kept };
}

/** The same as the cost of a step of a trace. */
export function stepCost(of: Price): StepCost {
	return { ps: of.ps, parameters: [...new Set(of.parts.flatMap((each) => each.parameters))] };
}

import type { SourceId } from '../cost/sources';

/**
 * A figure that somebody published, beside what the model says. `calibrated`: the figure is one of the
 * model's own parameters, so agreement shows nothing. `predicted`: the model's value follows from other
 * parameters.
 */
export interface Point {
	readonly id: string;
	readonly label: string;
	readonly kind: 'calibrated' | 'predicted';
	/** Least and greatest published value; equal where one was published. */
	readonly published: readonly [number, number];
	readonly model: number;
	readonly unit: string;
	readonly source: readonly SourceId[];
	/** How the model's value came about. */
	readonly how: string;
}

/** Where the model lies: 0 within the published values, else the share by which it misses the nearer. */
export function miss({ published: [low, high], model }: Point): number {
	if (model < low) return model / low - 1;
	return model > high ? model / high - 1 : 0;
}

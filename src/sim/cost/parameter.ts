import type { SourceId } from './sources';

/**
 * How far a value can be trusted. H: derived from a specification or from a measurement that was read.
 * M: known but not read again, or one data point. L: an engineering estimate.
 */
export type Confidence = 'H' | 'M' | 'L';

/** What a value counts. `share` is a factor from 0 to 1; `GB/s` is 10^9 bytes per second. */
export type Unit =
	| 'GT/s'
	| 'share'
	| 'bytes'
	| 'count'
	| 'ns'
	| 'us'
	| 'ms'
	| 'GB/s'
	| 'ns per page'
	| 'ns per 4 KiB'
	| 'bytes per 4 KiB'
	| 'bytes per page'
	| 'bytes per chunk'
	| 'MB/s';

/** One number of the cost model, as a reader may see, doubt and change it. */
export interface Parameter {
	readonly label: string;
	readonly value: number;
	readonly unit: Unit;
	/** Least and greatest plausible value; both equal the value where a specification fixes it. */
	readonly range: readonly [number, number];
	readonly confidence: Confidence;
	readonly source: readonly SourceId[];
	/** What a reader should know beside the source. */
	readonly note?: string;
}

/** Writes a table of parameters by id. */
export const define = <Id extends string>(table: Record<Id, Parameter>): Record<Id, Parameter> =>
	table;

/** A parameter whose range is open to doubt. */
export function parameter(
	label: string,
	value: number,
	unit: Unit,
	range: readonly [number, number],
	confidence: Confidence,
	source: SourceId | readonly SourceId[],
	note?: string,
): Parameter {
	const sources = typeof source === 'string' ? [source] : source;
	const base = { label, value, unit, range, confidence, source: sources };
	return note === undefined ? base : { ...base, note };
}

/** A parameter that a specification or plain arithmetic fixes. */
export function fixed(
	label: string,
	value: number,
	unit: Unit,
	source: SourceId | readonly SourceId[],
	note?: string,
): Parameter {
	return parameter(label, value, unit, [value, value], 'H', source, note);
}

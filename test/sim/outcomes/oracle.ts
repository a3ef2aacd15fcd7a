import fs from 'node:fs';
import type { Iommu } from '../../../src/sim/machine';
import { shared } from '../../shared';

/** One recorded answer of a real kernel. */
export interface Row {
	readonly kernel: string;
	readonly iommu: Iommu;
	readonly kind: string;
	readonly operation: string;
	readonly result: string;
}

/** Rows of a JSON Lines file of the recorded kernels; the test is skipped where it is absent. */
export function rowsOf<T>(context: Mocha.Context, file: string): T[] {
	return fs
		.readFileSync(shared(context, `oracle/${file}`), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as T);
}

/** A row as one line of a message. */
export const rowName = (row: Row): string =>
	`${row.kernel} ${row.iommu} ${row.kind} ${row.operation}`;

/** Prints a figure when somebody asked for figures. */
export function figure(text: string): void {
	if (process.env['FIGURES']) console.log(text);
}

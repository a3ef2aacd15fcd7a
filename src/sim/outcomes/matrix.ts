import { kinds } from '../mm/kinds';
import type { Kind } from '../mm/source';
import { operations } from './operations';
import { type CellOutcome, quickOutcome, type Setting } from './outcome';

export interface MatrixCell extends Omit<CellOutcome, 'trace'> {
	readonly kind: string;
	readonly operation: string;
}

/** Outcomes of every operation on every kind (or of those named), without their traces. */
export function outcomeMatrix(
	setting: Setting,
	of: readonly Kind[] = kinds,
	names: readonly string[] = [...operations.keys()],
): MatrixCell[] {
	return of.flatMap((kind) =>
		names.map((operation): MatrixCell => {
			const { result, rule, reason, step } = quickOutcome(setting, kind, operation);
			return { kind: kind.id, operation, result, rule, reason, step };
		}),
	);
}

/** Cells whose result differs between two settings, with both results. */
export function matrixDifference(
	before: Setting,
	after: Setting,
	of: readonly Kind[] = kinds,
	names: readonly string[] = [...operations.keys()],
): {
	readonly kind: string;
	readonly operation: string;
	readonly from: string;
	readonly to: string;
}[] {
	const old = outcomeMatrix(before, of, names);
	return outcomeMatrix(after, of, names).flatMap((cell, index) => {
		const from = old[index]?.result ?? 'not modelled';
		const to = cell.result ?? 'not modelled';
		return from === to ? [] : [{ kind: cell.kind, operation: cell.operation, from, to }];
	});
}

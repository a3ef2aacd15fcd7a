import type { FoundUnit } from './marks';

/** Each unit a fact that elaborates. */
export function constantBaseline(units: readonly FoundUnit[]): FoundUnit[] {
	return units.map((unit) => ({
		...unit,
		kind: 'fact',
		relation: 'elaborates-previous',
		experiment: 'none',
	}));
}

/** The first unit after a quote attacks it, the rest elaborate. `lines`: of the message's file. */
export function oneLineBaseline(
	units: readonly FoundUnit[],
	lines: readonly string[],
): FoundUnit[] {
	return units.map((unit, index) => ({
		...unit,
		kind: 'fact',
		relation: followsQuote(unit, units[index - 1], lines) ? 'attacks' : 'elaborates-previous',
		experiment: 'none',
	}));
}

function followsQuote(
	unit: FoundUnit,
	before: FoundUnit | undefined,
	lines: readonly string[],
): boolean {
	return lines.slice(before?.last ?? 0, unit.first - 1).some((line) => line.startsWith('>'));
}

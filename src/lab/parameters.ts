import type { Experiment, ParameterSpec, Parameters, ParameterValue } from './model';

type Choices = readonly (readonly [value: string, label: string])[];

/** A parameter that takes one of a few named values. */
export function choice(name: string, label: string, choices: Choices, fallback: string) {
	const named = choices.map(([value, text]) => ({ value, label: text }));
	return { name, label, type: 'choice', choices: named, default: fallback } satisfies ParameterSpec;
}

/** A parameter that is on or off. */
export function flag(name: string, label: string, fallback: boolean) {
	return { name, label, type: 'boolean', default: fallback } satisfies ParameterSpec;
}

/** A whole number; `points` are what the declared sweep visits, the first and last are the range. */
export function integer(
	name: string,
	label: string,
	unit: string,
	points: readonly number[],
	fallback: number,
	scale: 'linear' | 'log2' = 'linear',
) {
	const [min = fallback] = points;
	const max = points[points.length - 1] ?? fallback;
	return {
		name,
		label,
		type: 'integer',
		unit,
		min,
		max,
		scale,
		default: fallback,
		points,
	} satisfies ParameterSpec;
}

/** A share, 0..1. */
export function share(name: string, label: string, points: readonly number[], fallback: number) {
	const spec = integer(name, label, 'share', points, fallback);
	return { ...spec, type: 'number' } satisfies ParameterSpec;
}

/** The defaults of an experiment. */
export function defaultsOf(experiment: Experiment): Parameters {
	return Object.fromEntries(experiment.parameters.map((spec) => [spec.name, spec.default]));
}

/** Why `value` does not fit `spec`, one clause; null when it fits. */
export function misfit(spec: ParameterSpec, value: unknown): string | null {
	if (spec.type === 'boolean') return typeof value === 'boolean' ? null : 'takes true or false';
	if (spec.type === 'choice') {
		const values = spec.choices.map((one) => one.value);
		return values.includes(value as string) ? null : `takes one of ${values.join(', ')}`;
	}
	if (typeof value !== 'number' || !Number.isFinite(value)) return 'takes a number';
	if (spec.type === 'integer' && !Number.isInteger(value)) return 'takes a whole number';
	if (value < spec.min || value > spec.max)
		return `takes ${spec.min} to ${spec.max} (${spec.unit})`;
	return null;
}

/** A value written as text (`--set`, a citation, a query) read by its specification; total. */
export function readValue(spec: ParameterSpec, text: string): ParameterValue {
	if (spec.type === 'boolean') {
		if (/^(true|on|yes|1)$/i.test(text)) return true;
		return /^(false|off|no|0)$/i.test(text) ? false : text;
	}
	if (spec.type === 'choice') return aliases[text] ?? text;
	return readNumber(text) ?? text;
}

const aliases: Readonly<Record<string, string>> = { pt: 'passthrough', on: 'translated' };

const sizes: Readonly<Record<string, number>> = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 };

/** `64`, `0.5`, `256MiB`, `256M`, `0x1000`: a number, or null. */
export function readNumber(text: string): number | null {
	// a number that no parameter takes is still a number: its range is what is wrong
	if (
		/^-\d{1,15}(?:\.\d{1,9})?$/.test(text) ||
		/^-?\d{1,15}(?:\.\d{1,9})?e[+-]?\d{1,2}$/i.test(text)
	)
		return Number(text);
	const hex = /^0x[0-9a-f]{1,13}$/i.test(text);
	if (hex) return Number(text);
	const parts = /^(\d{1,15}(?:\.\d{1,9})?)\s?(?:([KMGT])i?B?)?$/i.exec(text);
	if (!parts?.[1]) return null;
	return Number(parts[1]) * (parts[2] ? (sizes[parts[2].toUpperCase()] ?? 1) : 1);
}

import { type Axis, pointsOf } from './grid';
import type { Experiment, ParameterSpec, ParameterValue } from './model';
import { misfit, readNumber, readValue } from './parameters';
import { InvalidRun } from './run';

/** Most values that one axis may have. */
const longest = 1_000_000;

/**
 * Reads one axis of a sweep: `name` (the declared points), `name=a,b,c`, `name=a..b` (doubling where
 * the parameter moves by powers of two, else every whole number) or `name=a..b/n` (n values).
 *
 * @throws InvalidRun naming the parameter and what it takes.
 */
export function readAxis(experiment: Experiment, text: string): Axis {
	const [, name = '', , rest] = /^([^=]*)(=(.*))?$/s.exec(text) ?? [];
	const spec = experiment.parameters.find((one) => one.name === name);
	if (!spec) {
		const known = experiment.parameters.map((one) => one.name).join(', ');
		throw new InvalidRun(`${experiment.id} has no parameter ${name}; it has ${known}`);
	}
	const values = rest === undefined || rest === '*' ? pointsOf(spec) : valuesOf(spec, rest);
	for (const value of values) {
		const reason = misfit(spec, value);
		if (reason) throw new InvalidRun(`${experiment.id}: ${name} ${reason}, not ${value}`);
	}
	return { name, values };
}

function valuesOf(spec: ParameterSpec, text: string): readonly ParameterValue[] {
	const range = /^(.+?)\.\.(.+?)(?:\/(\d{1,7}))?$/.exec(text);
	if (!range) return text.split(',').map((one) => readValue(spec, one));
	const [from, to] = [readNumber(range[1] ?? ''), readNumber(range[2] ?? '')];
	if (from === null || to === null || to < from || !('min' in spec))
		throw new InvalidRun(`${spec.name}=${text} is no range; write ${spec.name}=a..b with a <= b`);
	if (range[3]) return evenly(spec, from, to, Number(range[3]));
	return spec.scale === 'log2' ? doubling(from, to) : wholeNumbers(spec.name, from, to);
}

function doubling(from: number, to: number): number[] {
	const values: number[] = [];
	for (let value = from; value < to && values.length < 64; value = value > 0 ? value * 2 : 1)
		values.push(value);
	return [...values, to];
}

function wholeNumbers(name: string, from: number, to: number): number[] {
	if (to - from >= longest) throw new InvalidRun(`${name} would take more than ${longest} values`);
	return Array.from({ length: Math.floor(to - from) + 1 }, (_, index) => from + index);
}

function evenly(spec: ParameterSpec, from: number, to: number, count: number): number[] {
	if (count < 2 || count > longest)
		throw new InvalidRun(`${spec.name} takes 2 to ${longest} values`);
	const values = Array.from({ length: count }, (_, index) => {
		const value = from + ((to - from) * index) / (count - 1);
		return spec.type === 'integer' ? Math.floor(value) : value;
	});
	return [...new Set(values)];
}

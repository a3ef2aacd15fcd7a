import type { Json } from '../../sim/engine/trace';
import type { ParameterSpec, ParameterValue, VerdictWord } from '../model';

const labels: Readonly<Record<VerdictWord, string>> = {
	supports: 'Supported',
	weakens: 'Weakened',
	undecided: 'Undecided',
	'not-testable': 'Not testable',
};

/** The word of a verdict as a reader sees it. */
export const verdictLabel = (word: VerdictWord): string => labels[word];

const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Bytes in the largest binary unit that keeps them whole or above one: `64 MiB`, `1.5 GiB`. */
export function bytesText(bytes: number): string {
	let [value, unit] = [bytes, 0];
	while (Math.abs(value) >= 1024 && unit < binary.length - 1) {
		value /= 1024;
		unit++;
	}
	return `${figure(value)} ${binary[unit]}`;
}

/** A number with at most two decimals and thin groups of three: `16 384`, `1.56`. */
export function figure(value: number): string {
	if (!Number.isFinite(value)) return String(value);
	const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));
	return /^-?\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, '\u202f') : text;
}

/** `1 page`, `16 384 pages`: for nouns whose plural takes an s. */
export const countText = (count: number, noun: string): string =>
	`${figure(count)} ${noun}${count === 1 ? '' : 's'}`;

/** A share (0 to 1) in whole percent; never all or nothing of what is only nearly so. */
export function percentText(share: number): string {
	if (share > 0 && share < 0.01) return '< 1 %';
	if (share < 1 && share > 0.99) return '> 99 %';
	return `${Math.floor(share * 100 + 0.5)} %`;
}

const units: readonly (readonly [number, string])[] = [
	[1e12, 's'],
	[1e9, 'ms'],
	[1e6, 'us'],
	[1e3, 'ns'],
	[1, 'ps'],
];

/** Integer picoseconds in the unit that suits them: `1.85 us`. */
export function timeText(ps: number): string {
	const [size, unit] = units.find(([one]) => Math.abs(ps) >= one) ?? [1, 'ps'];
	return `${figure(ps / size)} ${unit}`;
}

/** A value of a parameter or observation with its unit, in words. */
export function valueText(value: Json, unit: string | null): string {
	if (typeof value === 'number') {
		if (unit === 'bytes') return bytesText(value);
		if (unit === 'ps') return timeText(value);
		if (unit === 'ns') return timeText(value * 1000);
		if (unit === 'share') return `${figure(value * 100)} %`;
		if (unit === null || unit === 'count') return figure(value);
		return `${figure(value)} ${unit}`;
	}
	return plain(value);
}

/** A value of a parameter in the parameter's own words. */
export function pointText(spec: ParameterSpec, value: ParameterValue): string {
	if (spec.type === 'choice')
		return spec.choices.find((one) => one.value === value)?.label ?? String(value);
	return valueText(value, spec.type === 'boolean' ? null : spec.unit);
}

/** Names under which the state of a run keeps addresses, and amounts of bytes. */
const addresses = new Set(['start', 'target', 'dma', 'address', 'iova']);
const amounts = new Set(['bytes', 'length', 'tableBytes']);

/**
 * A JSON value on one line without braces where a list or a word says it as well; `name` is the
 * field that it stands in, by which addresses are told from counts.
 */
export function plain(value: Json, name = ''): string {
	if (value === null) return 'none';
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'number') return numberText(value, name);
	if (Array.isArray(value))
		return value.length === 0 ? 'none' : value.map((one: Json) => plain(one, name)).join(', ');
	return Object.entries(value)
		.map(([key, item]) => `${key} ${plain(item, key)}`)
		.join('; ');
}

function numberText(value: number, name: string): string {
	if (addresses.has(name)) return `0x${value.toString(16)}`;
	return amounts.has(name) ? bytesText(value) : figure(value);
}

import type { Weights } from '../../../src/debate/cues/weights';

/** One unit as the fit sees it: its cues, and the share of right that each label has. */
export interface Example<Label extends string> {
	readonly cues: readonly string[];
	readonly right: ReadonlyMap<Label, number>;
}

/** Points of the tables in a factor of e. */
const POINTS = 4;
/** How strongly weights are held at the prior; the bias is held less. */
const HOLD = 8;
const HOLD_BIAS = 0.25;
const ROUNDS = 200;

/** Weights of one cue, one for each label, in units of e. */
type Fitted = ReadonlyMap<string, readonly number[]>;

/**
 * Multinomial logistic regression, each weight drawn to its prior (Gaussian, so ridge around the
 * prior). Gradient steps with momentum and a step per cue; deterministic.
 */
function regress<Label extends string>(
	examples: readonly Example<Label>[],
	labels: readonly Label[],
	prior: Weights<Label>,
): Fitted {
	const cues = [
		...new Set(['always', ...prior.rows.keys(), ...examples.flatMap((example) => example.cues)]),
	];
	const rows = new Map(cues.map((cue, at) => [cue, at * labels.length]));
	const start = new Float64Array(cues.length * labels.length);
	for (const cue of cues) {
		const points = cue === 'always' ? prior.bias : (prior.rows.get(cue) ?? []);
		for (const [at, own] of points.entries()) start[(rows.get(cue) ?? 0) + at] = own / POINTS;
	}
	const data = examples.map((example) => ({
		rows: [...new Set(['always', ...example.cues])].map((cue) => rows.get(cue) ?? 0),
		right: Float64Array.from(labels, (label) => example.right.get(label) ?? 0),
	}));
	const holds = cues.map((cue) => HOLD * (cue === 'always' ? HOLD_BIAS : 1));
	const counts = new Float64Array(cues.length);
	for (const one of data) {
		for (const row of one.rows)
			counts[row / labels.length] = (counts[row / labels.length] ?? 0) + 0.5;
	}
	const weights = Float64Array.from(start);
	const speed = new Float64Array(start.length);
	const slope = new Float64Array(start.length);
	for (let round = 0; round < ROUNDS; round++) {
		slope.fill(0);
		for (const one of data) addSlope(one, weights, slope, labels.length);
		for (let at = 0; at < weights.length; at++) {
			const cue = Math.floor(at / labels.length);
			const hold = holds[cue] ?? HOLD;
			const pull = (slope[at] ?? 0) - hold * ((weights[at] ?? 0) - (start[at] ?? 0));
			// A step as long as the curvature allows where about a dozen cues stand together.
			speed[at] = 0.8 * (speed[at] ?? 0) + pull / ((counts[cue] ?? 0) * 1.5 + hold);
			weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
		}
	}
	return new Map(
		cues.map((cue, at) => [cue, [...weights.slice(at * labels.length, (at + 1) * labels.length)]]),
	);
}

/** Adds the slope of the likelihood of one example, halved as each unit stands in the examples twice. */
function addSlope(
	one: { readonly rows: readonly number[]; readonly right: Float64Array },
	weights: Float64Array,
	slope: Float64Array,
	labels: number,
): void {
	const powers = new Float64Array(labels);
	for (const row of one.rows)
		for (let at = 0; at < labels; at++) powers[at] = (powers[at] ?? 0) + (weights[row + at] ?? 0);
	let top = Number.NEGATIVE_INFINITY;
	for (const power of powers) if (power > top) top = power;
	let whole = 0;
	for (let at = 0; at < labels; at++) {
		powers[at] = Math.exp((powers[at] ?? 0) - top);
		whole += powers[at] ?? 0;
	}
	for (let at = 0; at < labels; at++)
		powers[at] = ((one.right[at] ?? 0) - (powers[at] ?? 0) / whole) / 2;
	for (const row of one.rows)
		for (let at = 0; at < labels; at++)
			slope[row + at] = (slope[row + at] ?? 0) + (powers[at] ?? 0);
}

/** The fitted table as text: cues with any whole point, the most telling labels first. */
export function fittedTable<Label extends string>(
	examples: readonly Example<Label>[],
	labels: readonly Label[],
	prior: Weights<Label>,
): string {
	const rows: string[] = [];
	for (const [cue, row] of regress(examples, labels, prior)) {
		const entries = labels
			.map((label, at) => ({ label, points: Math.round((row[at] ?? 0) * POINTS) }))
			.filter((entry) => entry.points !== 0)
			.sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
			.map((entry) => `${entry.label} ${entry.points}`);
		if (entries.length > 0) rows.push(`${cue.padEnd(24)}  ${entries.join(', ')}`);
	}
	return rows.sort().join('\n');
}

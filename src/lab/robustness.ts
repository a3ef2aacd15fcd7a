import { usual } from './assumptions';
import { type Axis, configuration, declaredAxes, gridSize } from './grid';
import type { Experiment, Parameters, VerdictWord } from './model';
import { completeParameters, judge } from './run';

/** How far a verdict holds over the declared sweep of its experiment. */
export interface Robustness {
	readonly hypothesis: string;
	/** Verdict with the given parameters. */
	readonly word: VerdictWord;
	/** Configurations in which the verdict is the same, and all of them. */
	readonly holds: number;
	readonly configurations: number;
	/** In how many of them the hypothesis gets each verdict. */
	readonly counts: Readonly<Partial<Record<VerdictWord, number>>>;
	/** Parameters that change the verdict alone in at least one configuration, most often first. */
	readonly matters: readonly { readonly name: string; readonly flips: number }[];
	/** Where the verdict flips when one parameter moves and the others stay as given. */
	readonly boundaries: readonly Boundary[];
}

/** `name` flips the verdict between `below` (still `word`) and `above`. */
export interface Boundary {
	readonly name: string;
	readonly last: string | number | boolean;
	readonly first: string | number | boolean;
	readonly becomes: VerdictWord;
}

/** The verdict word of one hypothesis in one configuration. */
export function wordAt(
	experiment: Experiment,
	hypothesis: string,
	parameters: Parameters,
): VerdictWord {
	const { observations } = experiment.run(completeParameters(experiment, parameters), usual);
	return (
		judge(experiment, observations).find((one) => one.hypothesis === hypothesis)?.word ??
		'undecided'
	);
}

/**
 * Sweeps an experiment once and measures all of its hypotheses around the given parameters. What the
 * declared sweep leaves alone, and switches of the machine, stay as given.
 *
 * @param stop asked between configurations; true abandons the sweep, the answer is then null
 */
export function robustnessOf(
	experiment: Experiment,
	given: Parameters = {},
	stop: () => boolean = () => false,
): readonly Robustness[] | null {
	const parameters = completeParameters(experiment, given);
	const axes = declaredAxes(experiment);
	const words: VerdictWord[][] = experiment.hypotheses.map(() => []);
	for (let index = 0; index < gridSize(axes); index++) {
		if (stop()) return null;
		const { observations } = experiment.run(
			{ ...parameters, ...configuration(axes, index) },
			usual,
		);
		for (const [i, verdict] of judge(experiment, observations).entries())
			words[i]?.push(verdict.word);
	}
	return experiment.hypotheses.map((hypothesis, i) => {
		const word = wordAt(experiment, hypothesis.id, parameters);
		const swept = words[i] ?? [];
		return {
			hypothesis: hypothesis.id,
			word,
			holds: swept.filter((one) => one === word).length,
			configurations: swept.length,
			counts: countsOf(swept),
			matters: whatMatters(axes, swept),
			boundaries: boundariesOf(experiment, hypothesis.id, parameters, word),
		};
	});
}

function countsOf(words: readonly VerdictWord[]): Partial<Record<VerdictWord, number>> {
	const counts: Partial<Record<VerdictWord, number>> = {};
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}

/** Along each axis, the neighbouring configurations whose verdicts differ. */
function whatMatters(axes: readonly Axis[], words: readonly VerdictWord[]) {
	let stride = 1;
	const flips: { name: string; flips: number }[] = [];
	for (const axis of [...axes].reverse()) {
		const length = axis.values.length;
		let count = 0;
		for (let index = 0; index < words.length; index++) {
			const position = Math.floor(index / stride) % length;
			if (position + 1 < length && words[index] !== words[index + stride]) count++;
		}
		flips.push({ name: axis.name, flips: count });
		stride *= length;
	}
	return flips.filter((one) => one.flips > 0).sort((a, b) => b.flips - a.flips);
}

function boundariesOf(
	experiment: Experiment,
	hypothesis: string,
	parameters: Parameters,
	word: VerdictWord,
): Boundary[] {
	return declaredAxes(experiment).flatMap(({ name, values }) => {
		const at = (value: string | number | boolean) =>
			wordAt(experiment, hypothesis, { ...parameters, [name]: value });
		const found = values
			.filter((value) => value !== parameters[name])
			.map((value) => ({ value, becomes: at(value) }))
			.find((one) => one.becomes !== word);
		if (!found) return [];
		const spec = experiment.parameters.find((one) => one.name === name);
		const from = parameters[name] ?? found.value;
		if (spec?.type === 'integer' && typeof from === 'number' && typeof found.value === 'number') {
			const [last, first] = narrow(from, found.value, (value) => at(value) === word);
			return [{ name, last, first, becomes: at(first) }];
		}
		return [{ name, last: from, first: found.value, becomes: found.becomes }];
	});
}

/** Two neighbouring whole numbers between `held` and `failed`, the first of which still holds. */
function narrow(held: number, failed: number, holds: (value: number) => boolean): [number, number] {
	let [yes, no] = [held, failed];
	while (Math.abs(yes - no) > 1) {
		const middle = Math.floor((yes + no) / 2);
		if (holds(middle)) yes = middle;
		else no = middle;
	}
	return [yes, no];
}

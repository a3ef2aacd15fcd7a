import {
	parameters as costParameters,
	type ParameterId,
	parameterIds,
} from '../sim/cost/catalogue';
import type { Confidence } from '../sim/cost/parameter';
import { sources } from '../sim/cost/sources';
import { rules } from '../sim/rules';
import { assume, forwardsId, type Overrides, usual } from './assumptions';
import { experiments } from './catalogue';
import type { Experiment, VerdictWord } from './model';
import { defaultsOf } from './parameters';
import { judge } from './run';

/** Where an assumption comes from. */
export type Tag = 'measured on a kernel' | 'documented' | 'estimated';

/** One thing that the model takes for granted, and what would be put in its place. */
export interface Assumption {
	readonly id: string;
	readonly label: string;
	readonly tag: Tag;
	/** One clause: kernel function and file, publication, or that it is our estimate. */
	readonly source: string;
	readonly value: number | boolean;
	readonly unit: string | null;
	/** Plausible values; null where it is on or off. */
	readonly range: readonly [number, number] | null;
}

/** Rules that no recorded answer of a kernel depends on: read in the source only. */
const readOnly = new Set(['R9.6', 'R11.3', 'R25', 'R46']);

/** Every assumption of the model, rules first. */
export function assumptions(): readonly Assumption[] {
	return [
		...rules.map(({ id, title, func, file }) => ({
			id,
			label: title,
			tag: readOnly.has(id) ? ('documented' as const) : ('measured on a kernel' as const),
			source: `${func}, ${file}`,
			value: true,
			unit: null,
			range: null,
		})),
		{
			id: forwardsId,
			label: 'the root complex passes peer packets between its ports',
			tag: 'estimated',
			source: 'PCIe leaves it open; Documentation/driver-api/pci/p2pdma.rst',
			value: true,
			unit: null,
			range: null,
		},
		...parameterIds.map(costAssumption),
	];
}

const tags: Readonly<Record<Confidence, Tag>> = {
	H: 'documented',
	M: 'documented',
	L: 'estimated',
};

function costAssumption(id: ParameterId): Assumption {
	const { label, value, unit, range, confidence, source } = costParameters[id];
	const named = source.map((one) => sources[one]).join('; ');
	const estimated = source.every((one) => one === 'own');
	return {
		id,
		label,
		tag: estimated ? 'estimated' : tags[confidence],
		source: `${named} (confidence ${confidence})`,
		value,
		unit,
		range,
	};
}

/** A verdict that an assumption can turn, with the value that turns it. */
export interface Flip {
	readonly assumption: string;
	readonly value: number | boolean;
	readonly hypothesis: string;
	readonly from: VerdictWord;
	readonly to: VerdictWord;
}

/**
 * The verdicts, at each experiment's defaults, that change when one assumption is switched off or
 * brought to an end of its range.
 *
 * @param stop asked between runs; true ends the search with what was found so far
 */
export function flips(
	which: readonly Assumption[] = assumptions(),
	of: readonly Experiment[] = experiments,
	stop: () => boolean = () => false,
): Flip[] {
	const found: Flip[] = [];
	for (const experiment of of) {
		const before = words(experiment, {});
		const reads = costsRead(experiment);
		for (const assumption of which) {
			if (assumption.range !== null && !reads.has(assumption.id)) continue;
			for (const value of others(assumption)) {
				if (stop()) return found;
				const after = words(experiment, { [assumption.id]: value });
				for (const [hypothesis, from] of before) {
					const to = after.get(hypothesis);
					if (to && to !== from)
						found.push({ assumption: assumption.id, value, hypothesis, from, to });
				}
			}
		}
	}
	return found;
}

const others = ({ value, range }: Assumption): readonly (number | boolean)[] =>
	range === null ? [!value] : range.filter((end) => end !== value);

/** The costs that a run of the experiment's defaults looks at; the others cannot matter. */
function costsRead(experiment: Experiment): ReadonlySet<string> {
	const seen = new Set<ParameterId>();
	experiment.run(defaultsOf(experiment), { ...usual, costs: usual.costs.watching(seen) });
	return seen;
}

function words(experiment: Experiment, overrides: Overrides): ReadonlyMap<string, VerdictWord> {
	const assumed = assume(overrides);
	if (typeof assumed === 'string') return new Map();
	const { observations } = experiment.run(defaultsOf(experiment), assumed);
	return new Map(judge(experiment, observations).map(({ hypothesis, word }) => [hypothesis, word]));
}

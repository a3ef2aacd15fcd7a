import { Costs } from '../sim/cost/costs';
import { rules } from '../sim/rules';

/** What a run takes for granted, so that a reader may doubt it. */
export interface Assumptions {
	/** The cost model's values. */
	readonly costs: Costs;
	/** Rules of the kernel that are switched off. */
	readonly rulesOff: ReadonlySet<string>;
	/** The root complex passes peer packets between its ports, whatever the kernel believes. */
	readonly forwards: boolean;
}

/** Values that a reader put in place of assumptions: `hop.wire` a number, `R9.8` false. */
export type Overrides = Readonly<Record<string, number | boolean>>;

/** Every assumption as the model has it. */
export const usual: Assumptions = {
	costs: Costs.defaults,
	rulesOff: new Set(),
	forwards: true,
};

/** Name of the assumption about hardware. */
export const forwardsId = 'rc.forwards';

const switchable = new Set(rules.map(({ id }) => id));

/** The model's assumptions with some replaced, or one sentence that says why not. */
export function assume(overrides: Overrides): Assumptions | string {
	const costs: Record<string, number> = {};
	const rulesOff = new Set<string>();
	let forwards = true;
	for (const [id, value] of Object.entries(overrides)) {
		if (id === forwardsId && typeof value === 'boolean') forwards = value;
		else if (switchable.has(id) && typeof value === 'boolean') {
			if (!value) rulesOff.add(id);
		} else if (typeof value === 'number') costs[id] = value;
		else return `there is no assumption ${id} that takes ${value}`;
	}
	const made = Costs.of(costs);
	const [problem] = made.problems;
	if (problem) return `${problem.parameter} ${problem.message}`;
	return { costs: made.costs, rulesOff, forwards };
}

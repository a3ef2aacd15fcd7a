import { isParameterId, type ParameterId, parameters } from './catalogue';

/** Why an override was refused. */
export interface CostProblem {
	/** The parameter as it was named. */
	readonly parameter: string;
	/** One sentence without the name. */
	readonly message: string;
}

/** Values that a reader set in place of the defaults, by id of the parameter. */
export type Overrides = Readonly<Record<string, number>>;

/** Values of the cost model: the defaults, and what a reader put in their place. */
export class Costs {
	/** Every parameter at its default. */
	static readonly defaults = new Costs(new Map());

	private constructor(
		private readonly overrides: ReadonlyMap<ParameterId, number>,
		private readonly seen: Set<ParameterId> | null = null,
	) {}

	/**
	 * The defaults with some values replaced. A value outside its parameter's range is taken (and named
	 * by {@link outside}); one that makes no sense at all is a problem, and its default stays.
	 */
	static of(overrides: Overrides): { readonly costs: Costs; readonly problems: CostProblem[] } {
		const taken = new Map<ParameterId, number>();
		const problems: CostProblem[] = [];
		for (const [id, value] of Object.entries(overrides)) {
			const message = refusal(id, value);
			if (message !== null) problems.push({ parameter: id, message });
			else taken.set(id as ParameterId, value);
		}
		return { costs: new Costs(taken), problems };
	}

	/** The value of a parameter, in its own unit. */
	get(id: ParameterId): number {
		this.seen?.add(id);
		return this.overrides.get(id) ?? parameters[id].value;
	}

	/** The same values with one replaced; used by {@link sensitivity}, which stays within ranges. */
	replacing(id: ParameterId, value: number): Costs {
		return new Costs(new Map([...this.overrides, [id, value]]), this.seen);
	}

	/** The same values; adds to `seen` each parameter that is read from now on. */
	watching(seen: Set<ParameterId>): Costs {
		return new Costs(this.overrides, seen);
	}

	/** Parameters whose value lies outside their range of plausible values. */
	outside(): ParameterId[] {
		return [...this.overrides].flatMap(([id, value]) => {
			const [low, high] = parameters[id].range;
			return value < low || value > high ? [id] : [];
		});
	}
}

/** A thousand seconds in nanoseconds: far beyond every use, and the clock of a run still holds it. */
const MOST = 1_000_000_000_000;

/** Why a value cannot be used for a parameter, or null. */
function refusal(id: string, value: number): string | null {
	if (!isParameterId(id)) return 'is not a parameter of the cost model';
	const { unit, value: usual } = parameters[id];
	if (!Number.isFinite(value)) return `must be a finite number of ${unit}, not ${value}`;
	if (value < 0) return `must not be negative, and ${value} ${unit} is`;
	if (unit === 'share' && value > 1) return `is a share and must not exceed 1, as ${value} does`;
	if (value > MOST) return `must not exceed ${MOST}, and ${value} does`;
	// A duration may vanish; a rate, a size or a count that is never 0 must not divide by it.
	const divides = unit === 'share' || unit === 'GT/s' || unit === 'GB/s' || unit === 'MB/s';
	const counted = unit === 'bytes' || unit === 'count';
	if (value === 0 && usual > 0 && (divides || counted)) return 'must not be zero';
	if (counted && value !== Math.floor(value)) return `must be a whole number of ${unit}`;
	return null;
}

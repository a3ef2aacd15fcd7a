import { designs } from '../../sim/designs/design';
import { topologyOf } from '../machine';
import { evenWeights, scoreOf, type UapiCount, uapiMeter, type Weights } from '../uapiMeter';
import { machineOf } from './compare-view';
import { heaviest, type UapiRequest, type UapiView, uapiKinds } from './uapi';

/** Counts by machine: they take runs, weighing them does not. */
const counted = new Map<string, readonly UapiCount[]>();
/** Machines remembered; the oldest goes first. */
const MOST = 16;

/** The uAPI-forever meter of a machine; weights that are no whole numbers in range fall back to 1. */
export function uapiView(asked: UapiRequest): UapiView {
	const machine = machineOf(asked);
	const weights = saneWeights(asked.weights);
	const rows = countsOf(machine).map((count) => ({
		design: count.design,
		title: designs[count.design].title,
		score: scoreOf(count, weights),
		parts: uapiKinds.map(({ kind, label }) => {
			const items = kind === 'object' ? count.objects : count[kind];
			return { kind, label, items, score: items.length * weights[kind] };
		}),
	}));
	return { request: { ...machine, weights }, rows };
}

function countsOf(machine: ReturnType<typeof machineOf>): readonly UapiCount[] {
	const key = Object.values(machine).join(' ');
	let counts = counted.get(key);
	if (!counts) {
		counts = uapiMeter(topologyOf(machine));
		const [oldest] = counted.keys();
		if (counted.size >= MOST && oldest !== undefined) counted.delete(oldest);
		counted.set(key, counts);
	}
	return counts;
}

function saneWeights(weights: Weights): Weights {
	const sane = (value: number) =>
		Number.isSafeInteger(value) && value >= 0 && value <= heaviest ? value : 1;
	const kinds = Object.keys(evenWeights) as (keyof Weights)[];
	return Object.fromEntries(kinds.map((kind) => [kind, sane(weights[kind])])) as unknown as Weights;
}

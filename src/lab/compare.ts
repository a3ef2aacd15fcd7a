import { Costs } from '../sim/cost/costs';
import type { Price } from '../sim/cost/price';
import { registerDmabuf, registerP2pMap, registerPinned } from '../sim/cost/registration';
import { type Consumer, consumers, type Event, type Flow, runFlow } from '../sim/designs/flow';
import type { Step } from '../sim/engine/trace';
import type { Topology } from '../sim/pci/hierarchy';
import type { ComposedDesign } from './designs';
import { InvalidRun } from './run';
import { align } from './view/align';
import type { AlignedRow } from './view/experiment';

/** What a program does: `rdmaMr` or `rdmaMr:use,evict,use,dereg`. */
export interface Workload {
	readonly consumer: Consumer;
	readonly events: readonly Event[];
}

const events: readonly Event[] = ['use', 'dereg', 'munmap', 'evict', 'unplug'];

/** Reads a workload. @throws InvalidRun naming the consumer or event that does not exist. */
export function readWorkload(text: string): Workload {
	const [name, list] = text.split(':');
	const consumer = consumers.find((one) => one === name);
	if (!consumer)
		throw new InvalidRun(
			`there is no workload ${JSON.stringify(name)}; there are ${consumers.join(', ')}`,
		);
	const named =
		list === undefined ? usualEvents(consumer) : list.split(',').filter((one) => one !== '');
	return {
		consumer,
		events: named.map((one) => {
			const event = events.find((known) => known === one);
			if (!event)
				throw new InvalidRun(
					`there is no event ${JSON.stringify(one)}; there are ${events.join(', ')}`,
				);
			return event;
		}),
	};
}

const usualEvents = (consumer: Consumer): readonly Event[] =>
	consumer === 'rdmaMr' || consumer === 'rdmaOdp'
		? ['use', 'evict', 'use', 'munmap', 'use', 'dereg']
		: [];

/** What one side of a comparison came to. */
export interface Side {
	readonly design: ComposedDesign;
	readonly flow: Flow;
	readonly result: string;
	readonly pagesRead: number;
	/** Functions whose code had to change. */
	readonly changed: readonly string[];
	/** Functions through which userspace sees something new. */
	readonly uapi: readonly string[];
	/** `munmap ok`, `use remote access error` ...: what became of it. */
	readonly lifetime: readonly string[];
	/** Price of the registration, where there is one: picoseconds and its parts. */
	readonly price: Price | null;
}

/** Two designs on one workload, aligned step by step. */
export interface Comparison {
	readonly left: Side;
	readonly right: Side;
	readonly rows: readonly AlignedRow[];
	/** One sentence for each thing in which they differ. */
	readonly differences: readonly string[];
}

/** Runs one workload under two designs and says in what they differ. */
export function compareDesigns(
	left: ComposedDesign,
	right: ComposedDesign,
	workload: Workload,
	topology: Topology,
	bytes = 1 << 20,
	costs = Costs.defaults,
): Comparison {
	const [a, b] = [left, right].map((design) =>
		sideOf(design, workload, topology, bytes, costs),
	) as [Side, Side];
	const rows = align(a.flow.trace.steps, b.flow.trace.steps);
	return { left: a, right: b, rows, differences: differencesOf(a, b) };
}

function sideOf(
	design: ComposedDesign,
	{ consumer, events: afterwards }: Workload,
	topology: Topology,
	bytes: number,
	costs: Costs,
): Side {
	const flow = runFlow({
		design: design.base.id,
		consumer,
		memory: 'bar',
		topology,
		bytes,
		features: design.features,
		afterwards,
	});
	const { steps, result } = flow.trace;
	const functions = (chosen: (step: Step) => boolean) => [
		...new Set(steps.filter(chosen).map(({ func }) => func)),
	];
	return {
		design,
		flow,
		result,
		pagesRead: steps.reduce((sum, step) => sum + step.pagesRead, 0),
		changed: functions((step) => step.changedCode),
		uapi: functions((step) => step.newUapi),
		lifetime: flow.phases.slice(1).map((phase) => `${phase.name} ${phase.result}`),
		price: priceOf(flow, bytes, topology, costs),
	};
}

/** What the registration of the run costs, by the kind of MR that came to be. */
function priceOf({ trace }: Flow, bytes: number, topology: Topology, costs: Costs): Price | null {
	const made = trace.steps
		.flatMap(({ changed }) => changed)
		.find(({ path, after }) => path === 'mr/1' && after !== null)?.after;
	const kind = made && typeof made === 'object' && 'kind' in made ? made['kind'] : null;
	const registration = {
		bytes,
		pageBytes: 4096,
		cachedKey: true,
		translated: topology.iommu === 'translated',
	};
	if (kind === 'pinned') return registerPinned(costs, registration);
	if (kind === 'dmabuf') return registerDmabuf(costs, registration, 1);
	return kind === 'p2p-ops' || kind === 'peer' ? registerP2pMap(costs, registration) : null;
}

function differencesOf(a: Side, b: Side): string[] {
	const [x, y] = [a.design.name, b.design.name];
	const found: string[] = [];
	if (a.result !== b.result) found.push(`result: ${x} ${a.result}, ${y} ${b.result}`);
	if (a.pagesRead !== b.pagesRead)
		found.push(`struct pages read: ${x} ${a.pagesRead}, ${y} ${b.pagesRead}`);
	found.push(...onlyOne('changed functions', x, a.changed, y, b.changed));
	found.push(...onlyOne('new to userspace', x, a.uapi, y, b.uapi));
	if (a.lifetime.join() !== b.lifetime.join())
		found.push(`lifetime: ${x} ${a.lifetime.join(', ')}; ${y} ${b.lifetime.join(', ')}`);
	const price = (side: Side) => (side.price ? `${Math.floor(side.price.ps / 1e6)} us` : 'none');
	if (price(a) !== price(b)) found.push(`registration: ${x} ${price(a)}, ${y} ${price(b)}`);
	return found;
}

function onlyOne(
	what: string,
	x: string,
	a: readonly string[],
	y: string,
	b: readonly string[],
): string[] {
	const only = (from: readonly string[], other: readonly string[]) =>
		from.filter((one) => !other.includes(one)).join(', ') || 'none';
	const [left, right] = [only(a, b), only(b, a)];
	return left === 'none' && right === 'none'
		? []
		: [`${what}: only ${x} ${left}; only ${y} ${right}`];
}

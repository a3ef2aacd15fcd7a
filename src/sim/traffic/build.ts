import type { Costs } from '../cost/costs';
import { RandomStream } from '../engine/random';
import { PS_PER_S, type Ps, psOfNs } from '../engine/time';
import { Hierarchy } from '../pci/hierarchy';
import type { SceneProblem } from './check';
import type { Fabric } from './fabric';
import { FlowState, type Initiator, type Reach, type RegionState } from './flowState';
import { LruSet } from './lru';
import { wayTo } from './path';
import { type Flow, flow as flowOf, type Place, type Region, type Scene } from './scene';
import { FlowSeries } from './series';
import { type Route, Router } from './stages';

/** What a scene becomes before it runs. */
export interface Built {
	readonly flows: FlowState[];
	readonly regions: RegionState[];
	/** By region that may move: the flow that copies it. */
	readonly copies: Map<RegionState, FlowState>;
	readonly problems: SceneProblem[];
}

/** A server slower than this, in bytes per second, is a mistake of the parameters. */
const SLOWEST = 1000;

/** Turns a checked scene into flows with lanes in `fabric`. */
export function build(scene: Scene, costs: Costs, fabric: Fabric, burstBytes: number): Built {
	return new Builder(scene, costs, fabric, burstBytes).build();
}

class Builder {
	private readonly hierarchy: Hierarchy;
	private readonly router: Router;
	private readonly devices = new Map<string, Initiator>();
	private readonly problems: SceneProblem[] = [];
	private readonly flows: FlowState[] = [];

	constructor(
		private readonly scene: Scene,
		private readonly costs: Costs,
		private readonly fabric: Fabric,
		private readonly burstBytes: number,
	) {
		this.hierarchy = new Hierarchy(scene.topology);
		this.router = new Router(this.hierarchy, scene, costs);
	}

	build(): Built {
		let firstPage = 0;
		const regions = this.scene.regions.map((region): RegionState => {
			const state = regionState(region, firstPage);
			firstPage += Math.ceil(region.bytes / region.pageBytes);
			return state;
		});
		this.scene.flows.forEach((spec, i) => {
			const region = regions.find(({ id }) => id === spec.region);
			if (region !== undefined) this.addFlow(`flows[${i}]`, spec, region);
		});
		for (const flow of this.flows) {
			flow.feeds = this.flows.find(({ spec }) => spec.id === flow.spec.feeds) ?? null;
			if (flow.feeds !== null) flow.feeds.fedBy = flow;
		}
		for (const flow of this.flows) flow.closed = flow.spec.everyPs === null && flow.fedBy === null;
		const copies = new Map<RegionState, FlowState>();
		for (const region of regions) {
			if (this.mayMove(region.id)) this.addCopy(region, copies, firstPage);
		}
		return { flows: this.flows, regions, copies, problems: this.problems };
	}

	private mayMove(region: string): boolean {
		const { events, churn } = this.scene;
		return (
			churn.some((each) => each.region === region && each.perSecond > 0) ||
			events.some((event) => 'fencePs' in event && event.region === region)
		);
	}

	private addFlow(name: string, spec: Flow, region: RegionState): void {
		const state = this.state(spec, region);
		this.flows.push(state);
		const home = this.reach(`${name}.region`, state, region.home, spec.op);
		if (home === null) return;
		state.home = home;
		state.reach = home;
		state.reading = spec.op === 'read';
		if (!this.mayMove(region.id) || region.home.kind !== 'device') return;
		state.away = this.reach(`${name}.region`, state, this.memoryOf(region.home.device), spec.op);
	}

	/** The exporter's own engine copies a region to host memory and back. */
	private addCopy(
		region: RegionState,
		copies: Map<RegionState, FlowState>,
		firstPage: number,
	): void {
		if (region.home.kind !== 'device') {
			const at = this.scene.regions.findIndex(({ id }) => id === region.id);
			this.problems.push({
				parameter: `regions[${at}].place`,
				message: `${region.id} lies in host memory and cannot be evicted`,
			});
			return;
		}
		const spec = flowOf({
			id: `${region.id}:copy`,
			initiator: region.home.device,
			region: region.id,
			op: 'write',
			messageBytes: region.bytes,
			queueDepth: 1,
			address: this.scene.topology.iommu === 'translated' ? 'iova' : 'bus',
			importer: 'pinned',
		});
		const memory = this.memoryOf(region.home.device);
		const shadow: RegionState = { ...region, id: spec.id, firstPage, home: memory };
		const state = this.state(spec, shadow);
		this.flows.push(state);
		const index = this.scene.regions.findIndex(({ id }) => id === region.id);
		const reach = this.reach(`regions[${index}].place`, state, memory, 'mixed');
		if (reach === null) return;
		state.home = reach;
		state.reach = reach;
		copies.set(region, state);
	}

	private state(spec: Flow, region: RegionState): FlowState {
		const { seed, bins, durationPs } = this.scene;
		const stream = (what: string): RandomStream | null =>
			seed === null ? null : new RandomStream(seed, `${what}:${spec.id}`);
		return new FlowState(
			this.flows.length,
			spec,
			this.device(spec),
			region,
			spec.access === 'random' ? stream('offsets') : null,
			stream('arrivals'),
			new FlowSeries(binOf(durationPs, bins), bins),
		);
	}

	private device({ initiator, ats }: Flow): Initiator {
		let device = this.devices.get(initiator);
		if (device === undefined) {
			const atc = ats ? new LruSet(this.costs.get('ats.entries')) : null;
			device = { id: initiator, tags: this.costs.get('tlp.tags'), waiting: [], atc };
			this.devices.set(initiator, device);
		}
		return device;
	}

	private memoryOf(device: string): Place {
		const node = this.hierarchy.node(device);
		const bridge = node === undefined ? undefined : this.hierarchy.hostBridge(node);
		return { kind: 'memory', socket: bridge?.socket ?? 0 };
	}

	private reach(name: string, flow: FlowState, place: Place, op: Flow['op']): Reach | null {
		const { spec, index } = flow;
		const initiator = this.hierarchy.node(spec.initiator);
		if (initiator === undefined) return null;
		if (place.kind === 'device' && place.device === spec.initiator) {
			this.refuse(name, `${spec.region} lies in ${spec.initiator} itself`);
			return null;
		}
		const kind = op === 'write' ? 'write' : 'read';
		const way = wayTo(this.hierarchy, initiator, place, { ...spec, kind });
		if (typeof way === 'string') {
			this.refuse(name, `${spec.initiator} cannot reach ${spec.region}: ${way}`);
			return null;
		}
		const add = (route: Route | null): number => {
			if (route === null) return -1;
			const slow = route.stages.find(({ rate }) => !(rate >= SLOWEST));
			if (slow !== undefined)
				this.refuse(name, `${slow.key} carries ${slow.rate} bytes per second`);
			if (route.stages.length === 0) this.refuse(name, `no link leads from ${spec.initiator}`);
			return this.problems.length > 0 ? -1 : this.fabric.addRoute(index, route);
		};
		const writes = op === 'read' ? null : this.router.write(way, place);
		const request = op === 'write' ? null : this.router.request(way, place);
		const completion = op === 'write' ? null : this.router.completion(way, place);
		const end = request?.iommuAtEnd ?? -1;
		return {
			place,
			write: add(writes),
			request: add(request),
			completion: add(completion),
			stages: [writes, request, completion].reduce(
				(sum, each) => sum + (each?.stages.length ?? 0),
				0,
			),
			writeBurst: writes === null ? 0 : this.burst(writes.payload),
			completionBurst: completion === null ? 0 : this.burst(completion.payload),
			requestBytes: initiator.mrrs,
			writePsPerByte: psPerByte(writes),
			completionPsPerByte: psPerByte(completion),
			servicePs: this.router.servicePs(place),
			iommuAtEnd: end >= 0 ? this.fabric.iommu(end) : null,
			socket: this.hierarchy.hostBridge(initiator)?.socket ?? 0,
			atsPs: spec.ats ? this.upPs(spec.initiator) : 0,
			reason: way.reason,
			nodes: way.request,
		};
	}

	/** Whole TLPs, as many as fit the burst; one where the burst is a TLP. */
	private burst(payload: number): number {
		return Math.max(1, Math.floor(this.burstBytes / payload)) * payload;
	}

	/** One way from a device to the root complex: what a translation request takes. */
	private upPs(device: string): Ps {
		const node = this.hierarchy.node(device);
		const ports = node === undefined ? [] : this.hierarchy.chain(node).slice(1);
		const switches = ports.filter(({ type }) => type === 'switch-up').length;
		const { costs } = this;
		return psOfNs((switches + 1) * costs.get('hop.wire') + switches * costs.get('hop.switch'));
	}

	private refuse(parameter: string, message: string): void {
		this.problems.push({ parameter, message });
	}
}

/** Length of an interval: the scene in whole picoseconds, rounded up. */
export const binOf = (durationPs: Ps, bins: number): Ps => Math.ceil(durationPs / bins);

function regionState(region: Region, firstPage: number): RegionState {
	return {
		id: region.id,
		bytes: region.bytes,
		pageBytes: region.pageBytes,
		firstPage,
		home: region.place,
		away: false,
		moving: false,
		freedAt: Number.POSITIVE_INFINITY,
		goneAt: Number.POSITIVE_INFINITY,
	};
}

/** Time that the last stage of a route takes for a byte of payload. */
function psPerByte(route: Route | null): number {
	const last = route?.stages[route.stages.length - 1];
	if (route === null || last === undefined) return 0;
	return (PS_PER_S * (route.payload + last.overhead)) / (route.payload * last.rate);
}

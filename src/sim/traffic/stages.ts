import { type Link, overhead, type TlpKind, tlpRate } from '../cost/bandwidth';
import type { ParameterId } from '../cost/catalogue';
import type { Costs } from '../cost/costs';
import { type Ps, psOfNs } from '../engine/time';
import type { Hierarchy, PciNode } from '../pci/hierarchy';
import { ROOT_COMPLEX, type Way } from './path';
import type { Place, Scene } from './scene';

/** What a server stands for; waits in front of it are counted under this name. */
export type ServerKind = 'link' | 'rootComplex' | 'crossing' | 'memory';

/** One server on a way: something that passes one burst after the other at a rate. */
export interface Stage {
	/** Same key, same server: `NIC:up`, `rp0:down`, `rc:0`, `memory:1`. */
	readonly key: string;
	readonly kind: ServerKind;
	/** Bytes per second, TLP overhead included. */
	readonly rate: number;
	/** Bytes of overhead that each TLP takes here. */
	readonly overhead: number;
	/** From the start of service to the arrival of the first bytes at the next stage. */
	readonly latencyPs: Ps;
	/** Until the credits of what has left the buffer behind are back. */
	readonly creditPs: Ps;
	/** The IOMMU of this socket translates in front of the stage; -1 where none does. */
	readonly iommu: number;
}

/** A way of one kind of TLP, cut into stages. */
export interface Route {
	readonly kind: TlpKind;
	readonly stages: readonly Stage[];
	/** Largest payload of a TLP. */
	readonly payload: number;
	/** A request that ends in host memory is translated when it gets there: by which IOMMU, or -1. */
	readonly iommuAtEnd: number;
}

const BYTES_PER_GB = 1_000_000_000;

/** Builds the routes of a scene. */
export class Router {
	constructor(
		private readonly hierarchy: Hierarchy,
		private readonly scene: Scene,
		private readonly costs: Costs,
	) {}

	/** Posted writes along a way. */
	write(way: Way, place: Place): Route {
		return this.route('write', way.request, way.translated, place, true);
	}

	/** Read requests along a way. */
	request(way: Way, place: Place): Route {
		return this.route('request', way.request, way.translated, place, false);
	}

	/** Completions of reads along a way. */
	completion(way: Way, place: Place): Route {
		return this.route('completion', way.completion, false, place, true);
	}

	/** From the arrival of a read request to the moment its data is ready. */
	servicePs(place: Place): Ps {
		if (place.kind === 'device') return psOfNs(this.costs.get('hop.barRead'));
		// The published figure is a round trip over one link; what the link takes is counted on the way.
		const inside = this.costs.get('hop.hostRead') - 2 * this.costs.get('hop.wire');
		return psOfNs(Math.max(0, inside));
	}

	/** Slowest link of a way, by what it leaves for TLPs. */
	slowest(nodes: readonly string[]): Link | null {
		let slowest: Link | null = null;
		for (const { link } of this.links(nodes)) {
			if (slowest === null || tlpRate(this.costs, link) < tlpRate(this.costs, slowest)) {
				slowest = link;
			}
		}
		return slowest;
	}

	private route(
		kind: TlpKind,
		nodes: readonly string[],
		translated: boolean,
		place: Place,
		carries: boolean,
	): Route {
		const stages: Stage[] = [];
		const links = this.links(nodes);
		const middle = nodes.indexOf(ROOT_COMPLEX);
		const sockets = this.sockets(nodes, place);
		const iommu = translated ? sockets.from : -1;
		const peer = middle >= 0 && place.kind === 'device';
		let pendingIommu = -1;
		let passed = false;
		const push = (stage: Omit<Stage, 'iommu'>): void => {
			stages.push({ ...stage, iommu: pendingIommu });
			pendingIommu = -1;
		};
		const memory = place.kind === 'memory' && carries;
		if (kind === 'completion' && memory) push(this.memoryStage(place.socket, 0));
		for (const { key, link, at, switchAfter } of links) {
			if (middle >= 0 && at > middle && !passed) {
				passed = true;
				pendingIommu = iommu;
				if (peer && carries)
					for (const stage of this.inside(kind, nodes, place, sockets)) push(stage);
				else this.delayLast(stages, this.insidePs(sockets, place));
			}
			push(this.linkStage(kind, key, link, switchAfter));
		}
		if (middle >= 0 && !passed) {
			// The way ends in the root complex: in the memory of a socket.
			pendingIommu = iommu;
			this.delayLast(stages, sockets.crosses ? psOfNs(this.costs.get('hop.crossSocket')) : 0);
			if (memory) push(this.memoryStage(sockets.to, this.servicePs(place) / 2));
		}
		if (middle < 0 && carries) this.throughSwitch(stages, kind);
		return {
			kind,
			stages,
			payload: this.payload(kind, nodes),
			iommuAtEnd: pendingIommu,
		};
	}

	/** Largest TLP payload: the least MPS of all nodes passed; completions may be split further. */
	private payload(kind: TlpKind, nodes: readonly string[]): number {
		let least = Number.POSITIVE_INFINITY;
		for (const id of nodes) {
			const mps = this.hierarchy.node(id)?.mps ?? Number.POSITIVE_INFINITY;
			least = Math.min(least, mps);
		}
		if (kind !== 'completion') return least;
		const boundary = this.costs.get('tlp.rcb');
		const split = Math.min(least, this.costs.get('tlp.completionSplit'));
		return Math.max(boundary, Math.floor(split / boundary) * boundary);
	}

	private sockets(nodes: readonly string[], place: Place): Sockets {
		const socketOf = (id: string | undefined): number => {
			const node = this.hierarchy.node(id ?? '');
			return node === undefined ? 0 : (this.hierarchy.hostBridge(node)?.socket ?? 0);
		};
		const [first, last] = [nodes[0], nodes[nodes.length - 1]];
		const memory = place.kind === 'memory' ? place.socket : -1;
		const from = first === ROOT_COMPLEX ? memory : socketOf(first);
		const to = last === ROOT_COMPLEX ? memory : socketOf(last);
		return { from, to, crosses: from !== to };
	}

	/** Time inside the root complex for packets that take no share of its bandwidth. */
	private insidePs({ crosses }: Sockets, place: Place): Ps {
		const fabric = place.kind === 'device' ? this.costs.get('hop.rootComplex') : 0;
		return psOfNs(fabric + (crosses ? this.costs.get('hop.crossSocket') : 0));
	}

	/** Section 4: peers share one server for each socket, at a factor of the link ceiling. */
	private inside(
		kind: TlpKind,
		nodes: readonly string[],
		place: Place,
		sockets: Sockets,
	): Omit<Stage, 'iommu'>[] {
		const link = this.slowest(nodes);
		const widest = this.widest(sockets.to);
		if (link === null || widest === null) return [];
		const way = kind === 'completion' ? 'read' : 'write';
		const { crossing, rootComplex } = this.scene;
		const id: ParameterId =
			sockets.crosses && crossing === 'qpi' ? `rc.qpi.${way}` : `rc.${rootComplex}.${way}`;
		const factor = this.costs.get(id);
		const per = { overhead: overhead(this.costs, link.gen, kind), creditPs: 0 };
		const own = tlpRate(this.costs, link) * factor;
		const all = tlpRate(this.costs, widest) * factor;
		const stages: Omit<Stage, 'iommu'>[] = [];
		if (own < all) {
			// A narrower pair loses the same share of its own ceiling; it waits where nobody else does.
			const key = `rc:${nodes[0]}>${nodes[nodes.length - 1]}`;
			stages.push({ key, kind: 'rootComplex', rate: own, latencyPs: 0, ...per });
		}
		const latencyPs = this.insidePs(sockets, place);
		stages.push({ key: `rc:${sockets.to}`, kind: 'rootComplex', rate: all, latencyPs, ...per });
		if (sockets.crosses && crossing === 'vera' && kind === 'write' && place.kind === 'device') {
			const cap = this.costs.get('rc.vera.cap') * BYTES_PER_GB;
			stages.push({
				key: `crossing:${place.device}`,
				kind: 'crossing',
				// The published cap counts payload.
				rate: cap,
				latencyPs: 0,
				creditPs: 0,
				overhead: 0,
			});
		}
		return stages;
	}

	/** The fastest link below the root ports of a socket: what its root complex is built for. */
	private widest(socket: number): Link | null {
		let widest: Link | null = null;
		const { nodes } = this.hierarchy.topology;
		for (const node of nodes) {
			const upper = nodes.find(({ id }) => id === node.parent);
			if (upper?.type !== 'root-port' || this.hierarchy.hostBridge(upper)?.socket !== socket)
				continue;
			const link = linkBetween(node, upper);
			if (link === null) continue;
			if (widest === null || tlpRate(this.costs, link) > tlpRate(this.costs, widest)) widest = link;
		}
		return widest;
	}

	/** Section 4: what a switch leaves peers of the link ceiling. */
	private throughSwitch(stages: Stage[], kind: TlpKind): void {
		const last = stages[stages.length - 1];
		if (last === undefined) return;
		const factor = this.costs.get(kind === 'completion' ? 'rc.switch.read' : 'rc.switch.write');
		stages[stages.length - 1] = { ...last, rate: last.rate * factor };
	}

	private memoryStage(socket: number, latencyPs: Ps): Omit<Stage, 'iommu'> {
		return {
			key: `memory:${socket}`,
			kind: 'memory',
			rate: this.costs.get('dram.bandwidth') * BYTES_PER_GB,
			overhead: 0,
			latencyPs: Math.floor(latencyPs),
			creditPs: 0,
		};
	}

	private linkStage(
		kind: TlpKind,
		key: string,
		link: Link,
		switchAfter: boolean,
	): Omit<Stage, 'iommu'> {
		const wire = psOfNs(this.costs.get('hop.wire'));
		return {
			key,
			kind: 'link',
			rate: tlpRate(this.costs, link),
			overhead: overhead(this.costs, link.gen, kind),
			latencyPs: wire + (switchAfter ? psOfNs(this.costs.get('hop.switch')) : 0),
			creditPs: wire,
		};
	}

	private delayLast(stages: Stage[], ps: Ps): void {
		const last = stages[stages.length - 1];
		if (last !== undefined) stages[stages.length - 1] = { ...last, latencyPs: last.latencyPs + ps };
	}

	/** The links between the nodes of a way, in order, with the direction in which they are passed. */
	private links(nodes: readonly string[]): PassedLink[] {
		const passed: PassedLink[] = [];
		for (let at = 1; at < nodes.length; at++) {
			const [a, b] = [
				this.hierarchy.node(nodes[at - 1] ?? ''),
				this.hierarchy.node(nodes[at] ?? ''),
			];
			if (a === undefined || b === undefined) continue;
			const up = a.parent === b.id;
			const [lower, upper] = up ? [a, b] : [b, a];
			const link = linkBetween(lower, upper);
			if (link === null) continue;
			const next = this.hierarchy.node(nodes[at + 1] ?? '');
			const switchAfter =
				next !== undefined && (b.type === 'switch-down' || b.type === 'switch-up');
			passed.push({ key: `${lower.id}:${up ? 'up' : 'down'}`, link, at, switchAfter });
		}
		return passed;
	}
}

interface Sockets {
	readonly from: number;
	readonly to: number;
	readonly crosses: boolean;
}

interface PassedLink {
	readonly key: string;
	readonly link: Link;
	/** Place of its far end among the nodes of the way. */
	readonly at: number;
	/** A switch comes after it. */
	readonly switchAfter: boolean;
}

/** The PCIe link between a function and the port above it; null inside a switch. */
export function linkBetween(lower: PciNode, upper: PciNode): Link | null {
	if (upper.type !== 'root-port' && upper.type !== 'switch-down') return null;
	const [a, b] = [lower.link ?? upper.link, upper.link ?? lower.link];
	if (a === null || b === null) return null;
	return { gen: Math.min(a.gen, b.gen), width: Math.min(a.width, b.width) };
}

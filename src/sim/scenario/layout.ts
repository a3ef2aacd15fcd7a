import { overlaps } from '../engine/address';
import type { Bar, HostBridge, PciNode, Topology, Window } from '../pci/hierarchy';
import type { ScenarioProblem } from './problem';
import type { ScenarioFile, ScenarioNode } from './schema';
import { bytesOf } from './units';

const MIB = 2 ** 20;
const up = (value: number, step: number): number => Math.ceil(value / step) * step;
const down = (value: number, step: number): number => Math.floor(value / step) * step;
const hex2 = (value: number): string => value.toString(16).padStart(2, '0');

/**
 * Numbers buses depth first, as Linux does, places BARs that have no address behind the ones
 * before, each aligned to its size, and opens every bridge's windows (1 MiB granularity) over what
 * stands below it.
 */
export function layOut(file: ScenarioFile): {
	readonly topology: Topology;
	readonly problems: readonly ScenarioProblem[];
} {
	const children = new Map<string, ScenarioNode[]>();
	for (const node of file.nodes) {
		children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
	}
	const nodes: PciNode[] = [];
	for (const bridge of file.hostBridges) {
		const walk: Walk = { children, nodes, bridge, bus: bridge.bus, free: Number(bridge.windowAt) };
		place(walk, bridge.id, null, bridge.bus);
	}
	const topology: Topology = {
		id: file.id,
		title: file.title,
		cpu: file.cpu,
		iommu: file.iommu,
		hostBridges: file.hostBridges.map(hostBridgeOf),
		nodes,
		rootComplex: { blocked: file.blocked },
	};
	return { topology, problems: barOverlaps(nodes) };
}

interface Walk {
	readonly children: ReadonlyMap<string, readonly ScenarioNode[]>;
	readonly nodes: PciNode[];
	readonly bridge: ScenarioFile['hostBridges'][number];
	/** Last bus number given. */
	bus: number;
	/** First free physical address of the host bridge's window. */
	free: number;
}

function hostBridgeOf(bridge: ScenarioFile['hostBridges'][number]): HostBridge {
	return {
		id: bridge.id,
		bus: bridge.bus,
		socket: bridge.socket,
		firstDevice: bridge.firstDevice,
		firstIsBridge: bridge.firstIsBridge,
		busOffset: Number(bridge.busOffset),
	};
}

/** Places what stands below `parent` on bus number `bus`; gives the ranges of its BARs. */
function place(walk: Walk, parent: string, bridge: string | null, bus: number): Window[] {
	const ranges: Window[] = [];
	for (const node of walk.children.get(parent) ?? []) {
		const isBridge = node.type !== 'endpoint' && node.type !== 'rc-endpoint';
		const at = walk.nodes.length;
		const bars = node.bars.map((bar) => barOf(walk, bar));
		const own = bars.map(({ start, size, kind }) => windowOf(start, size, kind));
		walk.nodes.push(nodeOf(walk, node, bridge, bus, bars, []));
		if (isBridge) {
			walk.bus += 1;
			walk.free = up(walk.free, MIB);
			const below = place(walk, node.id, node.id, walk.bus);
			walk.free = up(walk.free, MIB);
			const windows = cover(below);
			walk.nodes[at] = { ...(walk.nodes[at] as PciNode), windows };
			ranges.push(...windows);
		}
		ranges.push(...own);
	}
	return ranges;
}

const windowOf = (start: number, length: number, kind: Bar['kind']): Window => ({
	start,
	length,
	kind: kind === 'mem32' ? 'mem32' : 'mem64pref',
});

function barOf(walk: Walk, bar: ScenarioNode['bars'][number]): Bar {
	const size = bytesOf(bar.size);
	const start = bar.at === undefined ? up(walk.free, size) : Number(bar.at);
	walk.free = Math.max(walk.free, start + size);
	return {
		index: bar.index,
		kind: bar.kind,
		prefetchable: bar.kind === 'mem64',
		size,
		start,
		regions: (bar.regions ?? [{ offset: '0', length: bar.size, use: 'memory' as const }]).map(
			(region) => ({
				offset: bytesOf(region.offset),
				length: bytesOf(region.length),
				use: region.use,
			}),
		),
	};
}

function nodeOf(
	walk: Walk,
	node: ScenarioNode,
	parent: string | null,
	bus: number,
	bars: readonly Bar[],
	windows: readonly Window[],
): PciNode {
	return {
		id: node.id,
		bdf: `0000:${hex2(bus)}:${node.slot}`,
		type: node.type,
		parent,
		hostBridge: walk.bridge.id,
		device: node.device,
		acs: node.acs === undefined ? null : { cap: Number(node.acs.cap), ctrl: Number(node.acs.ctrl) },
		ats: node.ats,
		memEnable: node.memEnable,
		busMaster: node.busMaster,
		mps: node.mps,
		mrrs: node.mrrs,
		link: node.link ?? null,
		windows,
		bars,
		dmaMaskBits: node.dmaMaskBits,
		driver: node.driver ?? null,
		localMemory: bytesOf(node.localMemory),
	};
}

/** One window of each kind over all ranges below, widened to 1 MiB. */
function cover(ranges: readonly Window[]): Window[] {
	const windows: Window[] = [];
	for (const kind of ['mem32', 'mem64pref'] as const) {
		const of = ranges.filter((range) => range.kind === kind);
		if (of.length === 0) continue;
		let [low, high] = [Number.MAX_SAFE_INTEGER, 0];
		for (const { start, length } of of) {
			low = Math.min(low, start);
			high = Math.max(high, start + length);
		}
		const start = down(low, MIB);
		windows.push({ start, length: up(high, MIB) - start, kind });
	}
	return windows;
}

function barOverlaps(nodes: readonly PciNode[]): ScenarioProblem[] {
	const all = nodes
		.flatMap((node) => node.bars.map((bar) => ({ node: node.id, bar })))
		.sort((a, b) => a.bar.start - b.bar.start);
	return all.flatMap(({ node, bar }, index) => {
		const next = all[index + 1];
		if (next === undefined || !overlaps(bar.start, bar.size, next.bar.start, next.bar.size))
			return [];
		return [{ path: 'nodes', message: `BARs of ${node} and ${next.node} overlap` }];
	});
}

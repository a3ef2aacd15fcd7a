import type { Costs } from '../cost/costs';
import type { Ps } from '../engine/time';
import { Hierarchy } from '../pci/hierarchy';
import type { Flow, Region, Scene } from './scene';

/** Why a scene cannot run. */
export interface SceneProblem {
	/** The parameter, e.g. `flows[0].messageBytes`. */
	readonly parameter: string;
	/** One sentence without the name. */
	readonly message: string;
}

/** Longest scene, about 75 minutes: half of what the clock can tell apart. */
const LAST_PS: Ps = 2 ** 52;
const LARGEST_BURST = 1 << 20;
const MOST_BINS = 4096;
const MOST_DEPTH = 65536;
const WIDTHS = [1, 2, 4, 8, 16];

type Say = (parameter: string, message: string) => void;

/** Checks everything that needs no path; each problem names its parameter. */
export function checkScene(scene: Scene): SceneProblem[] {
	const problems: SceneProblem[] = [];
	const say: Say = (parameter, message) => problems.push({ parameter, message });
	whole(say, 'durationPs', scene.durationPs, 1, LAST_PS);
	whole(say, 'bins', scene.bins, 1, MOST_BINS);
	if (scene.seed !== null) whole(say, 'seed', scene.seed, -(2 ** 31), 2 ** 32 - 1);
	if (typeof scene.burst === 'number') whole(say, 'burst', scene.burst, 1, LARGEST_BURST);
	scene.topology.nodes.forEach((node, i) => {
		const at = `topology.nodes[${i}]`;
		const { link } = node;
		if (link !== null && !WIDTHS.includes(link.width)) {
			say(`${at}.link.width`, `of ${node.id} must be 1, 2, 4, 8 or 16 lanes, not ${link.width}`);
		}
		if (link !== null) whole(say, `${at}.link.gen`, link.gen, 1, 6);
		whole(say, `${at}.mps`, node.mps, 1, 4096);
		whole(say, `${at}.mrrs`, node.mrrs, 1, 4096);
	});
	distinct(say, 'regions', scene.regions);
	distinct(say, 'flows', scene.flows);
	scene.regions.forEach((region, i) => {
		checkRegion(say, `regions[${i}]`, region);
	});
	if (scene.flows.length === 0) say('flows', 'must name at least one flow');
	const hierarchy = new Hierarchy(scene.topology);
	scene.flows.forEach((flow, i) => {
		checkFlow(say, `flows[${i}]`, flow, scene, hierarchy);
	});
	scene.events.forEach((event, i) => {
		whole(say, `events[${i}].atPs`, event.atPs, 0, LAST_PS);
		if (event.kind !== 'flush-iotlb')
			known(say, `events[${i}].region`, event.region, scene.regions);
		if ('fencePs' in event && event.fencePs !== null) {
			whole(say, `events[${i}].fencePs`, event.fencePs, 0, LAST_PS);
		}
	});
	scene.churn.forEach((churn, i) => {
		known(say, `churn[${i}].region`, churn.region, scene.regions);
		if (!(churn.perSecond >= 0 && churn.perSecond <= 1e9)) {
			say(`churn[${i}].perSecond`, `must be from 0 to 10^9 per second, not ${churn.perSecond}`);
		}
	});
	return problems;
}

function checkRegion(say: Say, at: string, region: Region): void {
	whole(say, `${at}.bytes`, region.bytes, 1, 2 ** 46);
	whole(say, `${at}.pageBytes`, region.pageBytes, 1, 2 ** 46);
	if (region.bytes / region.pageBytes > 2 ** 31) {
		say(`${at}.pageBytes`, 'is too small for the region: more than 2^31 pages');
	}
}

function checkFlow(say: Say, at: string, flow: Flow, scene: Scene, hierarchy: Hierarchy): void {
	const node = hierarchy.node(flow.initiator);
	if (node === undefined) say(`${at}.initiator`, `${flow.initiator} is not in the topology`);
	else if (node.type !== 'endpoint' && node.type !== 'rc-endpoint') {
		say(`${at}.initiator`, `${flow.initiator} is a bridge and sends nothing of its own`);
	} else if (flow.ats && !node.ats) say(`${at}.ats`, `${flow.initiator} cannot cache translations`);
	if (flow.address === 'iova' && scene.topology.iommu !== 'translated') {
		say(`${at}.address`, `is an IOVA, and the IOMMU of ${scene.topology.id} does not translate`);
	}
	known(say, `${at}.region`, flow.region, scene.regions);
	whole(say, `${at}.messageBytes`, flow.messageBytes, 1, 2 ** 40);
	const region = scene.regions.find(({ id }) => id === flow.region);
	if (region !== undefined && flow.messageBytes > region.bytes) {
		say(`${at}.messageBytes`, `must fit the region: ${flow.messageBytes} > ${region.bytes} bytes`);
	}
	whole(say, `${at}.queueDepth`, flow.queueDepth, 1, MOST_DEPTH);
	whole(say, `${at}.startPs`, flow.startPs, 0, LAST_PS);
	whole(say, `${at}.setupPs`, flow.setupPs, 0, LAST_PS);
	whole(say, `${at}.perMessagePs`, flow.perMessagePs, 0, LAST_PS);
	if (flow.stopPs !== null) whole(say, `${at}.stopPs`, flow.stopPs, 0, LAST_PS);
	if (flow.everyPs !== null) whole(say, `${at}.everyPs`, flow.everyPs, 1, LAST_PS);
	if (flow.messages !== null) whole(say, `${at}.messages`, flow.messages, 0, LAST_PS);
	if (!(flow.readPercent >= 0 && flow.readPercent <= 100)) {
		say(`${at}.readPercent`, `must be from 0 to 100, not ${flow.readPercent}`);
	}
	if (flow.access === 'random' && scene.seed === null) {
		say(`${at}.access`, 'is random, which needs a seed');
	}
	if (flow.feeds === null) return;
	if (flow.feeds === flow.id) say(`${at}.feeds`, 'must name another flow');
	known(say, `${at}.feeds`, flow.feeds, scene.flows);
	const fed = scene.flows.find(({ id }) => id === flow.feeds);
	if (fed !== undefined && fed.feeds !== null) say(`${at}.feeds`, `${fed.id} feeds a flow itself`);
}

function whole(say: Say, name: string, value: number, least: number, most: number): void {
	if (!Number.isInteger(value) || value < least || value > most) {
		say(name, `must be a whole number from ${least} to ${most}, not ${value}`);
	}
}

function known(say: Say, name: string, id: string, of: readonly { readonly id: string }[]): void {
	if (!of.some((each) => each.id === id)) say(name, `${id} is not in the scene`);
}

function distinct(say: Say, name: string, of: readonly { readonly id: string }[]): void {
	const seen = new Set<string>();
	of.forEach(({ id }, i) => {
		if (seen.has(id)) say(`${name}[${i}].id`, `${id} is there twice`);
		seen.add(id);
	});
}

/** Sizes of tables that a run allocates, by the parameter that sets them. */
const TABLES = ['iommu.entries', 'iommu.walkers', 'ats.entries', 'tlp.tags'] as const;
const LARGEST_TABLE = 1 << 20;

/** Values outside their range are taken, but not a table that would not fit memory. */
export function checkCosts(costs: Costs): SceneProblem[] {
	return TABLES.flatMap((parameter) => {
		const value = costs.get(parameter);
		if (value <= LARGEST_TABLE) return [];
		return [{ parameter, message: `must not exceed 2^20 in a run, and ${value} does` }];
	});
}

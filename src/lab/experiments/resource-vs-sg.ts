import { p2pdmaRulesOf } from '../../sim/dma/bus';
import { dmaDeviceOf } from '../../sim/dma/device';
import { dmaMapResource } from '../../sim/dma/resource';
import { type DmaEntry, dmaMapSgtable, type SgRules } from '../../sim/dma/sg';
import { hex, iova, type PhysAddr, phys } from '../../sim/engine/address';
import { World } from '../../sim/engine/world';
import { routeTlp, type TlpFate } from '../../sim/pci/hardware';
import type { PciNode, Topology } from '../../sim/pci/hierarchy';
import { P2pdma } from '../../sim/pci/p2pdma';
import type { Profile } from '../../sim/profiles/profile';
import {
	asHardware,
	everyAcs,
	everyIommu,
	everyTopo,
	profileOf,
	profileParameter,
	topologyOf,
	withBusOffset,
} from '../machine';
import type { Experiment, Parameters, ScenarioTrace } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice } from '../parameters';
import { rulesIn } from '../rulesUsed';

/** Bytes that the importer writes; one page is enough to see where it goes. */
const length = 4096;

const busOffset = choice(
	'busOffset',
	'Bus address minus CPU address',
	[
		['all', 'both'],
		['0', 'none (x86)'],
		['0x100000000', '4 GiB (some Arm and Power)'],
	],
	'all',
);

type Call = 'dma_map_sg' | 'dma_map_resource';

/** One machine, one call: what the kernel gave and where the packet went. */
interface Tried {
	readonly machine: string;
	readonly granted: boolean;
	/** The packet reached the byte of the BAR that was meant. */
	readonly right: boolean;
	/** Links crossed. */
	readonly hops: number;
	readonly scenario: ScenarioTrace;
}

/** Both calls on one machine. */
interface Pair {
	readonly sg: Tried;
	readonly resource: Tried;
}

export const resourceVsSg: Experiment = {
	id: 'resource-vs-sg',
	version: 1,
	title: 'dma_map_resource against dma_map_sg',
	question: 'Where does a packet go that uses the address which each call gives?',
	parameters: [everyTopo, everyIommu, everyAcs, busOffset, profileParameter('v6.12')],
	hypotheses: [
		hypothesis('resource-vs-sg/resource-errs', ['worse', 'better', 'machines'], (seen) => ({
			word: verdictIf(seen.list('worse').length > 0),
			decidedBy: 'worse',
			because: `On ${seen.list('worse').length} of ${plural(seen.number('machines'), 'machine')} the address from dma_map_resource goes wrong or the longer way where dma_map_sg is right or refuses; the other way round on ${seen.list('better').length}.`,
		})),
	],
	limits: ['bridges that rewrite addresses', 'relaxed ordering'],
	run(parameters, { forwards, rulesOff }) {
		const profile = profileOf(parameters);
		const pairs = machines(parameters).map((machine) => {
			const topology = asHardware(machine, forwards);
			return {
				sg: attempt(topology, profile, 'dma_map_sg', rulesOff),
				resource: attempt(topology, profile, 'dma_map_resource', rulesOff),
			};
		});
		const worse = pairs.filter(({ sg, resource }) => isWorse(resource, sg));
		const better = pairs.filter(({ sg, resource }) => isWorse(sg, resource));
		const unasked = pairs.filter(({ sg, resource }) => resource.granted && !sg.granted);
		const shown = worse[0] ?? pairs[0];
		const at = worse[0] ? { scenario: worse[0].resource.scenario.id, step: 1 } : {};
		return {
			rules: rulesIn(
				pairs.flatMap(({ sg, resource }) => [sg.scenario.trace, resource.scenario.trace]),
			),
			scenarios: shown ? [shown.sg.scenario, shown.resource.scenario] : [],
			observations: [
				observe('machines', 'Machines tried', pairs.length, { unit: 'count' }),
				observe('worse', 'dma_map_resource goes wrong or the longer way', named(worse), at),
				observe('better', 'dma_map_sg goes wrong or the longer way', named(better)),
				observe('unasked', 'Granted by dma_map_resource, refused by dma_map_sg', named(unasked)),
			],
		};
	},
};

const named = (pairs: readonly Pair[]) => pairs.map(({ sg }) => sg.machine);

/** `a` was granted and misses its goal, or takes more links, where `b` is right or refuses. */
function isWorse(a: Tried, b: Tried): boolean {
	if (!a.granted) return false;
	if (!b.granted) return !a.right;
	return b.right && (!a.right || a.hops > b.hops);
}

/** Every machine that the parameters leave open. */
function machines(parameters: Parameters): Topology[] {
	const values = (name: string, every: readonly string[]) =>
		parameters[name] === 'all' ? every : [String(parameters[name])];
	const list: Topology[] = [];
	for (const topo of values('topo', ['T1', 'T2', 'T3', 'T4']))
		for (const iommu of values('iommu', ['off', 'passthrough', 'translated']))
			for (const acs of values('acs', ['kernel', 'cleared']))
				for (const offset of values('busOffset', ['0', '0x100000000']))
					list.push({
						...withBusOffset(topologyOf({ ...parameters, topo, iommu, acs }), Number(offset)),
						title: `${topo} iommu=${iommu} acs=${acs} busOffset=${offset}`,
					});
	return list;
}

function attempt(
	topology: Topology,
	profile: Profile,
	call: Call,
	rulesOff: ReadonlySet<string>,
): Tried {
	const p2pdma = new P2pdma(topology, p2pdmaRulesOf(profile, rulesOff));
	const world = new World({}, profile);
	const { provider, client, start } = peers(p2pdma);
	const { result, entry } = mapPeer(world, p2pdma, p2pdmaRulesOf(profile, rulesOff), call, start);
	const fate = entry && send(world, p2pdma, client, entry, start);
	const right = fate?.target === provider.id && fate.offset === start - barStart(provider);
	const outcome = fate ? (right ? 'ok' : 'EIO') : result;
	return {
		machine: topology.title,
		granted: entry !== null,
		right,
		hops: fate?.hops ?? 0,
		scenario: {
			id: `${topology.title} ${call}`,
			label: `${call} on ${topology.title}`,
			trace: world.trace(outcome),
		},
	};
}

const barStart = (node: PciNode) => node.bars[0]?.start ?? 0;

function peers(p2pdma: P2pdma) {
	const provider = p2pdma.hierarchy.node('GPU')!;
	const client = p2pdma.hierarchy.node('NIC')!;
	// the second page: an offset of zero would hide a wrong base
	return { provider, client, start: phys(barStart(provider) + 4096) };
}

/** The importer's driver asks for an address of one page of the exporter's BAR. */
function mapPeer(
	world: World,
	p2pdma: P2pdma,
	rules: SgRules,
	call: Call,
	start: PhysAddr,
): { readonly result: string; readonly entry: DmaEntry | null } {
	const { provider, client } = peers(p2pdma);
	const device = dmaDeviceOf(p2pdma, client);
	const { windows } = p2pdma.hierarchy.node('rp0') ?? client;
	const pgmap = { provider, start, length };
	const answer =
		call === 'dma_map_sg'
			? dmaMapSgtable(device, [{ start, length, pgmap }], rules, windows)
			: dmaMapResource(device, start, length, windows);
	const entry = ('entries' in answer ? answer.entries[0] : answer.entry) ?? null;
	const head = { actor: 'NIC driver', func: call, file: 'kernel/dma/mapping.c', rule: answer.rule };
	const result = world.step(head, (step) => {
		if (call === 'dma_map_sg') {
			step.look('map type', p2pdma.mapType(provider, client));
			step.pages(1);
		}
		step.note(entry ? `${answer.reason}: ${hex(entry.dma)}.` : `${answer.reason}.`);
		if (entry) step.set('dma/NIC', { address: entry.dma, length, kind: entry.kind });
		return answer.result;
	});
	return { result, entry };
}

/** The importer writes to the address that it was given; the hardware decides where that goes. */
function send(
	world: World,
	p2pdma: P2pdma,
	client: PciNode,
	entry: DmaEntry,
	start: PhysAddr,
): TlpFate {
	const table =
		entry.kind === 'iova' ? [{ iova: iova(entry.dma), length, target: start, write: true }] : [];
	const tlp = {
		requester: client.id,
		address: entry.dma,
		length,
		kind: 'write',
		at: 'untranslated',
	} as const;
	const translating = p2pdma.hierarchy.topology.iommu === 'translated';
	const fate = routeTlp(p2pdma.hierarchy, tlp, translating ? table : null);
	world.step({ actor: 'NIC', func: 'memory write', file: null, rule: 'R4' }, (step) => {
		step.look('path', [...fate.path]);
		step.note(`${fate.reason}; ${plural(fate.hops, 'link')} crossed.`);
		return fate.fate === 'delivered-bar' ? 'ok' : 'EIO';
	});
	return fate;
}

import * as v from 'valibot';
import { dmaDeviceOf, type PhysRange } from '../dma/device';
import { dmaMapResource } from '../dma/resource';
import { dmaMapSgtable, type SgResult } from '../dma/sg';
import { PAGE_SIZE, phys } from '../engine/address';
import { calcMapTypeAndDist } from '../pci/distance';
import type { PciNode, Topology } from '../pci/hierarchy';
import { P2pdma } from '../pci/p2pdma';
import { applied, type RulesOff } from '../pci/ruleSwitch';
import { bundledTopology, isTopologyId } from '../scenario/bundled';
import { asRead, type BuiltKernel, kernelRules, maskBits } from './machine';
import {
	type NoAnswer,
	type P2pdmaAnswer,
	type ResourceAnswer,
	type RouteAnswer,
	type RouteQuestion,
	routeQuestion,
} from './row';

const none = (...reasons: string[]): NoAnswer => ({ result: null, reasons });

/**
 * Answers questions about provider/client pairs in the order in which they are asked. Consecutive
 * questions with one kernel, IOMMU mode, CPU and topology are asked of one running machine, whose
 * map-type cache lives from question to question, as on the recorded kernels; ACS words and host
 * bridge ids may change under it. Any other question boots a new machine.
 */
export class RouteSession {
	#boot = '';
	#p2pdma: P2pdma | null = null;

	/** `rulesOff` names rules that are switched off, to see which answers depend on them. */
	constructor(private readonly rulesOff: RulesOff = new Set()) {}

	/** Never throws; a question that cannot be answered gets a null result and the reason. */
	answer(row: unknown): RouteAnswer {
		const parsed = v.safeParse(routeQuestion, row);
		if (!parsed.success) {
			return none(
				...parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'row'}: ${issue.message}`),
			);
		}
		const question = parsed.output;
		const rules = kernelRules(question.kernel, this.rulesOff);
		if (rules === null) return none(`kernel ${question.kernel} is not modelled`);
		if (!isTopologyId(question.topology)) return none(`no topology ${question.topology}`);
		const topology = asRead(bundledTopology(question.topology), question);
		const p2pdma = this.#machine(question, topology, rules);
		const provider = p2pdma.hierarchy.node(question.provider);
		const client = p2pdma.hierarchy.node(question.client);
		if (provider === undefined) return none(`no device ${question.provider}`);
		if (client === undefined) return none(`no device ${question.client}`);
		const bar = provider.bars.find(({ regions }) => regions.some(({ use }) => use === 'memory'));
		if (bar === undefined) return none(`${provider.id} has no BAR with memory`);
		const range: PhysRange = {
			start: phys(bar.start),
			length: PAGE_SIZE,
			pgmap: { provider, start: phys(bar.start), length: bar.size },
		};
		const asked = { ...client, dmaMaskBits: maskBits(question) ?? client.dmaMaskBits };
		return question.operation === 'p2pdma_map'
			? answerP2pdma(p2pdma, rules, provider, asked, range)
			: answerResource(p2pdma, rules, provider, asked, range);
	}

	#machine(question: RouteQuestion, topology: Topology, rules: BuiltKernel): P2pdma {
		const { kernel, iommu, cpu, operation } = question;
		const boot = JSON.stringify([kernel, iommu, cpu, operation, question.topology]);
		if (this.#p2pdma === null || this.#boot !== boot) {
			this.#boot = boot;
			this.#p2pdma = new P2pdma(topology, rules);
		} else {
			this.#p2pdma.changeTopology(topology);
		}
		return this.#p2pdma;
	}
}

function answerP2pdma(
	p2pdma: P2pdma,
	rules: BuiltKernel,
	provider: PciNode,
	client: PciNode,
	range: PhysRange,
): P2pdmaAnswer {
	if (!rules.p2pdma) {
		return {
			mapType: 'NOT_SUPPORTED',
			mapTypeBeforeDistanceAsked: 'NOT_SUPPORTED',
			distance: -1,
			errno: 'EREMOTEIO',
			busAddrFlag: 0,
			dmaEqualsPhys: 0,
			path: [],
			reasons: ['this kernel is built without CONFIG_PCI_P2PDMA'],
		};
	}
	const device = dmaDeviceOf(p2pdma, client);
	if (!applied(rules.rulesOff, 'R1.6')) p2pdma.askDistance(provider, client);
	const staleType = p2pdma.mapType(provider, client);
	const stale = dmaMapSgtable(device, [range], rules);
	const opinion = p2pdma.askDistance(provider, client);
	const mapping = dmaMapSgtable(device, [range], rules);
	const entry = mapping.entries[0];
	return {
		mapType: shown(opinion.mapType, mapping),
		mapTypeBeforeDistanceAsked: shown(staleType, stale),
		distance: opinion.mapType === 'NOT_SUPPORTED' ? -1 : opinion.distance,
		errno: mapping.result,
		busAddrFlag: entry?.busAddress ? 1 : 0,
		dmaEqualsPhys: entry !== undefined && Number(entry.dma) === Number(range.start) ? 1 : 0,
		path: opinion.path,
		reasons: [...opinion.reasons, `${mapping.reason} (${mapping.rule})`],
	};
}

/** The recorder prints EIO in the map type's place where the type is granted but mapping fails. */
const shown = (
	type: 'BUS_ADDR' | 'THRU_HOST_BRIDGE' | 'NOT_SUPPORTED',
	mapping: SgResult,
): P2pdmaAnswer['mapType'] => (mapping.result === 'EIO' ? 'EIO' : type);

function answerResource(
	p2pdma: P2pdma,
	rules: BuiltKernel,
	provider: PciNode,
	client: PciNode,
	range: PhysRange,
): ResourceAnswer {
	const mapping = dmaMapResource(
		dmaDeviceOf(p2pdma, client),
		range.start,
		range.length,
		[],
		rules.rulesOff,
	);
	const opinion = calcMapTypeAndDist(p2pdma.hierarchy, provider, client, rules);
	return {
		result: mapping.result,
		dmaEqualsPhys: mapping.entry?.kind === 'phys' ? 1 : 0,
		path: opinion.path,
		reasons: [
			`${mapping.reason} (${mapping.rule})`,
			`R1, which it does not ask, would say ${opinion.mapType}: ${opinion.reasons.join('; ')}`,
		],
	};
}

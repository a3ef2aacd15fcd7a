import { type KernelRules, p2pdmaRulesOf } from '../dma/bus';
import { type Topology, withAcs } from '../pci/hierarchy';
import type { RulesOff } from '../pci/ruleSwitch';
import { profileById } from '../profiles/profile';
import type { RouteQuestion } from './row';

/** What a kernel knows of peers, and whether it is built with CONFIG_PCI_P2PDMA. */
export interface BuiltKernel extends KernelRules {
	readonly p2pdma: boolean;
}

/** Rules of a kernel named `6.12` or `v6.12`, or null where it is not modelled. */
export function kernelRules(kernel: string, rulesOff: RulesOff = new Set()): BuiltKernel | null {
	const profile = profileById(kernel);
	if (profile === undefined) return null;
	return { ...p2pdmaRulesOf(profile, rulesOff), p2pdma: profile.option('PCI_P2PDMA') };
}

/** The topology with the CPU, IOMMU, ACS words and host bridge ids that the question names. */
export function asRead(topology: Topology, question: RouteQuestion): Topology {
	const words = Object.entries(question.acs).map(([port, word]) => [port, Number(word)] as const);
	const [vendor = '', , family = '0'] = question.cpu.split(' ');
	return {
		...withAcs(topology, Object.fromEntries(words), 0),
		cpu: { ...topology.cpu, vendor, family: Number(family) },
		iommu: question.iommu === 'pt' ? 'passthrough' : question.iommu,
		hostBridges: topology.hostBridges.map((bridge) => {
			const firstDevice = question.hostBridges[bridge.id] ?? bridge.firstDevice;
			return { ...bridge, firstDevice: firstDevice.toLowerCase() };
		}),
	};
}

/** Bits of the DMA mask that the question names, or null. */
export function maskBits(question: RouteQuestion): number | null {
	if (question.clientDmaMask === undefined) return null;
	return BigInt(question.clientDmaMask).toString(2).length;
}

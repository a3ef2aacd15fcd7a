import type { Outcome } from '../engine/trace';
import type { Features } from '../engine/world';
import type { PciNode } from '../pci/hierarchy';
import type { P2pdma } from '../pci/p2pdma';

/** What backs a namespace of the NVMe target. */
export interface NvmetBacking {
	/** PCI device below the queue, or null (file, loop, null_blk). */
	readonly device: PciNode | null;
	/** The block queue takes P2PDMA pages; only the NVMe PCI driver says so. */
	readonly p2pFlag: boolean;
}

export interface NvmetAnswer {
	readonly result: Outcome;
	readonly reason: string;
}

/** What was written to a namespace's `p2pmem` attribute: any provider, or one device. */
export type P2pmemChoice =
	| { readonly use: 'auto' }
	| { readonly use: 'device'; readonly device: PciNode | null };

/**
 * R50 writing the `p2pmem` attribute (`pci_p2pdma_enable_store`): a device that does not exist or
 * provides no p2pmem is ENODEV; whether the namespace can reach it is not asked yet.
 */
export function writeP2pmem(choice: P2pmemChoice, published: readonly PciNode[]): NvmetAnswer {
	if (choice.use === 'auto') return { result: 'ok', reason: 'any provider will do' };
	const { device } = choice;
	if (device === null) return { result: 'ENODEV', reason: 'there is no such PCI device' };
	return published.some(({ id }) => id === device.id)
		? { result: 'ok', reason: `${device.id} provides p2pmem` }
		: { result: 'ENODEV', reason: `${device.id} has no peer-to-peer memory` };
}

/**
 * R50 `nvmet_p2pmem_ns_enable`: with p2pmem asked for, the queue must take P2PDMA pages, and a named
 * provider must be reachable from its device; else EINVAL.
 */
export function enableNamespace(
	features: Features,
	p2pdma: P2pdma,
	backing: NvmetBacking,
	/** The attribute as it stands; null when p2pmem was not asked for. */
	choice: P2pmemChoice | null,
): NvmetAnswer {
	if (choice === null || !features.has('queue-p2pdma'))
		return { result: 'ok', reason: 'no p2pmem' };
	const { device, p2pFlag } = backing;
	if (device === null || !p2pFlag) {
		return { result: 'EINVAL', reason: 'the queue below does not take P2PDMA pages' };
	}
	if (choice.use === 'auto') {
		return { result: 'ok', reason: 'a provider is looked for when a host connects' };
	}
	if (choice.device === null) return { result: 'EINVAL', reason: 'no provider' };
	return p2pdma.distanceMany(choice.device, [device]) < 0
		? { result: 'EINVAL', reason: `${device.id} cannot reach ${choice.device.id}` }
		: { result: 'ok', reason: `${device.id} reaches ${choice.device.id}` };
}

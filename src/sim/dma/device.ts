import type { PhysAddr } from '../engine/address';
import type { IommuMode, PciNode } from '../pci/hierarchy';
import type { P2pdma } from '../pci/p2pdma';
import { powerOfTwo } from '../powerOfTwo';

/** Device memory registered with `memremap_pages` by a provider (`struct dev_pagemap`). */
export interface Pgmap {
	readonly provider: PciNode;
	readonly start: PhysAddr;
	/** Bytes. */
	readonly length: number;
}

/** A stretch of memory to be mapped: bytes from `start`; `pgmap` where it is P2PDMA memory. */
export interface PhysRange {
	readonly start: PhysAddr;
	readonly length: number;
	readonly pgmap: Pgmap | null;
}

/** What the DMA API knows of the device that will do the DMA. */
export interface DmaDevice {
	/** Null for a device that is not PCI. */
	readonly node: PciNode | null;
	readonly iommu: IommuMode;
	readonly dmaMaskBits: number;
	/** The bus supplies its own `dma_map_ops`: no P2P (R6.3). */
	readonly privateOps: boolean;
	/** Software RDMA device without a DMA device (`ib_uses_virt_dma`). */
	readonly virtDma: boolean;
	/** A bounce buffer (swiotlb) can be had for ordinary pages. */
	readonly bounce: boolean;
	readonly p2pdma: P2pdma;
}

/** The device as the topology has it; ordinary Linux DMA ops, bounce buffers present. */
export function dmaDeviceOf(p2pdma: P2pdma, node: PciNode): DmaDevice {
	return {
		node,
		iommu: p2pdma.hierarchy.topology.iommu,
		dmaMaskBits: node.dmaMaskBits,
		privateOps: false,
		virtDma: false,
		bounce: true,
		p2pdma,
	};
}

/** R6.3 `dma_pci_p2pdma_supported(dev)`. */
export const dmaPciP2pdmaSupported = (device: DmaDevice): boolean =>
	!device.privateOps && !device.virtDma;

/** True when the last byte of the range lies within the mask. */
export const withinMask = (device: DmaDevice, start: number, length: number): boolean =>
	start + length <= powerOfTwo(device.dmaMaskBits);

/** Bus offset of the windows that the device sees: its own host bridge's. */
export function busOffsetOf(device: DmaDevice): number {
	if (device.node === null) return 0;
	return device.p2pdma.hierarchy.hostBridge(device.node)?.busOffset ?? 0;
}

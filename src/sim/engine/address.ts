/**
 * Address kinds of `Documentation/driver-api/pci/p2pdma.rst` and the DMA API, as distinct types, so
 * that mixing them does not compile. All are byte addresses below 2^53, held in a number.
 */
declare const kind: unique symbol;
type Address<K extends string> = number & { readonly [kind]: K };

/** Virtual address in one mm. */
export type VirtAddr = Address<'VA'>;
/** CPU physical address (`phys_addr_t`). */
export type PhysAddr = Address<'P'>;
/** PCI bus address: what the BAR register and the TLPs below the host bridge hold. */
export type BusAddr = Address<'B'>;
/** Address that an endpoint emits when its IOMMU domain translates. */
export type Iova = Address<'I'>;
/** `dma_addr_t`: holds a bus address, a physical address seen from the bus, or an IOVA; no tag. */
export type DmaAddr = Address<'D'>;
/** Device-local offset, e.g. in VRAM; no CPU meaning until an aperture maps it. */
export type LocalAddr = Address<'X'>;

export const virt = (n: number): VirtAddr => n as VirtAddr;
export const phys = (n: number): PhysAddr => n as PhysAddr;
export const iova = (n: number): Iova => n as Iova;
export const local = (n: number): LocalAddr => n as LocalAddr;

/** `P` to `B` over a host bridge whose windows are shifted by `busOffset` (`B - P`). */
export const busOf = (address: PhysAddr, busOffset: number): BusAddr =>
	(address + busOffset) as BusAddr;
/** `B` to `P`, the inverse of {@link busOf}. */
export const physOfBus = (address: BusAddr, busOffset: number): PhysAddr =>
	(address - busOffset) as PhysAddr;
/** A bus address, physical address or IOVA as the driver gets it: the kind is no longer in it. */
export const dmaAddr = (address: BusAddr | PhysAddr | Iova): DmaAddr =>
	address as number as DmaAddr;

/** `0x148000000` */
export const hex = (address: number): string => `0x${address.toString(16)}`;

export const PAGE_SIZE = 4096;
/** Half-open byte ranges overlap. */
export const overlaps = (a: number, aLength: number, b: number, bLength: number): boolean =>
	a < b + bLength && b < a + aLength;

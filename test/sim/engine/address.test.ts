import assert from 'node:assert/strict';
import {
	busOf,
	type DmaAddr,
	dmaAddr,
	iova,
	type PhysAddr,
	phys,
	physOfBus,
	virt,
} from '../../../src/sim/engine/address';

describe('address kinds', () => {
	it('do not mix: the compiler refuses one in the place of another', () => {
		const takesPhys = (address: PhysAddr): number => address;
		const takesDma = (address: DmaAddr): number => address;
		// @ts-expect-error a virtual address is not a physical one
		assert.equal(takesPhys(virt(1)), 1);
		// @ts-expect-error an IOVA is not a physical address
		assert.equal(takesPhys(iova(2)), 2);
		// @ts-expect-error a plain number has no kind
		assert.equal(takesPhys(3), 3);
		// @ts-expect-error a driver gets a dma_addr_t only from the DMA API
		assert.equal(takesDma(phys(4)), 4);
		assert.equal(takesDma(dmaAddr(phys(5))), 5);
	});

	it('turn from physical to bus and back by the offset of the host bridge', () => {
		const offset = 0x100000000;
		assert.equal(physOfBus(busOf(phys(0x1000), offset), offset), 0x1000);
		assert.equal(busOf(phys(0x1000), offset), 0x100001000);
	});
});

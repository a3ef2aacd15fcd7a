import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BusRange, PciBus, type Segment } from '../../../src/sim/dma/bus';
import { allocIova } from '../../../src/sim/dma/iova';
import { overlaps, phys } from '../../../src/sim/engine/address';
import { type IommuMode, type Topology, withKernelAcs } from '../../../src/sim/pci/hierarchy';
import { profiles } from '../../../src/sim/profiles/profile';
import { bundledTopology, type TopologyId } from '../../../src/sim/scenario/bundled';

const MIB = 2 ** 20;
const machine = (id: TopologyId, iommu: IommuMode, busOffset = 0): Topology => {
	const topology = withKernelAcs({ ...bundledTopology(id), iommu });
	const hostBridges = topology.hostBridges.map((bridge) => ({ ...bridge, busOffset }));
	return { ...topology, hostBridges };
};
const busOf = (
	id: TopologyId,
	iommu: IommuMode,
	kernel: keyof typeof profiles = 'v6.12',
	busOffset = 0,
) => new PciBus(machine(id, iommu, busOffset), profiles[kernel]);

const ram: BusRange = { start: phys(0x10000000), length: MIB, provider: null };
const bar = (bus: PciBus, device = 'GPU'): BusRange => ({
	start: bus.bar(device)?.start ?? phys(0),
	length: MIB,
	provider: device,
});

describe('dma_map_sgtable', () => {
	it('without IOMMU gives a peer below the switch the bus address (R5)', () => {
		const bus = busOf('T1', 'off');
		const { result, perRange } = bus.mapSgtable('NIC', [bar(bus)]);
		assert.equal(result, 'ok');
		assert.deepEqual([perRange[0]?.kind, perRange[0]?.busAddress], ['bus', true]);
	});

	it('takes a list that mixes RAM and BAR memory since Linux 6.0, and not before (R5)', () => {
		for (const [kernel, result] of [
			['v5.0', 'EINVAL'],
			['v6.2', 'ok'],
		] as const) {
			const bus = busOf('T1', 'off', kernel);
			assert.equal(bus.mapSgtable('NIC', [ram, bar(bus), ram]).result, result, kernel);
		}
	});

	it('unwinds everything when one range cannot be reached (R5, R6)', () => {
		for (const iommu of ['off', 'translated'] as const) {
			const bus = busOf('T3', iommu);
			const answer = bus.mapSgtable('NIC', [ram, bar(bus)]);
			assert.deepEqual([answer.result, answer.entries.length], ['EREMOTEIO', 0]);
			assert.equal(bus.iovas('NIC'), 0);
		}
	});

	it('with an IOMMU puts all but bus addresses into one IOVA range (R6)', () => {
		const bus = busOf('T2', 'translated');
		const { entries, perRange } = bus.mapSgtable('NIC', [ram, bar(bus), ram]);
		assert.deepEqual(
			entries.map(({ kind, length }) => [kind, length]),
			[['iova', 3 * MIB]],
		);
		assert.equal((perRange[1]?.dma ?? 0) - (perRange[0]?.dma ?? 0), MIB);
	});

	it('cannot bounce a P2PDMA page beyond the DMA mask, RAM it can (R5)', () => {
		const zen: Topology = {
			...machine('main', 'off'),
			cpu: { vendor: 'AuthenticAMD', family: 0x17, mmioSafe: true },
		};
		const bus = new PciBus(zen, profiles['v6.12']);
		assert.equal(bus.mapSgtable('MASK32', [bar(bus, 'A')]).result, 'EIO');
		const high = { ...ram, start: phys(2 ** 33) };
		assert.equal(bus.mapSgtable('MASK32', [high]).perRange[0]?.kind, 'bounce');
	});

	it('gives every IOVA back at unmap', () => {
		const bus = busOf('T2', 'translated');
		const { perRange } = bus.mapSgtable('NIC', [ram, bar(bus)]);
		const segments = perRange.map(
			({ dma, length, kind }): Segment => ({ dma, bytes: length, kind, target: 0, owner: 'ram' }),
		);
		assert.equal(bus.iovas('NIC'), 1);
		bus.unmap('NIC', segments);
		assert.equal(bus.iovas('NIC'), 0);
	});
});

describe('dma_map_resource', () => {
	it('asks nobody whether the peers can reach each other (R7): a false grant', () => {
		const topology: Topology = {
			...machine('T3', 'off'),
			rootComplex: { blocked: ['rp1>rp0'] },
		};
		const bus = new PciBus(topology, profiles['v6.12'].with(['p2pdma-zen']));
		const { start } = bar(bus);
		const dma: Segment = { dma: start, bytes: MIB, kind: 'phys', target: start, owner: 'GPU' };
		assert.equal(bus.send('NIC', [dma]).ok, false);
		assert.equal(bus.distance('GPU', 'NIC'), -1);
	});

	it('leaves out the bus offset, so the packet goes astray (R7.2)', () => {
		const bus = busOf('T1', 'off', 'v6.12', 0x100000000);
		const range = bar(bus);
		const { perRange } = bus.mapBar('GPU', 'NIC', range);
		const sent = (dma: number) =>
			bus.send('NIC', [{ dma, bytes: MIB, kind: 'phys', target: range.start, owner: 'GPU' }]).ok;
		assert.equal(sent(perRange[0]?.dma ?? 0), false);
		const right = bus.mapSgtable('NIC', [range]);
		assert.equal(sent(right.perRange[0]?.dma ?? 0), true);
	});

	it('always hairpins through a translating IOMMU, even below one switch (R7.2)', () => {
		const bus = busOf('T1', 'translated');
		assert.equal(bus.mapBar('GPU', 'NIC', bar(bus)).perRange[0]?.kind, 'iova');
	});
});

describe('dma_buf_phys_vec_to_sgt (R8)', () => {
	it('takes one IOVA for all ranges, bus addresses, or refuses with EINVAL', () => {
		const ranges = (bus: PciBus) => {
			const { start } = bar(bus);
			return [
				{ start, length: 4096 },
				{ start: phys(start + MIB), length: 4096 },
			];
		};
		const direct = busOf('T1', 'off', 'v6.19');
		const map = (bus: PciBus) => bus.mapPhysVec('GPU', 'NIC', ranges(bus));
		assert.deepEqual(
			map(direct).entries.map(({ kind }) => kind),
			['bus', 'bus'],
		);
		const hairpin = busOf('T2', 'translated', 'v6.19');
		assert.deepEqual(
			map(hairpin).entries.map(({ kind, length }) => [kind, length]),
			[['iova', 8192]],
		);
		assert.equal(map(busOf('T3', 'off', 'v6.19')).result, 'EINVAL');
	});
});

describe('the IOVA allocator', () => {
	it('never gives a range that is taken, and gives the same for the same', () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 30 });
		fc.assert(
			fc.property(sizes, (pages) => {
				const taken: { start: number; length: number }[] = [];
				for (const count of pages) {
					const length = count * 4096;
					const start = allocIova(taken, length, 2 ** 32);
					assert.ok(start !== null);
					assert.ok(taken.every((one) => !overlaps(one.start, one.length, start, length)));
					assert.ok(start + length <= 2 ** 32);
					assert.equal(allocIova(taken, length, 2 ** 32), start);
					taken.push({ start, length });
				}
			}),
			{ seed: 7, numRuns: 60 },
		);
	});

	it('has no room left where everything is taken', () => {
		assert.equal(allocIova([{ start: 0, length: 2 ** 32 }], 4096, 2 ** 32), null);
	});
});

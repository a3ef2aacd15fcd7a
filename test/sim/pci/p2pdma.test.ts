import assert from 'node:assert/strict';
import { p2pdmaRulesOf } from '../../../src/sim/dma/bus';
import {
	ACS,
	type PciNode,
	type Topology,
	withAcs,
	withKernelAcs,
} from '../../../src/sim/pci/hierarchy';
import { P2pdma } from '../../../src/sim/pci/p2pdma';
import { profiles } from '../../../src/sim/profiles/profile';
import { bundledTopology } from '../../../src/sim/scenario/bundled';

const rules = p2pdmaRulesOf(profiles['v6.12']);
const main = bundledTopology('main');
const node = (p2pdma: P2pdma, id: string): PciNode => {
	const found = p2pdma.hierarchy.node(id);
	assert.ok(found);
	return found;
};

describe('the callers of the distance (R2)', () => {
	it('sum the distances, and refuse when one client is refused or is not PCI', () => {
		const p2pdma = new P2pdma(main, rules);
		const at = (id: string) => node(p2pdma, id);
		assert.equal(p2pdma.distanceMany(at('A'), [at('B'), at('X')]), 8);
		assert.equal(p2pdma.distanceMany(at('A'), [at('B'), at('C')]), -1);
		assert.equal(p2pdma.distanceMany(at('A'), [at('B'), null]), -1);
		assert.equal(p2pdma.distanceMany(at('A'), []), -1);
	});

	it('choose the nearest published provider, and one of several by lot', () => {
		const p2pdma = new P2pdma(main, rules);
		const at = (id: string) => node(p2pdma, id);
		const published = [at('A'), at('IV_SW'), at('C')];
		const picked: number[] = [];
		const pick = (count: number) => {
			picked.push(count);
			return count - 1;
		};
		assert.equal(p2pdma.findMany(published, [at('B')], pick)?.id, 'IV_SW');
		assert.deepEqual(picked, [2]);
		assert.equal(p2pdma.findMany([at('C')], [at('B')], pick), null);
	});
});

describe('the cache of map types (R1.6)', () => {
	it('goes stale when ACS changes, until somebody asks for the distance', () => {
		const p2pdma = new P2pdma(main, rules);
		const ask = () => p2pdma.mapType(node(p2pdma, 'A'), node(p2pdma, 'B'));
		assert.equal(ask(), 'BUS_ADDR');
		p2pdma.changeTopology(withAcs(main, { dn0: ACS.RR }));
		assert.equal(ask(), 'BUS_ADDR');
		const { mapType } = p2pdma.askDistance(node(p2pdma, 'A'), node(p2pdma, 'B'));
		assert.equal(mapType, 'NOT_SUPPORTED');
		assert.equal(ask(), 'NOT_SUPPORTED');
	});
});

describe('ACS as the kernel sets it', () => {
	const ctrl = (topology: Topology, id: string) =>
		topology.nodes.find((one) => one.id === id)?.acs?.ctrl;
	it('is on at every capable port with an IOMMU, passthrough included, and off without', () => {
		for (const [iommu, word] of [
			['off', 0],
			['passthrough', 0x1d],
			['translated', 0x1d],
		] as const) {
			const topology = withKernelAcs({ ...main, iommu });
			assert.equal(ctrl(topology, 'rp0'), word);
			assert.equal(ctrl(topology, 'dn0'), undefined);
		}
	});
});

describe('the list of host bridges (R3)', () => {
	it('is asked by the first device of the root bus, which must be a bridge (R3.2)', () => {
		const T2 = bundledTopology('T2');
		const distance = (topology: Topology) => {
			const p2pdma = new P2pdma(topology, rules);
			return p2pdma.askDistance(node(p2pdma, 'GPU'), node(p2pdma, 'NIC')).mapType;
		};
		assert.equal(distance(T2), 'THRU_HOST_BRIDGE');
		const hostBridges = T2.hostBridges.map((bridge) => ({ ...bridge, firstIsBridge: false }));
		assert.equal(distance({ ...T2, hostBridges }), 'NOT_SUPPORTED');
	});
});

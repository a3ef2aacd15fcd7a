import assert from 'node:assert/strict';
import { iova, phys } from '../../../src/sim/engine/address';
import { routeTlp, type Tlp } from '../../../src/sim/pci/hardware';
import { ACS, Hierarchy, type Topology, withAcs } from '../../../src/sim/pci/hierarchy';
import { bundledTopology } from '../../../src/sim/scenario/bundled';

const T1 = bundledTopology('T1');
const barOf = (topology: Topology, id: string, index = 0): number =>
	topology.nodes.find((node) => node.id === id)?.bars[index]?.start ?? 0;
const tlp = (address: number, more: Partial<Tlp> = {}): Tlp => ({
	requester: 'NIC',
	address,
	length: 64,
	kind: 'write',
	at: 'untranslated',
	...more,
});
const route = (topology: Topology, packet: Tlp, domain: Parameters<typeof routeTlp>[2] = null) =>
	routeTlp(new Hierarchy(topology), packet, domain);
const change = (topology: Topology, id: string, fields: object): Topology => ({
	...topology,
	nodes: topology.nodes.map((node) => (node.id === id ? { ...node, ...fields } : node)),
});

describe('a packet in the hardware (R4)', () => {
	const gpu = barOf(T1, 'GPU');

	it('turns round in the switch when nothing redirects it', () => {
		const fate = route(T1, tlp(gpu));
		assert.deepEqual([fate.fate, fate.target, fate.offset], ['delivered-bar', 'GPU', 0]);
		assert.deepEqual(fate.path, ['NIC', 'dn1', 'up0', 'dn0', 'GPU']);
	});

	it('goes up to the root complex and back where ACS redirects requests', () => {
		const fate = route(withAcs(T1, { dn1: ACS.RR }), tlp(gpu));
		assert.equal(fate.fate, 'delivered-bar');
		assert.ok(fate.path.includes('root complex'));
		assert.ok(fate.hops > route(T1, tlp(gpu)).hops);
	});

	it('may go direct in spite of redirection when it is translated and DT is on', () => {
		const free = withAcs(T1, { dn1: ACS.RR | ACS.DT });
		assert.ok(!route(free, tlp(gpu, { at: 'translated' })).path.includes('root complex'));
		assert.ok(route(free, tlp(gpu)).path.includes('root complex'));
	});

	it('is an ACS violation when translated requests are blocked', () => {
		const blocked = withAcs(T1, { dn1: ACS.TB });
		assert.equal(route(blocked, tlp(gpu, { at: 'translated' })).fate, 'acs-violation');
	});

	it('is dropped when its sender may not master the bus', () => {
		assert.equal(route(change(T1, 'NIC', { busMaster: false }), tlp(gpu)).fate, 'dropped');
	});

	it('finds nobody when the target does not decode memory', () => {
		const deaf = change(T1, 'GPU', { memEnable: false });
		assert.equal(route(deaf, tlp(gpu)).fate, 'unsupported-request');
	});

	it('faults in the IOMMU where the domain has no mapping, or none for writing', () => {
		const up = withAcs(T1, { dn1: ACS.RR });
		const readOnly = [{ iova: iova(0x1000), length: 4096, target: phys(gpu), write: false }];
		assert.equal(route(up, tlp(0x2000), readOnly).fate, 'iommu-fault');
		assert.equal(route(up, tlp(0x1000), readOnly).fate, 'iommu-fault');
		assert.equal(route(up, tlp(0x1000, { kind: 'read' }), readOnly).fate, 'delivered-bar');
	});

	it('never meets the IOMMU when the switch turns it round', () => {
		assert.equal(route(T1, tlp(gpu), []).iotlbLookup, false);
	});

	it('is lost between root ports that do not forward, whatever the kernel believes', () => {
		const T2 = bundledTopology('T2');
		const broken: Topology = { ...T2, rootComplex: { blocked: ['rp1>rp0'] } };
		assert.equal(route(T2, tlp(barOf(T2, 'GPU'))).fate, 'delivered-bar');
		assert.equal(route(broken, tlp(barOf(T2, 'GPU'))).fate, 'lost');
	});

	it('reaches RAM when no BAR claims the address', () => {
		assert.equal(route(T1, tlp(0x10000000)).fate, 'delivered-ram');
	});
});

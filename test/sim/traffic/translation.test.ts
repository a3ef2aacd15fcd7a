import assert from 'node:assert/strict';
import { ACS } from '../../../src/sim/pci/hierarchy';
import type { Recording } from '../../../src/sim/traffic/recording';
import {
	buffer,
	first,
	MIB,
	machine,
	recordingOf,
	sceneOf,
	settledRate,
	stream,
	US,
} from './machines';

const missRate = ({ iommus }: Recording): number => {
	const [iommu] = iommus;
	return iommu === undefined || iommu.lookups === 0 ? 0 : iommu.misses / iommu.lookups;
};

/** Random reads of one cache line each over a working set, as a bus analyser would make them. */
function randomReads(workingSet: number, pageBytes: number, entries: number): Recording {
	return recordingOf(
		sceneOf(machine('T2', { iommu: 'translated' }), {
			regions: [buffer({ bytes: workingSet, pageBytes })],
			flows: [
				stream({ op: 'read', messageBytes: 64, queueDepth: 1, access: 'random', address: 'iova' }),
			],
			seed: 9,
			durationPs: 3000 * US,
			bins: 20,
		}),
		{ 'iommu.entries': entries },
	);
}

describe('the IOTLB', () => {
	for (const [entries, pageBytes] of [
		[64, 4096],
		[128, 4096],
		[64, 65536],
	] as const) {
		it(`has its knee at entries x page size: ${entries} x ${pageBytes} bytes`, () => {
			const reach = entries * pageBytes;
			const pagesOf = (bytes: number) => bytes / pageBytes;
			for (const factor of [0.5, 1, 2, 4]) {
				const recording = randomReads(reach * factor, pageBytes, entries);
				const { lookups = 0 } = recording.iommus[0] ?? {};
				// Each page misses once at first; beyond the reach 1 - reach / working set miss for ever.
				const cold = Math.min(entries, pagesOf(reach * factor)) / lookups;
				const expected = Math.max(0, 1 - 1 / factor) * (1 - cold) + cold;
				assert.ok(
					Math.abs(missRate(recording) - expected) < 0.03,
					`${factor}: ${missRate(recording)}`,
				);
			}
		});
	}

	it('adds the walk to the latency of a read that misses, and nothing to one that hits', () => {
		const mean = (factor: number) =>
			first(randomReads(64 * 4096 * factor, 4096, 64)).latency.meanPs ?? 0;
		const [inside, outside] = [mean(0.5), mean(64)];
		// 63 of 64 lookups miss at 330 ns each.
		assert.ok(Math.abs(outside - inside - 0.984 * 330_000) < 10_000, `${inside} ${outside}`);
	});

	it('reaches 512 times as far with 2 MiB pages', () => {
		assert.ok(missRate(randomReads(64 * MIB, 4096, 64)) > 0.95);
		assert.ok(missRate(randomReads(64 * MIB, 2 * MIB, 64)) < 0.02);
	});

	it('is not asked for bus addresses', () => {
		const recording = recordingOf(sceneOf(machine('T1', { iommu: 'translated', acs: 0 })));
		assert.deepEqual(recording.iommus, []);
	});

	it('keeps posted writes in order: one miss holds up what comes after it', () => {
		const rate = (walkers: number) => {
			const flows = [stream({ address: 'iova' })];
			const topology = machine('T2', { gen: 5, iommu: 'translated' });
			return settledRate(recordingOf(sceneOf(topology, { flows }), { 'iommu.walkers': walkers }));
		};
		// One walker brings a 4 KiB page each 330 ns: 12.4 GB/s.
		assert.ok(Math.abs(rate(1) / (4096 / 330e-9) - 1) < 0.01, `${rate(1)}`);
		assert.ok(Math.abs(rate(2) / rate(1) - 2) < 0.02);
	});
});

describe('ACS and the way of a packet', () => {
	const route = (changes: Parameters<typeof machine>[1], flow = {}) => {
		const flows = [stream(flow)];
		return first(recordingOf(sceneOf(machine('T1', changes), { flows })));
	};

	it('without redirect, a switch turns the packet round', () => {
		assert.deepEqual(route({ acs: 0 }).path, ['NIC', 'dn1', 'up0', 'dn0', 'GPU']);
	});

	it('with redirect it goes through the root complex, and shares its bandwidth', () => {
		const direct = route({ acs: 0 });
		const redirected = route({ acs: ACS.RR | ACS.CR });
		assert.ok(redirected.path.includes('root complex'));
		assert.ok(Math.abs(redirected.bytesPerSecond / direct.bytesPerSecond - 0.9) < 0.01);
		assert.equal(direct.stalls.rootComplex, 0);
	});

	it('an IOVA goes to the IOMMU even where no ACS redirects', () => {
		const translated = route({ acs: 0, iommu: 'translated' }, { address: 'iova' });
		assert.ok(translated.path.includes('root complex'));
	});

	it('with ATS and direct translation the packet takes the switch again', () => {
		const acs = ACS.RR | ACS.CR | ACS.DT;
		const cached = route({ acs, iommu: 'translated', ats: true }, { address: 'iova', ats: true });
		assert.deepEqual(cached.path, ['NIC', 'dn1', 'up0', 'dn0', 'GPU']);
		assert.ok(cached.stalls.ats > 0, 'first use of each page is asked for');
	});

	it('completions are redirected on their own', () => {
		const requestsOnly = route({ acs: ACS.CR }, { op: 'read' });
		assert.deepEqual(requestsOnly.path, ['NIC', 'dn1', 'up0', 'dn0', 'GPU']);
		const direct = route({ acs: 0 }, { op: 'read' });
		assert.ok(requestsOnly.bytesPerSecond < 0.85 * direct.bytesPerSecond);
	});
});

describe('the root complex', () => {
	const rate = (
		rootComplex: 'modern' | 'broadwell' | 'ivybridge' | 'sandybridge' | 'client',
		op: 'write' | 'read',
		id: 'T2' | 'T4' = 'T2',
		crossing: 'modern' | 'qpi' | 'vera' = 'modern',
		gen = 3,
	): number => {
		const flows = [stream({ op })];
		const scene = sceneOf(machine(id, { gen }), {
			flows,
			rootComplex,
			crossing,
			durationPs: 400 * US,
		});
		return settledRate(recordingOf(scene, { 'tlp.tags': 512 })) / 1e9;
	};

	it('leaves peers the share of the link ceiling that its class says', () => {
		const ceiling = 13.25;
		for (const [name, write, read] of [
			['modern', 0.9, 0.8],
			['broadwell', 0.75, 0.3],
			['ivybridge', 0.8, 0.25],
			['sandybridge', 0.5, 0.06],
			['client', 0.4, 0.1],
		] as const) {
			assert.ok(Math.abs(rate(name, 'write') / (ceiling * write) - 1) < 0.01, name);
			assert.ok(
				Math.abs(rate(name, 'read') / (13.446 * read) - 1) < 0.02,
				`${name} ${rate(name, 'read')}`,
			);
		}
	});

	it('is far slower across old sockets, and capped across new ones', () => {
		assert.ok(Math.abs(rate('modern', 'write', 'T4', 'qpi') / 1.325 - 1) < 0.01);
		assert.ok(Math.abs(rate('modern', 'read', 'T4', 'qpi') / 0.269 - 1) < 0.03);
		assert.ok(Math.abs(rate('modern', 'write', 'T4', 'vera', 6) / 54 - 1) < 0.02);
	});

	it('is shared by all pairs of a socket', () => {
		const topology = machine('T2');
		const flows = [stream(), stream({ id: 'nvme', initiator: 'NVMe' })];
		const recording = recordingOf(sceneOf(topology, { flows, durationPs: 400 * US }));
		const server = recording.servers.find(({ key }) => key === 'rc:0');
		assert.ok((server?.busyPs ?? 0) <= recording.endPs);
		assert.ok((server?.busyPs ?? 0) > 0.98 * recording.endPs);
		const [nic, nvme] = recording.flows.map((flow) => settledRate(recording, flow) / 1e9);
		// The NVMe keeps nine tenths of its own four lanes, the NIC has what remains.
		assert.ok(Math.abs((nvme ?? 0) / (0.9 * 3.3126) - 1) < 0.01, `${nvme}`);
		assert.ok(Math.abs((nic ?? 0) / (0.9 * (13.25 - 3.3126)) - 1) < 0.01, `${nic}`);
	});
});

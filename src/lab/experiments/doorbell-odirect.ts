import { PciBus } from '../../sim/dma/bus';
import { hex } from '../../sim/engine/address';
import { World } from '../../sim/engine/world';
import { routeTlp } from '../../sim/pci/hardware';
import { Hierarchy, type PciNode, type RegionUse } from '../../sim/pci/hierarchy';
import { profiles } from '../../sim/profiles/profile';
import { acsParameter, topologyOf, topoParameter } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, integer } from '../parameters';

/** Where a device has a region of each use. */
const owners: Readonly<Record<string, string>> = {
	doorbell: 'NIC',
	registers: 'NIC',
	memory: 'GPU',
};

export const doorbellOdirect: Experiment = {
	id: 'doorbell-odirect',
	version: 1,
	title: 'Data written into a doorbell',
	question: 'What happens when a disk writes the data of an O_DIRECT read into a BAR region?',
	parameters: [
		choice(
			'region',
			'Region',
			[
				['doorbell', 'doorbells of the NIC'],
				['registers', 'registers of the NIC'],
				['memory', 'memory of the GPU'],
			],
			'doorbell',
		),
		integer('bytes', 'Data', 'bytes', [512, 4096, 65536, 2 ** 20], 4096, 'log2'),
		topoParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('doorbell-odirect/rings', ['rings', 'delivered'], (seen) => {
			if (seen.number('delivered') === 0)
				return {
					word: 'undecided',
					decidedBy: 'delivered',
					because: 'No packet of the disk reaches the region on this machine.',
				};
			const rings = seen.number('rings');
			return {
				word: verdictIf(rings > 0),
				decidedBy: 'rings',
				because: `${plural(seen.number('delivered'), 'write')} of data arrive, ${rings} of them ring a doorbell.`,
			};
		}),
	],
	limits: ['what the device does when it is rung', 'posted writes that are merged on the way'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf({ ...parameters, iommu: 'off' });
		const hierarchy = new Hierarchy(topology);
		const use = String(parameters['region']);
		const owner = hierarchy.node(owners[use] ?? 'GPU')!;
		const disk = hierarchy.node('NVMe')!;
		const region = regionOf(owner, use as RegionUse);
		const bytes = Math.min(Number(parameters['bytes']), region.length);
		const world = new World({}, profiles['v6.2']);
		const published = publish(world, new PciBus(topology, profiles['v6.2'], rulesOff), owner, use);
		let [delivered, rings] = [0, 0];
		world.step({ actor: 'NVMe', func: 'memory write', file: null, rule: 'R4' }, (step) => {
			for (let at = 0; at < bytes; at += disk.mps) {
				const address = region.start + at;
				const length = Math.min(disk.mps, bytes - at);
				const tlp = {
					requester: disk.id,
					address,
					length,
					kind: 'write',
					at: 'untranslated',
				} as const;
				const fate = routeTlp(hierarchy, tlp, null);
				if (at === 0) step.look('path', [...fate.path]);
				if (fate.target !== owner.id || fate.offset === null || fate.bar === null) continue;
				delivered++;
				if (useAt(owner, fate.bar, fate.offset) === 'doorbell') rings++;
			}
			step.look('first address', hex(region.start));
			step.note(
				`${delivered} posted writes of up to ${disk.mps} bytes arrive; ${rings} hit a doorbell.`,
			);
			return delivered > 0 ? 'ok' : 'EIO';
		});
		return {
			scenarios: [{ id: 'write', label: `A disk writes into ${use}`, trace: world.trace('ok') }],
			observations: [
				observe('delivered', 'Writes that arrive', delivered, {
					unit: 'count',
					scenario: 'write',
					step: 1,
				}),
				observe('rings', 'Doorbells rung', rings, { unit: 'count', scenario: 'write', step: 1 }),
				observe('published', 'The provider may be published', published, {
					scenario: 'write',
					step: 0,
				}),
			],
		};
	},
};

/** Only memory without side effects may be offered to userspace (mapping 3.5). */
function publish(world: World, bus: PciBus, owner: PciNode, use: string): boolean {
	const head = {
		actor: 'exporter',
		func: 'pci_p2pmem_publish',
		file: 'drivers/pci/p2pdma.c',
		rule: 'R14.4',
	};
	const result = world.step(head, (step) => {
		step.look('region', use);
		const allowed = use === 'memory' && bus.bar(owner.id) !== null;
		step.note(
			allowed
				? 'Memory: it may be published.'
				: 'Side effects: it must not be; what follows is forced.',
		);
		return allowed ? 'ok' : 'EPERM';
	});
	return result === 'ok';
}

function regionOf(node: PciNode, use: RegionUse) {
	for (const bar of node.bars)
		for (const region of bar.regions)
			if (region.use === use) return { start: bar.start + region.offset, length: region.length };
	return { start: 0, length: 0 };
}

/** What the byte at `offset` of a BAR is for. */
function useAt(node: PciNode, index: number, offset: number): RegionUse | null {
	const bar = node.bars.find((one) => one.index === index);
	const region = bar?.regions.find(
		(one) => offset >= one.offset && offset < one.offset + one.length,
	);
	return region?.use ?? null;
}

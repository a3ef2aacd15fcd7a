import type { Outcome } from '../engine/trace';
import { cpuAccess } from '../mm/access';
import type { Extent } from '../mm/extents';
import type { Mm } from '../mm/mm';
import { zap } from '../mm/munmap';
import type { Pte } from '../mm/pte';
import type { Host } from '../rdma/region';

const driver = (func: string, file: string) => ({ actor: 'exporter', func, file, rule: 'R26.1' });

/** PTEs of the process that show pages of the device's pool. */
const pooled = (mm: Mm, device: string): Extent<Pte>[] =>
	mm.ptes.extents.filter(
		({ value }) => value.frames.page === 'p2pdma' && value.frames.owner === device,
	);

/**
 * R26.1 the driver lets go of its device: mappings of `p2pmem/allocate` are zapped in every process,
 * then `memunmap_pages` waits for each page reference. EBUSY while a pin keeps it waiting. Mappings
 * of sysfs `resourceN` lie in another inode and are not touched.
 */
export function unbindDriver(host: Host, device: string, processes: readonly Mm[]): Outcome {
	const { machine } = host;
	const frames = processes.flatMap((mm) => pooled(mm, device).map(({ value }) => value.frames.pfn));
	for (const mm of processes) {
		for (const { start, end } of pooled(mm, device)) zap(machine, mm, start, end, 'CLEAR');
	}
	return machine.world.step(driver('memunmap_pages', 'mm/memremap.c'), (step) => {
		const held = frames.some((pfn) => machine.pages.pinnedAt(pfn));
		if (step.look('pages referenced', held)) {
			step.note('A pin holds a page: removal waits until it is given back.');
			return 'EBUSY';
		}
		step.set(`driver/${device}`, { bound: false });
		step.note('Every page reference is back; the driver is gone.');
		return 'ok';
	});
}

/** The device leaves the bus (hot unplug, sysfs `remove`); what still maps its BAR keeps it (S3). */
export function removeDevice(host: Host, device: string): Outcome {
	const head = {
		actor: 'exporter',
		func: 'pci_stop_and_remove_bus_device',
		file: 'drivers/pci/remove.c',
		rule: 'R26.1',
	};
	return host.machine.world.step(head, (step) => {
		step.set(`pci/${device}`, { removed: true });
		step.note('The resource files are gone; mappings made before are not zapped.');
		return 'ok';
	});
}

/** `PCI_COMMAND_MEMORY` of the device is switched (sysfs `enable`, setpci). */
export function setDecode(host: Host, device: string, on: boolean): void {
	const head = { actor: 'user', func: 'pci_write_config_word', file: null, rule: null };
	host.machine.world.step(head, (step) => {
		step.set(`decode/${device}`, on ? null : { memory: false });
		step.note(on ? 'The BAR decodes again.' : 'The BAR does not decode any more.');
		return 'ok';
	});
}

/** What a CPU load through a mapping finds. */
export type Loaded =
	/** The memory behind the PTE. */
	| { readonly found: 'memory'; readonly pfn: number }
	/** The device does not decode: all-ones on hardware, 0 under QEMU. */
	| { readonly found: 'nothing' }
	| { readonly found: 'signal'; readonly signal: Outcome };

/** The process loads a word at `address`. */
export function cpuLoad(host: Host, mm: Mm, address: number): Loaded {
	const result = cpuAccess(host.machine, mm, address, false);
	if (result !== 'ok') return { found: 'signal', signal: result };
	const pte = mm.ptes.at(address);
	if (pte === undefined) return { found: 'signal', signal: 'SIGBUS' };
	const { owner, pfn, medium } = pte.value.frames;
	const deaf = medium === 'bar' && host.machine.world.get(`decode/${owner}`) !== undefined;
	if (deaf) return { found: 'nothing' };
	return { found: 'memory', pfn: pfn + Math.floor((address - pte.start) / 4096) };
}

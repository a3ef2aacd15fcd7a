import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';

const SUBSECTION = 2 * 1024 * 1024;

/**
 * R48 `pci_p2pdma_add_resource`: makes struct pages for the whole BAR of a provider and a pool of
 * them. EINVAL unless start and length are multiples of 2 MiB, EOPNOTSUPP without CONFIG_PCI_P2PDMA,
 * ENODEV without such a BAR.
 */
export function registerP2pmem(machine: Machine, owner: string): Outcome {
	const head = {
		actor: 'exporter',
		func: 'pci_p2pdma_add_resource',
		file: 'drivers/pci/p2pdma.c',
		rule: 'R48',
	};
	return machine.world.step(head, (step) => {
		if (!step.has('p2pdma-pages')) {
			step.note('The kernel has no P2PDMA.');
			return 'EOPNOTSUPP';
		}
		const bar = machine.bus.bar(owner);
		if (bar === null) return 'ENODEV';
		step.look('bar', { start: bar.start, bytes: bar.size });
		if ((bar.start % SUBSECTION !== 0 || bar.size % SUBSECTION !== 0) && applies(machine, 'R48')) {
			step.note('memremap_pages takes multiples of 2 MiB only.');
			return 'EINVAL';
		}
		const pages = bar.size / 4096;
		machine.pages.createPool(step, owner, pages);
		step.note(`${pages} struct pages (${pages * 64} bytes) stand for the BAR.`);
		return 'ok';
	});
}

import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { memremapPages } from '../pci/pgmap';

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
		const made = memremapPages(bar.start, bar.size);
		if (made.result !== 'ok' && applies(machine, 'R48')) {
			step.note(`${made.reason}.`);
			return made.result;
		}
		const pages = bar.size / 4096;
		machine.pages.createPool(step, owner, pages);
		step.note(`${pages} struct pages (${pages * 64} bytes) stand for the BAR.`);
		return 'ok';
	});
}

import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type Machine } from '../machine';
import type { Mapping } from './source';

/** Why the mapping cannot be had at all in this kernel. */
export function refuseMapping(machine: Machine, mapping: Mapping, step: StepBody): Outcome {
	const { source } = mapping;
	const { profile } = machine;
	if (source.from === 'p2pmem') return refuseP2pmem(machine, mapping, step);
	if (source.from === 'file' && source.fs === 'secretmem' && !step.has('memfd-secret')) {
		step.note('This kernel has no memfd_secret.');
		return 'ENOSYS';
	}
	if (source.from === 'dmabuf') {
		const option = source.exporter === 'udmabuf' ? 'UDMABUF' : 'DMABUF_HEAPS';
		if (!step.look(`CONFIG_${option}`, profile.option(option))) {
			step.note(`There is no device file: the kernel was built without ${option}.`);
			return 'ENOENT';
		}
	}
	if (source.from !== 'bar') return 'ok';
	const device = source.file === 'vfio' ? machine.roles.vfio : machine.roles.bar;
	if (step.get(`pci/${device}`) !== undefined) {
		step.note('The device is gone, and its files with it.');
		return 'ENOENT';
	}
	if (source.file === 'vfio' && step.look('iommu', machine.iommu) === 'off') {
		step.note('vfio-pci needs an IOMMU group, and there is no IOMMU.');
		return 'ENOENT';
	}
	if (source.busy && step.look('IO_STRICT_DEVMEM', profile.option('IO_STRICT_DEVMEM'))) {
		step.note('A driver has claimed the BAR: iomem_is_exclusive refuses user mappings.');
		return 'EINVAL';
	}
	return 'ok';
}

/** R29 `p2pmem_alloc_mmap`. */
function refuseP2pmem(machine: Machine, mapping: Mapping, step: StepBody): Outcome {
	const owner = machine.roles.p2pmem;
	if (!step.has('p2pmem-mmap')) {
		step.note('sysfs has no p2pmem/allocate that could be mapped.');
		return 'ENOENT';
	}
	if (applies(machine, 'R29')) {
		if (!step.look('VM_MAYSHARE', mapping.shared)) {
			step.note('A private mapping of p2pmem is refused.');
			return 'EINVAL';
		}
		if (step.look('vm_pgoff', mapping.offset ?? 0) !== 0) {
			step.note('An offset into the allocation makes no sense.');
			return 'EINVAL';
		}
		if (!step.look('provider has a pool', machine.pages.hasPool(owner))) {
			step.note('The device provides no p2pmem.');
			return 'ENODEV';
		}
	}
	if (!machine.pages.take(step, owner, mapping.pages)) {
		step.note('The pool of the provider is empty.');
		return 'ENOMEM';
	}
	return 'ok';
}

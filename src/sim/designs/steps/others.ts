import type { Outcome } from '../../engine/trace';
import { type Memory, pagesOf, type Scene, type VmaRecord } from '../scene';
import { dmaMapPages } from './dma';
import { pinUserPages, unpinUserPages } from './gup';

/** `process_vm_readv` of another process: pages pinned, then copied by the CPU (R15). */
export function processVm(scene: Scene, memory: Memory): Outcome {
	const request = { write: false, longterm: false, p2pdma: false, holder: 'process_vm' };
	const pinned = pinUserPages(scene, memory, request);
	return scene.world.step(
		{ actor: 'mm', func: 'process_vm_rw_single_vec', file: 'mm/process_vm_access.c', rule: 'R15' },
		(step) => {
			if (pinned !== 'ok') {
				step.note('Any failure to pin is EFAULT.');
				return 'EFAULT';
			}
			step.pages(pagesOf(memory.length));
			step.set('pin/process_vm', null);
			step.set('cpuTouch', null);
			step.note('The CPU copies page by page.');
			return 'ok';
		},
	);
}

/** `sendmsg(MSG_ZEROCOPY)`: pages go to the NIC as they are (R18). */
export function zerocopySend(scene: Scene, memory: Memory): Outcome {
	const request = { write: false, longterm: false, p2pdma: false, holder: 'skb' };
	const pinned = pinUserPages(scene, memory, request);
	if (pinned !== 'ok') {
		return scene.world.step(
			{ actor: 'net', func: '__zerocopy_sg_from_iter', file: 'net/core/datagram.c', rule: 'R18' },
			(step) => {
				step.note('Whatever GUP said becomes EFAULT; nothing is copied instead.');
				return 'EFAULT';
			},
		);
	}
	const mapped = dmaMapPages(scene, scene.parts.importer, memory);
	unpinUserPages(scene, memory, 'skb');
	return mapped;
}

/** `VFIO_IOMMU_MAP_DMA`: pinned pages, or raw frames without any protection (R20). */
export function vfioMap(scene: Scene, memory: Memory): Outcome {
	const request = { write: true, longterm: true, p2pdma: false, holder: 'vfio' };
	const pinned = pinUserPages(scene, memory, request);
	return scene.world.step(
		{ actor: 'vfio', func: 'vaddr_get_pfns', file: 'drivers/vfio/vfio_iommu_type1.c', rule: 'R20' },
		(step) => {
			const vma = step.get<VmaRecord>(memory.path);
			const raw = pinned !== 'ok' && vma?.flags.includes('VM_PFNMAP') === true;
			if (pinned !== 'ok' && !raw) return pinned;
			step.set('dma/vfio/1', {
				device: 'vfio',
				bytes: memory.length,
				target: vma?.start ?? memory.start,
				owner: vma?.backing ?? 'ram',
				segments: [],
			});
			step.note(
				raw ? 'follow_pfn: no pin, no notifier, no question of peers.' : 'Pinned and mapped.',
			);
			return 'ok';
		},
	);
}

/** A GPU driver imports the memory: user pointer through the HMM mirror, or a dma-buf. */
export function bufferedRead(scene: Scene, memory: Memory): Outcome {
	return scene.world.step(
		{ actor: 'mm', func: 'copy_to_user', file: 'lib/usercopy.c', rule: 'R17' },
		(step) => {
			const vma = step.get<VmaRecord>(memory.path);
			if (vma === undefined) return 'EFAULT';
			if (vma.pte === 'none' || vma.pte === 'devicePrivate') {
				step.set(memory.path, {
					...vma,
					pte: vma.flags.includes('VM_PFNMAP') ? 'special' : 'normal',
				});
			}
			step.look('pte', vma.pte);
			step.note('The CPU copies through the PTEs; only permission counts.');
			return 'ok';
		},
	);
}

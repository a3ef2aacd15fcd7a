import type { Outcome } from '../../engine/trace';
import { type Memory, pagesOf, RAM, type Scene, type VmaRecord } from '../scene';

export interface PinRequest {
	readonly write: boolean;
	readonly longterm: boolean;
	/** FOLL_PCI_P2PDMA */
	readonly p2pdma: boolean;
	/** Who holds the pin, for the path in the state. */
	readonly holder: string;
}

/** R9 `pin_user_pages`: flags of the VMA, then each PTE; a pin is one record for the whole range. */
export function pinUserPages(scene: Scene, memory: Memory, request: PinRequest): Outcome {
	const { world } = scene;
	const asked = [
		'FOLL_PIN',
		...(request.write ? ['FOLL_WRITE'] : []),
		...(request.longterm ? ['FOLL_LONGTERM'] : []),
		...(request.p2pdma ? ['FOLL_PCI_P2PDMA'] : []),
	].join('|');
	if (request.longterm && request.p2pdma && !scene.features.has('p2pdma-longterm')) {
		return world.step(
			{ actor: 'mm', func: 'is_valid_gup_args', file: 'mm/gup.c', rule: 'R9.1' },
			(step) => {
				step.look('flags', asked);
				step.note('A long-term pin of P2PDMA memory would keep the device from being unplugged.');
				return 'EINVAL';
			},
		);
	}
	const checked = checkVmaFlags(scene, memory, request, asked);
	if (checked !== 'ok') return checked;
	const faulted = faultin(scene, memory);
	if (faulted !== 'ok') return faulted;
	return grab(scene, memory, request, asked);
}

/** R9.3, R9.4 */
function checkVmaFlags(scene: Scene, memory: Memory, request: PinRequest, asked: string): Outcome {
	return scene.world.step(
		{ actor: 'mm', func: 'check_vma_flags', file: 'mm/gup.c', rule: 'R9.3' },
		(step) => {
			const vma = step.get<VmaRecord>(memory.path);
			step.look('flags', asked);
			if (vma === undefined) return 'EFAULT';
			if (step.look('vma.flags', vma.flags).includes('VM_PFNMAP')) {
				step.note('VM_IO|VM_PFNMAP: no page stands behind it, GUP refuses.');
				return 'EFAULT';
			}
			const tracked = vma.ops.includes('page_mkwrite');
			if (request.longterm && request.write && tracked && step.has('gup-dirty-tracking')) {
				step.note('A writable long-term pin of a mapping with page_mkwrite is refused (R9.4).');
				return 'EFAULT';
			}
			return 'ok';
		},
	);
}

/** R9.6, R9.7 */
function faultin(scene: Scene, memory: Memory): Outcome {
	const vma = scene.record<VmaRecord>(memory.path);
	if (vma === undefined || vma.pte === 'normal') return 'ok';
	return scene.world.step(
		{ actor: 'mm', func: 'faultin_page', file: 'mm/gup.c', rule: 'R9.6' },
		(step) => {
			if (step.look('pte', vma.pte) === 'special') return 'EEXIST';
			step.set(memory.path, { ...vma, pte: 'normal', backing: 'ram', start: RAM });
			step.pages(pagesOf(vma.bytes));
			step.note(
				vma.pte === 'devicePrivate'
					? 'The device-private pages migrate back to RAM.'
					: 'The missing pages are filled with RAM.',
			);
			return 'ok';
		},
	);
}

/** R9.8: the reference is taken on each page, P2PDMA pages only where the caller said so. */
function grab(scene: Scene, memory: Memory, request: PinRequest, asked: string): Outcome {
	return scene.world.step(
		{ actor: 'mm', func: 'try_grab_folio', file: 'mm/gup.c', rule: 'R9.8' },
		(step) => {
			const vma = step.get<VmaRecord>(memory.path);
			const pages = pagesOf(memory.length);
			step.look('flags', asked);
			step.pages(pages);
			const p2pdma = step.look('page.pgmap', vma?.backing ?? 'ram') !== 'ram';
			if (p2pdma && !(request.p2pdma && step.has('gup-p2pdma'))) {
				step.note('A P2PDMA page, and the caller did not ask for one.');
				return 'EREMOTEIO';
			}
			const { longterm, write } = request;
			step.set(`pin/${request.holder}`, { pages, longterm, write, of: vma?.backing ?? 'ram' });
			step.note(`${pages} pages pinned.`);
			return 'ok';
		},
	);
}

/** `unpin_user_pages_dirty_lock`: needs every page again. */
export function unpinUserPages(scene: Scene, memory: Memory, holder: string): Outcome {
	return scene.world.step(
		{ actor: 'mm', func: 'unpin_user_pages_dirty_lock', file: 'mm/gup.c', rule: 'R10' },
		(step) => {
			step.pages(pagesOf(memory.length));
			step.set(`pin/${holder}`, null);
			step.note('Each page is marked dirty and its pin dropped.');
			return 'ok';
		},
	);
}

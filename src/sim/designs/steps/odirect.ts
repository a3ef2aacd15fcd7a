import type { Outcome } from '../../engine/trace';
import { type Memory, pagesOf, type Scene } from '../scene';
import { dmaMapPages, dmaUnmap } from './dma';
import { pinUserPages, unpinUserPages } from './gup';

const HOLDER = 'bio/1';

/** True when the disk's queue may be given P2PDMA pages: its driver flagged it, its DMA can map them. */
export const queueTakesP2pdma = (scene: Scene): boolean =>
	scene.features.has('queue-p2pdma') && scene.features.has('dma-map-sg-p2pdma');

/** `pread(O_DIRECT)` into the memory: R13, then R14. */
export function odirectRead(scene: Scene, memory: Memory): Outcome {
	const { disk } = scene.parts;
	let p2pdma = false;
	scene.world.step(
		{ actor: 'block', func: 'bio_iov_iter_get_pages', file: 'block/bio.c', rule: 'R13.1' },
		(step) => {
			const queue = step.has('queue-p2pdma') && step.has('dma-map-sg-p2pdma');
			p2pdma = queue && step.has('iter-p2pdma');
			step.look('queue.p2pFlag', queue);
			step.note(
				p2pdma
					? 'The queue takes P2PDMA pages, extraction says so to GUP.'
					: 'Extraction does not ask for P2PDMA pages.',
			);
			return 'ok';
		},
	);
	const pinned = pinUserPages(scene, memory, {
		write: true,
		longterm: false,
		p2pdma,
		holder: HOLDER,
	});
	if (pinned !== 'ok') return pinned;
	const built = buildBio(scene, memory);
	if (built !== 'ok') return built;
	const mapped = dmaMapPages(scene, disk, memory);
	if (mapped !== 'ok') {
		unpinUserPages(scene, memory, HOLDER);
		return fail(scene, mapped);
	}
	transfer(scene, disk);
	dmaUnmap(scene, disk, pagesOf(memory.length));
	return unpinUserPages(scene, memory, HOLDER);
}

function buildBio(scene: Scene, memory: Memory): Outcome {
	return scene.world.step(
		{ actor: 'block', func: 'bvec_try_merge_page', file: 'block/bio.c', rule: 'R13.2' },
		(step) => {
			step.pages(pagesOf(memory.length));
			const p2p = memory.owner !== null && memory.way === 'p2pmem';
			if (p2p) step.has('bvec-merge-pgmap');
			step.note('Neighbouring pages become one bvec where they belong together.');
			return 'ok';
		},
	);
}

function fail(scene: Scene, result: Outcome): Outcome {
	return scene.world.step(
		{ actor: 'NVMe', func: 'nvme_map_data', file: 'drivers/nvme/host/pci.c', rule: 'R14.2' },
		(step) => {
			const errno = result === 'EREMOTEIO' && step.has('block-dma-iter') ? 'EINVAL' : result;
			step.note('The disk cannot reach this memory; the request ends with an error.');
			return errno;
		},
	);
}

function transfer(scene: Scene, disk: string): void {
	scene.world.step(
		{ actor: 'NVMe', func: 'nvme_queue_rq', file: 'drivers/nvme/host/pci.c', rule: 'R14.3' },
		(step) => {
			step.look('disk', disk);
			step.note('PRPs or SGLs are built from DMA addresses; the disk moves the data.');
			return 'ok';
		},
	);
}

import { memoryBar } from '../../dma/bus';
import type { DmaBuf } from '../../dmabuf/buffer';
import { exportGpuBuffer, exportVfioBuffer } from '../../dmabuf/export';
import type { Outcome } from '../../engine/trace';
import { mmap } from '../../mm/mmap';
import { registerP2pmem } from '../../mm/p2pmem';
import type { Source } from '../../mm/source';
import type { Way } from '../design';
import { type Scene, VA } from '../scene';
import type { Consumer } from './consume';

const mapped = (scene: Scene, source: Source, shared: boolean): Outcome =>
	mmap(scene.machine, scene.mm, VA, {
		source,
		shared,
		prot: 'rw',
		pages: scene.bytes / 4096,
	});

const driverMmap: Source = { from: 'bar', file: 'driver', by: 'remap_pfn_range' };
/** D1 step 1: the driver sets no PTE and brings its two VMA operations. */
const p2pOps: Source = { from: 'bar', file: 'driver', by: 'vmf_insert_pfn', p2pMap: true };

/** The program asks for the exporter's memory (or plain RAM) in the way that the design gives. */
export function obtain(scene: Scene, way: Way, consumer: Consumer): Outcome {
	switch (way) {
		case 'ram':
			return mapped(scene, { from: 'anonymous' }, false);
		case 'bar-mmap':
			return ofBar(scene, driverMmap);
		case 'bar-p2p-ops':
			return ofBar(scene, p2pOps);
		case 'p2pmem':
			return ofPool(scene);
		case 'device-private':
			return mapped(scene, { from: 'gpu', page: 'devicePrivate' }, false);
		case 'dma-buf': {
			// what vfio is to map must come from vfio-pci, where that exports at all (R21)
			const vfio = consumer === 'vfio' && scene.profile.has('vfio-dmabuf');
			scene.buffer = vfio
				? ofVfio(scene)
				: exportGpuBuffer(scene, scene.parts.exporter, scene.bytes);
			return scene.buffer === null ? 'EINVAL' : 'ok';
		}
	}
}

/** The exporter is bound to vfio-pci, which exports the start of its memory BAR (R49). */
function ofVfio(scene: Scene): DmaBuf | null {
	const { exporter } = scene.parts;
	const node = scene.bus.p2pdma.hierarchy.node(exporter);
	const region = (node && memoryBar(node)?.index) ?? 'config';
	const ranges = [{ offset: 0, length: scene.bytes }];
	return exportVfioBuffer(scene, { device: exporter, region, ranges, flags: 0 }).buffer;
}

function ofBar(scene: Scene, source: Source): Outcome {
	const bar = scene.bus.bar(scene.parts.exporter);
	if (bar !== null && bar.size >= scene.bytes) return mapped(scene, source, true);
	const head = { actor: 'exporter', func: 'mmap', file: null, rule: 'R31' };
	return scene.machine.world.step(head, (step) => {
		step.look('BAR', bar?.size ?? null);
		step.note('The exporter has no BAR of that size.');
		return 'EINVAL';
	});
}

/** D2 steps 1 and 2; where a piece is missing the program has nothing but the driver's mmap. */
function ofPool(scene: Scene): Outcome {
	const registered = registerP2pmem(scene.machine, scene.parts.exporter);
	if (registered !== 'ok') return ofBar(scene, driverMmap);
	const allocated = mapped(scene, { from: 'p2pmem' }, true);
	return allocated === 'ENOENT' ? ofBar(scene, driverMmap) : allocated;
}

import type { Features } from '../engine/world';
import type { Design } from './design';

/** What Linux 5.0 had of the features that the flows ask for. */
const BASELINE = new Set(['p2pdma-pages', 'queue-p2pdma', 'nvme-p2pdma']);
const UAPI = new Set(['p2pmem-mmap', 'rdma-dmabuf', 'vfio-dmabuf']);

/** A composed kernel: exactly these features. */
export function composed(features: Iterable<string>): Features {
	const present = new Set(features);
	return {
		has: (feature) => present.has(feature),
		inBaseline: (feature) => BASELINE.has(feature),
		isUapi: (feature) => UAPI.has(feature),
	};
}

/** Linux 5.0 with the design's features in the core, and in the importer where it adopted them. */
export function featuresOf(design: Design, adopted: boolean): Features {
	return composed([...BASELINE, ...design.core, ...(adopted ? design.adopted : [])]);
}

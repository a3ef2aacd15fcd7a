import type { FeatureId } from '../profiles/features';
import { featureIds } from '../profiles/features';
import { makeProfile, Profile, profiles } from '../profiles/profile';
import type { Design } from './design';

/** Features of Linux 5.0 that are pieces of a peer-to-peer design; a composed kernel names its own. */
const PIECES = new Set<string>(['p2pdma-pages', 'queue-p2pdma', 'nvme-p2pdma']);

const known = (features: Iterable<string>): FeatureId[] => {
	const wanted = new Set(features);
	return featureIds.filter((id) => wanted.has(id));
};

/** Linux 5.0 without its peer-to-peer pieces, and with exactly these features; unknown ones are none. */
export function composed(features: Iterable<string>): Profile {
	const base = profiles['v5.0'];
	const rest = base.features.filter((id) => !PIECES.has(id));
	const present = new Set<FeatureId>([...rest, ...known(features)]);
	return new Profile('composed', base.version, base.options, present);
}

/** Linux 5.0 as a design's home: move notification of dma-buf is built in. */
const home = makeProfile('v5.0', '5.0', [...profiles['v5.0'].options, 'DMABUF_MOVE_NOTIFY']);

/** Linux 5.0 with the design's features in the core, and in the importer where it adopted them. */
export const featuresOf = (design: Design, adopted: boolean): Profile =>
	home.with(known([...design.core, ...(adopted ? design.adopted : [])]));

import type { Features } from '../engine/world';
import { type BuildOption, type FeatureId, featureFact, featureIds } from './features';

export const profileIds = [
	'v5.0',
	'rfc2019',
	'rfc2019-asposted',
	'v5.12',
	'v6.1',
	'v6.2',
	'v6.12',
	'v6.19',
	'v7.3',
] as const;
export type ProfileId = (typeof profileIds)[number];

/**
 * A kernel as a set of features: a version, its build options, and whatever a design adds or takes
 * away. Nothing else tells kernels apart.
 */
export class Profile implements Features {
	constructor(
		/** `v6.12`, or a composed name such as `v6.12+vma-p2p-map-gup-p2pdma`. */
		readonly id: string,
		/** `major.minor` of the version that it was made from. */
		readonly version: string,
		readonly options: ReadonlySet<BuildOption>,
		private readonly present: ReadonlySet<FeatureId>,
	) {}

	has(feature: string): boolean {
		return this.present.has(feature as FeatureId);
	}

	option(option: BuildOption): boolean {
		return this.options.has(option);
	}

	inBaseline(feature: string): boolean {
		return baseline.has(feature as FeatureId);
	}

	isUapi(feature: string): boolean {
		return featureIds.includes(feature as FeatureId) && !!featureFact(feature as FeatureId).uapi;
	}

	/** The features that are present, in the order of the table. */
	get features(): readonly FeatureId[] {
		return featureIds.filter((id) => this.present.has(id));
	}

	/** The same kernel with features switched on and off, whatever its version and options say. */
	with(on: readonly FeatureId[], off: readonly FeatureId[] = []): Profile {
		const present = new Set(this.present);
		const name = [this.id];
		for (const id of on) {
			if (!present.has(id)) name.push(`+${id}`);
			present.add(id);
		}
		for (const id of off) {
			if (present.has(id)) name.push(`-${id}`);
			present.delete(id);
		}
		return new Profile(name.join(''), this.version, this.options, present);
	}
}

/** Orders `major.minor` numbers. */
function compareVersions(a: string, b: string): number {
	const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
	for (let i = 0; i < Math.max(left.length, right.length); i++) {
		const difference = (left[i] ?? 0) - (right[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

function featuresOf(version: string, options: ReadonlySet<BuildOption>): Set<FeatureId> {
	return new Set(
		featureIds.filter((id) => {
			const { since, until, option } = featureFact(id);
			if (since === null || compareVersions(version, since) < 0) return false;
			if (until !== undefined && compareVersions(version, until) >= 0) return false;
			return option === undefined || options.has(option);
		}),
	);
}

/** A kernel of a mainline version (`6.12`) built with these options. */
export function makeProfile(id: string, version: string, options: Iterable<BuildOption>): Profile {
	const set = new Set(options);
	return new Profile(id, version, set, featuresOf(version, set));
}

const common = ['STRICT_DEVMEM', 'IO_STRICT_DEVMEM', 'VFIO', 'RDMA_RXE', 'RDMA_SIW'] as const;
const complete = [...common, 'PCI_P2PDMA', 'UDMABUF', 'DMABUF_HEAPS', 'IOMMUFD'] as const;
const baseline = featuresOf('5.0', new Set(complete));

const v50 = makeProfile('v5.0', '5.0', complete);
const rfc = v50.with(['vma-p2p-map', 'hmm-p2p-map']);

/**
 * The kernels on offer. The options of v6.1, v6.12 and v7.3 are those of the kernels that were
 * recorded: Debian 12 (6.1.192), 6.12.117 built from Debian's source, Debian's 7.3.4.
 */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
	'v5.0': v50,
	rfc2019: new Profile('rfc2019', '5.0', v50.options, new Set(rfc.features)),
	'rfc2019-asposted': new Profile(
		'rfc2019-asposted',
		'5.0',
		v50.options,
		new Set(rfc.with(['rfc2019-defects']).features),
	),
	'v5.12': makeProfile('v5.12', '5.12', complete),
	'v6.1': makeProfile('v6.1', '6.1', [...common, 'MEM_SOFT_DIRTY']),
	'v6.2': makeProfile('v6.2', '6.2', complete),
	'v6.12': makeProfile('v6.12', '6.12', complete),
	'v6.19': makeProfile('v6.19', '6.19', complete),
	'v7.3': makeProfile('v7.3', '7.3', [...complete, 'MEM_SOFT_DIRTY', 'PROC_MEM_FORCE_PTRACE']),
};

/** The profile of an id, or of a recorded kernel's number (`6.12`); undefined when unknown. */
export function profileById(id: string): Profile | undefined {
	const known = profileIds.find((one) => one === id || one === `v${id}`);
	return known === undefined ? undefined : profiles[known];
}

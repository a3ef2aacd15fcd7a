import assert from 'node:assert/strict';
import { topologyOf } from '../../src/lab/machine';
import { outcomeMatrix, usualRoles } from '../../src/lab/matrix';
import { PciBus } from '../../src/sim/dma/bus';
import { kinds } from '../../src/sim/mm/kinds';
import { operations } from '../../src/sim/outcomes/operations';
import { quickOutcome } from '../../src/sim/outcomes/outcome';
import { type FeatureId, featureIds } from '../../src/sim/profiles/features';
import { type Profile, profiles } from '../../src/sim/profiles/profile';

/** Every cell run anew. */
function plainly(profile: Profile, topology = topologyOf({})): string[] {
	const setting = {
		profile,
		iommu: topology.iommu,
		bus: new PciBus(topology, profile),
		roles: usualRoles,
	};
	return kinds.flatMap((kind) =>
		[...operations.keys()].flatMap((operation) => {
			const { result } = quickOutcome(setting, kind, operation);
			return result === null ? [] : [`${operation} on ${kind.id}: ${result}`];
		}),
	);
}

describe('an outcome matrix that is run only where features are asked for', () => {
	const base = profiles['v6.12'];
	outcomeMatrix(base, topologyOf({}));

	for (const turned of [
		['umem-p2p-map', 'vma-p2p-map'],
		['gup-p2pdma'],
		['p2pmem-mmap', 'vm-pat'],
		['dma-map-sg-p2pdma'],
	] as FeatureId[][])
		it(`is the same as one that is run anew: ${turned.join(', ')}`, () => {
			const on = turned.filter((id) => !base.has(id));
			const off = turned.filter((id) => base.has(id));
			assert.ok(turned.every((id) => featureIds.includes(id)));
			const profile = base.with(on, off);
			const cells = outcomeMatrix(profile, topologyOf({}));
			assert.deepEqual(
				cells.map(({ operation, kind, result }) => `${operation} on ${kind}: ${result}`),
				plainly(profile),
			);
		});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByFeatures } from '../../src/lab/byFeatures';
import { flowOf } from '../../src/lab/flows';
import { topologyOf } from '../../src/lab/machine';
import { canonicalJson } from '../../src/lab/record';
import { composed } from '../../src/sim/designs/features';
import { consumers, runFlow } from '../../src/sim/designs/flow';
import { kernelWithPieces, odirectPieces } from '../../src/sim/designs/odirectPieces';
import { featureIds } from '../../src/sim/profiles/features';

const anyKernel = fc.subarray([...featureIds]).map(composed);

describe('a result that is remembered by the features that were asked for', () => {
	it('is what a run of its own would have given', () => {
		const tree = new ByFeatures((kernel) =>
			kernel.has('gup-p2pdma') ? (kernel.has('p2pmem-mmap') ? 'both' : 'one') : 'none',
		);
		fc.assert(
			fc.property(anyKernel, (kernel) => {
				const first = kernel.has('gup-p2pdma');
				const both = first && kernel.has('p2pmem-mmap');
				assert.equal(tree.on(kernel), both ? 'both' : first ? 'one' : 'none');
			}),
		);
		assert.ok(tree.runs <= 3);
	});

	it('of O_DIRECT is the same for every subset of its pieces, with and without steps', () => {
		const request = { design: 'D2', consumer: 'odirect', memory: 'bar', bytes: 8192 } as const;
		const topology = topologyOf({ topo: 'T2' });
		const run = (features: ReturnType<typeof composed>, silent: boolean) =>
			runFlow({ ...request, topology, features, silent }).trace.result;
		const tree = new ByFeatures((kernel) => run(kernel, true));
		for (let subset = 0; subset < 1 << odirectPieces.length; subset++) {
			const ids = odirectPieces.filter((_, i) => (subset >> i) & 1).map(({ id }) => id);
			const kernel = kernelWithPieces(new Set(ids));
			assert.equal(tree.on(kernel), run(kernel, false), ids.join());
		}
		assert.ok(tree.runs < 64, `${tree.runs} runs for 128 subsets`);
	});

	it('of any flow on any kernel has the same steps', () => {
		const any = fc.record({
			design: fc.constantFrom('D1' as const, 'D2' as const, 'D3' as const, 'D4' as const),
			consumer: fc.constantFrom(...consumers),
			memory: fc.constantFrom('ram' as const, 'bar' as const),
			features: anyKernel,
			iommu: fc.constantFrom('off', 'translated'),
		});
		fc.assert(
			fc.property(any, ({ iommu, ...given }) => {
				const request = { ...given, topology: topologyOf({ iommu }), bytes: 4096 };
				assert.equal(canonicalJson(flowOf(request)), canonicalJson(runFlow(request)));
			}),
			{ numRuns: 60 },
		);
	});
});

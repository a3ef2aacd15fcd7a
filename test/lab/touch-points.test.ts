import assert from 'node:assert/strict';
import { flowOf } from '../../src/lab/flows';
import { topologyOf } from '../../src/lab/machine';
import { runExperiment } from '../../src/lab/run';
import type { DesignId } from '../../src/sim/designs/design';
import { consumers } from '../../src/sim/designs/flow';
import { ledgerOf } from '../../src/sim/designs/ledger';

/** Files in which code of the core that had to change was run by any consumer of BAR memory. */
function changedFiles(design: DesignId): ReadonlySet<string> {
	const others = new Set(['exporter', 'importer']);
	const steps = consumers.flatMap((consumer) =>
		['off', 'translated'].flatMap(
			(iommu) =>
				flowOf({
					design,
					consumer,
					memory: 'bar',
					topology: topologyOf({ iommu }),
					bytes: 65536,
					afterwards: ['use', 'evict', 'use', 'dereg'],
				}).trace.steps,
		),
	);
	return new Set(
		steps
			.filter(({ changedCode, actor, file }) => changedCode && file !== null && !others.has(actor))
			.map(({ file }) => file ?? ''),
	);
}

describe('functions that runs touch, beside the change ledger', () => {
	for (const design of ['D0p', 'D1', 'D2', 'D2L', 'D4', 'D5'] as const)
		it(`lie in layers that the ledger of ${design} names`, () => {
			const layers = ledgerOf(design).map(({ layer }) => layer);
			for (const file of changedFiles(design))
				assert.ok(
					layers.some((layer) => file.startsWith(layer)),
					`${file} is in none of ${layers.join(', ')}`,
				);
		});

	it('rank importers and core of the VMA operations and of struct pages as the ledger does', () => {
		const { observations } = runExperiment('touch-points', { against: 'D2' });
		const counts = (id: string) =>
			observations.find((one) => one.id === id)?.value as Readonly<Record<string, number>>;
		const written = (design: DesignId, party: string, each: boolean) =>
			ledgerOf(design).filter((one) => one.party === party && one.each === each).length;
		const [hook, pages] = [counts('D1'), counts('other')];
		for (const [party, each] of [
			['importer', true],
			['core', false],
		] as const) {
			const run = Math.sign((hook[party] ?? 0) - (pages[party] ?? 0));
			const ledger = Math.sign(written('D1', party, each) - written('D2', party, each));
			assert.equal(run, ledger, party);
			assert.notEqual(run, 0, party);
		}
	});
});

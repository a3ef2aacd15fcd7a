import assert from 'node:assert/strict';
import { HOOK_KIND, hookFacts, shownFacts } from '../../../src/lab/view/evidence-facts';
import { kindById } from '../../../src/sim/mm/kinds';
import { quickOutcome } from '../../../src/sim/outcomes/outcome';
import { profileById } from '../../../src/sim/profiles/profile';
import { type Row, rowName, rowsOf } from '../../sim/outcomes/oracle';

const rows = shownFacts.flatMap(({ kernels, iommus, cells, result }) =>
	kernels.flatMap((kernel) =>
		iommus.flatMap((iommu) =>
			cells.map(([kind, operation]): Row => ({ kernel, iommu, kind, operation, result })),
		),
	),
);

describe('answers of real kernels that the Compare tab shows', () => {
	it('are what the model answers', () => {
		for (const row of rows) {
			const setting = { profile: profileById(row.kernel)!, iommu: row.iommu };
			const { result } = quickOutcome(setting, kindById(row.kind)!, row.operation);
			assert.equal(result, row.result, rowName(row));
		}
	});

	it('are what a kernel with the hook answered, wherever the record is at hand', function () {
		const recorded = rowsOf<{ memory_kind: string; operation: string; result: string; id: string }>(
			this,
			'rfc-hook.jsonl',
		);
		for (const { operation, result } of hookFacts) {
			const same = recorded.filter(
				(row) =>
					row.memory_kind === HOOK_KIND && row.operation === operation && !row.id.endsWith('#2'),
			);
			assert.ok(same.length > 0, operation);
			for (const row of same) assert.equal(row.result, result, row.id);
		}
	});

	it('are what the kernels answered, wherever the record is at hand', function () {
		const recorded = new Map(rowsOf<Row>(this, 'cells.jsonl').map((row) => [rowName(row), row]));
		for (const row of rows) {
			const seen = recorded.get(rowName(row));
			if (seen) assert.equal(seen.result, row.result, rowName(row));
		}
	});
});

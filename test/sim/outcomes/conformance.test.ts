import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Iommu } from '../../../src/sim/machine';
import { kindById } from '../../../src/sim/mm/kinds';
import { operations } from '../../../src/sim/outcomes/operations';
import { outcomeOf } from '../../../src/sim/outcomes/outcome';
import { profileById } from '../../../src/sim/profiles/profile';
import { shared } from '../../shared';

interface Row {
	readonly kernel: string;
	readonly iommu: Iommu;
	readonly kind: string;
	readonly operation: string;
	readonly result: string;
}

describe('outcomes of recorded kernels', () => {
	it('are what the model answers, cell by cell', function () {
		const rows = fs
			.readFileSync(shared(this, 'oracle/cells.jsonl'), 'utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Row);
		const wrong: string[] = [];
		let modelled = 0;
		for (const row of rows) {
			if (!operations.has(row.operation)) continue;
			modelled++;
			const profile = profileById(row.kernel)!;
			const outcome = outcomeOf({ profile, iommu: row.iommu }, kindById(row.kind)!, row.operation);
			if (outcome.result === row.result) continue;
			wrong.push(
				`${row.kernel} ${row.iommu} ${row.kind} ${row.operation}: ${row.result}, model ${outcome.result} (${outcome.rule})`,
			);
		}
		assert.deepEqual(wrong, []);
		if (process.env['FIGURES']) console.log(`${modelled} of ${rows.length} cells modelled`);
	});
});

import assert from 'node:assert/strict';
import { kindById } from '../../../src/sim/mm/kinds';
import { exceptions } from '../../../src/sim/outcomes/exceptions';
import { quickOutcome } from '../../../src/sim/outcomes/outcome';
import { profileById } from '../../../src/sim/profiles/profile';
import { figure, type Row, rowName, rowsOf } from './oracle';

const refusals = (rows: readonly Row[]) => rows.filter(({ result }) => result !== 'ok').length;

describe('outcomes of recorded kernels', () => {
	it('are what the model answers, cell by cell', function () {
		const rows = rowsOf<Row>(this, 'cells.jsonl');
		const excepted = new Set(exceptions.map(({ cell }) => cell));
		const modelled: Row[] = [];
		const wrong: Row[] = [];
		const messages: string[] = [];
		for (const row of rows) {
			const profile = profileById(row.kernel)!;
			const setting = { profile, iommu: row.iommu };
			const answer = quickOutcome(setting, kindById(row.kind)!, row.operation);
			if (answer.result === null) continue;
			modelled.push(row);
			if (answer.result === row.result) {
				assert.ok(!excepted.has(rowName(row)), `${rowName(row)} is right now: no exception`);
				continue;
			}
			wrong.push(row);
			if (excepted.has(rowName(row))) continue;
			messages.push(`${rowName(row)}: ${row.result}, model ${answer.result} (${answer.rule})`);
		}
		assert.deepEqual(messages, []);
		figure(`cells modelled: ${modelled.length} of ${rows.length}`);
		figure(`cells right of those modelled: ${modelled.length - wrong.length}`);
		figure(
			`refusals right of those modelled: ${refusals(modelled) - refusals(wrong)} of ${refusals(modelled)}`,
		);
		assert.ok(modelled.length >= 0.99 * rows.length);
	});
});

import assert from 'node:assert/strict';
import { compareView } from '../../../src/lab/view/compare-view';
import { answers, withEvidence } from '../../../src/lab/view/evidence';
import {
	consumerFacts,
	factsApart,
	kindsOf,
	operationsOf,
} from '../../../src/lab/view/evidence-facts';
import { matrixTwin } from '../../../src/lab/view/twins';
import { kindById, kinds } from '../../../src/sim/mm/kinds';
import { quickOutcome } from '../../../src/sim/outcomes/outcome';
import { profileById } from '../../../src/sim/profiles/profile';
import { type Row, rowName, rowsOf } from '../../sim/outcomes/oracle';

const ask = {
	topo: 'T1',
	iommu: 'off',
	acs: 'kernel',
	bytes: 2 ** 20,
	adopted: true,
	againstDesign: null,
	kind: 'mod_bar_pfnmap',
	againstKernel: null,
	everyOperation: true,
};
const shownOperations = new Set(consumerFacts.flatMap(({ operations }) => operations));
const isShown = (operation: string) =>
	shownOperations.has(operation) ||
	Object.values(operationsOf).some((one) => one?.test(operation) ?? false);

describe('answers of real kernels that the Compare tab shows', () => {
	it('are what the model answers', () => {
		for (const { kernel, iommu, kind, operation, result } of answers) {
			const setting = { profile: profileById(kernel)!, iommu: iommu as 'off' };
			const name = `${kernel} ${iommu} ${kind} ${operation}`;
			assert.equal(quickOutcome(setting, kindById(kind)!, operation).result, result, name);
		}
	});

	it('are about the memory that the designs give', () => {
		const models = { D0: ['M1', 'M2'], D2: ['M3'] } as const;
		for (const design of ['D0', 'D2'] as const) {
			const given = kinds.filter(({ model }) =>
				(models[design] as readonly string[]).includes(model ?? ''),
			);
			assert.deepEqual([...(kindsOf[design] ?? [])].sort(), given.map(({ id }) => id).sort());
		}
	});

	it('are what the kernels answered, and none is missing, wherever the record is at hand', function () {
		const recorded = rowsOf<Row>(this, 'cells.jsonl');
		const byName = new Map(recorded.map((row) => [rowName(row), row.result]));
		const bundled = new Set<string>();
		for (const one of answers) {
			const name = rowName(one as Row);
			bundled.add(name);
			assert.equal(byName.get(name), one.result, name);
		}
		const shown = Object.values(kindsOf).flat();
		for (const row of recorded)
			if (shown.includes(row.kind) && isShown(row.operation))
				assert.ok(bundled.has(rowName(row)), `${rowName(row)} was recorded`);
	});

	it('of changed kernels and of dma-bufs stand in the record, wherever it is at hand', function () {
		type Named = { readonly id: string; readonly result: string };
		const recorded = [
			...rowsOf<Named>(this, 'rfc-hook.jsonl'),
			...rowsOf<Named>(this, 'vfio-dmabuf.jsonl'),
		];
		for (const { row, result } of factsApart) {
			const same = recorded.filter(({ id }) => id.endsWith(`/${row}`));
			assert.ok(same.length > 0, row);
			for (const one of same) assert.equal(one.result, result, one.id);
		}
	});

	it('stand in every cell that a recorded kernel answered, with version and source', () => {
		const { designs, kernels } = withEvidence(compareView(ask));
		const cell = (row: string, column: string) => {
			const index = designs.columns.findIndex(({ id }) => id === column);
			return designs.rows.find(({ id }) => id === row)?.cells[index];
		};
		const seen = (row: string, column: string) =>
			cell(row, column)?.evidence.map(({ kernel, outcome }) => `${kernel} ${outcome}`);
		assert.deepEqual(seen('odirect', 'D0'), ['6.1 EFAULT', '6.12 EFAULT', '7.3 EFAULT']);
		assert.deepEqual(seen('odirect', 'D2'), ['6.12 ok', '7.3 ok']);
		assert.deepEqual(seen('odirect', 'D5'), []);
		assert.match(cell('odirect', 'D0')?.evidence[0]?.source ?? '', /Linux 6\.1\.192/);
		const observed = kernels.rows.filter(({ cells }) =>
			cells.some((one) => one.evidence.length > 0),
		);
		assert.ok(observed.length >= 15, `${observed.length} operations of the default kind`);
		assert.match(matrixTwin(designs), /\[kernel 6\.1, 6\.12, 7\.3\]/);
		assert.match(matrixTwin(designs), /O_DIRECT read, D0: kernel 6\.1 answered EFAULT; odirect/);
	});
});

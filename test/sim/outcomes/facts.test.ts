import assert from 'node:assert/strict';
import { kindById } from '../../../src/sim/mm/kinds';
import { type Fact, facts, recordedKernels } from '../../../src/sim/outcomes/facts';
import { quickOutcome } from '../../../src/sim/outcomes/outcome';
import { profileById } from '../../../src/sim/profiles/profile';
import { rules } from '../../../src/sim/rules';
import { type Row, rowName, rowsOf } from './oracle';

/** Every cell that the facts speak of, as a row. */
const rowsOfFact = ({ kernels, iommus, cells, result }: Fact): Row[] =>
	kernels.flatMap((kernel) =>
		iommus.flatMap((iommu) =>
			cells.map(([kind, operation]) => ({ kernel, iommu, kind, operation, result })),
		),
	);

function answer(row: Row, rulesOff = new Set<string>()): string | null {
	const setting = { profile: profileById(row.kernel)!, iommu: row.iommu, rulesOff };
	return quickOutcome(setting, kindById(row.kind)!, row.operation).result;
}

/** Rules without a fact: what they change was not recorded as a cell. */
const unobserved: Readonly<Record<string, string>> = {
	'R1.2': 'recorded in pairs',
	'R1.3': 'recorded in pairs',
	'R1.5': 'recorded in pairs',
	'R1.6': 'recorded in pairs',
	'R3.1': 'recorded in pairs',
	'R3.3': 'recorded in pairs',
	R6: 'recorded in pairs',
	'R7.1': 'recorded in pairs',
	'R9.6': 'no recorded pin met a fault that fails',
	'R11.3': 'no recorded on-demand MR belonged to a PCI device',
	'R11.4': 'recorded as a lifetime: an on-demand MR after munmap and MADV_DONTNEED',
	R24: 'recorded as a lifetime: an on-demand MR after munmap',
	R25: 'recorded as a lifetime: an on-demand MR after mprotect',
	R29: 'a mapping that fails leaves no cell',
	R46: 'ranges of several VMAs were not among the recorded cells',
	R48: 'recorded as BAR sizes',
};

describe('facts that the model relies on', () => {
	for (const fact of facts) {
		const { rule, result, kernels, cells } = fact;
		const [kind, operation] = cells[0]!;
		it(`${rule}: ${operation} on ${kind} is ${result} on ${kernels.join(', ')}`, () => {
			for (const row of rowsOfFact(fact)) {
				assert.equal(answer(row), result, rowName(row));
				assert.notEqual(answer(row, new Set([rule])), result, `${rowName(row)} without ${rule}`);
			}
		});
	}

	it('are what recorded kernels answered, wherever the record is at hand', function () {
		const recorded = new Map(rowsOf<Row>(this, 'cells.jsonl').map((row) => [rowName(row), row]));
		for (const row of facts.flatMap(rowsOfFact)) {
			assert.equal(recorded.get(rowName(row))?.result, row.result, rowName(row));
		}
	});

	it('stand behind every rule, or the rule is listed as not observed', () => {
		const observed = new Set(facts.map(({ rule }) => rule));
		for (const { id } of rules) assert.equal(observed.has(id), !(id in unobserved), id);
		for (const id of Object.keys(unobserved))
			assert.ok(
				rules.some((rule) => rule.id === id),
				id,
			);
	});

	it('name the kernels that were recorded', () => {
		const known = new Set(recordedKernels.map(({ kernel }) => kernel));
		for (const { kernels } of facts) for (const kernel of kernels) assert.ok(known.has(kernel));
	});
});

import assert from 'node:assert/strict';
import type { Iommu } from '../../../src/sim/machine';
import { kindById, kinds } from '../../../src/sim/mm/kinds';
import { matrixDifference } from '../../../src/sim/outcomes/matrix';
import { operations } from '../../../src/sim/outcomes/operations';
import { quickOutcome } from '../../../src/sim/outcomes/outcome';
import { rolesOf } from '../../../src/sim/outcomes/scene';
import { profiles } from '../../../src/sim/profiles/profile';
import { figure, rowsOf } from './oracle';

interface HookRow {
	readonly config: { readonly iommu: Iommu };
	readonly id: string;
	readonly operation: string;
	readonly memory_kind: string;
	readonly result: string;
}

/** The recorded kernel: Linux 6.12 whose `ib_umem_get` calls the hook. */
const hooked = profiles['v6.12'].with(['vma-p2p-map', 'umem-p2p-map']);

describe("the RFC's hook", () => {
	it('gives what a real kernel with the hook gave', function () {
		const rows = rowsOf<HookRow>(this, 'rfc-hook.jsonl');
		let compared = 0;
		for (const row of rows) {
			if (!operations.has(row.operation)) continue;
			compared++;
			const main = rolesOf('main');
			// the second run of an operation asked with the client at the other root port
			const [first, second, ...rest] = main.clients;
			const clients = row.id.endsWith('#2') ? [second!, first!, ...rest] : main.clients;
			const setting = {
				profile: hooked,
				iommu: row.config.iommu,
				roles: { ...main, clients },
			};
			const { result, rule } = quickOutcome(setting, kindById(row.memory_kind)!, row.operation);
			assert.equal(result, row.result, `${row.id} ${row.operation} (${rule})`);
		}
		figure(`cells of the RFC's hook right: ${compared}`);
	});

	for (const [base, name] of [
		[profiles['v5.0'], 'v5.0'],
		[profiles['v6.12'], 'v6.12'],
	] as const) {
		for (const iommu of ['off', 'translated'] as const) {
			it(`flips registrations on exporter VMAs only, once the importer calls it (${name}, ${iommu})`, () => {
				const unadopted = base.with(['vma-p2p-map', 'hmm-p2p-map']);
				const adopted = unadopted.with(['umem-p2p-map']);
				const before = { profile: base, iommu };
				assert.deepEqual(matrixDifference(before, { profile: unadopted, iommu }), []);
				const changes = matrixDifference(before, { profile: adopted, iommu });
				assert.ok(changes.length > 0);
				for (const change of changes) {
					assert.equal(change.kind, 'mod_bar_rfc_p2p_map');
					assert.match(change.operation, /umem|reg_mr/);
					assert.equal(change.from, 'EFAULT');
				}
				const results = Object.fromEntries(changes.map(({ operation, to }) => [operation, to]));
				assert.equal(results['ib_umem_get_pci_client'], 'ok');
				assert.equal(results['rxe_reg_mr'], 'EOPNOTSUPP');
			});
		}
	}

	it('does not help a device that cannot reach the BAR', () => {
		const main = rolesOf('main');
		const clients = ['EDU_MF'];
		const setting = {
			profile: hooked,
			iommu: 'off',
			roles: { ...main, clients },
		} as const;
		const kind = kinds.find(({ model }) => model === 'M5')!;
		assert.equal(quickOutcome(setting, kind, 'ib_umem_get_pci_client').result, 'EREMOTEIO');
	});
});

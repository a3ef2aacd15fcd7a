import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { kinds } from '../../../src/sim/mm/kinds';
import { outcomeMatrix } from '../../../src/sim/outcomes/matrix';
import { operations } from '../../../src/sim/outcomes/operations';
import { outcomeOf } from '../../../src/sim/outcomes/outcome';
import { profiles } from '../../../src/sim/profiles/profile';

describe('operations and memory kinds (R31)', () => {
	const renamed = kinds.map((kind, index) => ({
		...kind,
		id: `kind ${kinds.length - index}`,
		model: null,
		title: '',
	}));

	for (const id of ['v5.0', 'v6.1', 'v6.12', 'v7.3'] as const) {
		it(`every cell is the same when all kinds are renamed (${id})`, () => {
			const setting = { profile: profiles[id], iommu: 'translated' } as const;
			const answers = (of: typeof kinds) =>
				outcomeMatrix(setting, of).map(({ kind: _, ...cell }) => cell);
			assert.deepEqual(answers(renamed), answers(kinds));
		});
	}

	it('a whole trace is the same when the kind is renamed', () => {
		const setting = { profile: profiles['v6.12'], iommu: 'off' } as const;
		for (const [index, kind] of kinds.entries()) {
			for (const operation of ['ib_umem_get_pci_client', 'mremap_move', 'fork_child_access']) {
				assert.equal(
					JSON.stringify(outcomeOf(setting, renamed[index]!, operation)),
					JSON.stringify(outcomeOf(setting, kind, operation)),
				);
			}
		}
	});

	it('no rule, operation or user of memory names a kind or imports the table of kinds', () => {
		const root = path.resolve(__dirname, '../../../src/sim');
		const blind = ['mm', 'users', 'outcomes'].flatMap((folder) =>
			fs.readdirSync(path.join(root, folder)).map((file) => path.join(root, folder, file)),
		);
		const knowing = new Set(['kinds.ts', 'matrix.ts', 'row.ts', 'facts.ts']);
		for (const file of blind) {
			if (knowing.has(path.basename(file))) continue;
			const text = fs.readFileSync(file, 'utf8');
			assert.ok(!/from '[./a-z]*kinds'/.test(text), `${file} imports the kinds`);
			for (const kind of kinds.filter(({ id }) => id.includes('_'))) {
				assert.ok(!text.includes(`'${kind.id}'`), `${path.basename(file)} names ${kind.id}`);
			}
		}
	});

	it('an operation that is not modelled says so', () => {
		const setting = { profile: profiles['v6.12'], iommu: 'off' } as const;
		const answer = outcomeOf(setting, kinds[0]!, 'reticulate');
		assert.equal(answer.result, null);
		assert.match(answer.reason, /not modelled/);
		assert.ok(!operations.has('reticulate'));
	});
});

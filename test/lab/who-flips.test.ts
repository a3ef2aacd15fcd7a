import assert from 'node:assert/strict';
import fs from 'node:fs';
import { runExperiment } from '../../src/lab/run';
import { shared } from '../shared';

interface Row {
	readonly id: string;
	readonly kernel: string;
	readonly iommu?: string;
	readonly config?: { readonly iommu: string };
	readonly kind?: string;
	readonly memory_kind?: string;
	readonly operation: string;
	readonly result: string;
}

const rows = (file: string): Row[] =>
	fs
		.readFileSync(file, 'utf8')
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));

/** `EFAULT -> ok` of every operation whose result on the hooked VMA differs from a plain one's. */
function realFlips(hooked: readonly Row[], plain: readonly Row[]): Map<string, string> {
	const before = new Map(plain.map((row) => [row.operation, row.result]));
	const flips = new Map<string, string>();
	for (const row of hooked) {
		const old = before.get(row.operation);
		if (old !== undefined && old !== row.result)
			flips.set(row.operation, `${old} -> ${row.result}`);
	}
	return flips;
}

/** The same of a run of the experiment. */
function simulatedFlips(parameters: Readonly<Record<string, string>>): Map<string, string> {
	const { observations } = runExperiment('who-flips', { base: 'v6.12', ...parameters });
	const texts = observations
		.filter(({ id }) => ['to-ok', 'to-fail', 'other-errno'].includes(id))
		.flatMap(({ value }) => value as string[]);
	return new Map(
		texts.map((text) => {
			const [, operation = '', change = ''] = /^(\S+) on \S+: (.*)$/.exec(text) ?? [];
			return [operation, change];
		}),
	);
}

describe('who-flips beside a real kernel with the hook', () => {
	for (const iommu of ['off', 'translated'])
		it(`finds the flips that were recorded, and no other (IOMMU ${iommu})`, function () {
			const all = rows(shared(this, 'oracle/rfc-hook.jsonl')).filter(
				(row) => row.config?.iommu === iommu && !row.id.endsWith('#2'),
			);
			const cells = rows(shared(this, 'oracle/cells.jsonl')).filter(
				(row) => row.kernel === '6.12' && row.iommu === iommu && row.kind === 'mod_bar_pfnmap',
			);
			const hooked = all.filter((row) => row.memory_kind === 'mod_bar_rfc_p2p_map');
			const plain = [...cells, ...all.filter((row) => row.memory_kind === 'mod_bar_pfnmap')];
			const real = realFlips(hooked, plain);
			assert.ok(real.size > 0);
			// below one switch, redirect cleared: the recorded ports have no ACS
			const simulated = simulatedFlips({ topo: 'T1', iommu, acs: 'cleared' });
			for (const [operation, change] of real)
				assert.equal(simulated.get(operation), change, operation);
			const recorded = new Set(hooked.map((row) => row.operation));
			for (const operation of simulated.keys())
				assert.ok(real.has(operation) || !recorded.has(operation), operation);
		});

	it('finds the refusal where the device cannot reach the BAR', function () {
		const far = rows(shared(this, 'oracle/rfc-hook.jsonl')).filter(
			(row) => row.id.endsWith('#2') && row.memory_kind === 'mod_bar_rfc_p2p_map',
		);
		const simulated = simulatedFlips({ topo: 'T3' });
		for (const { operation, result } of far)
			if (result !== 'EFAULT') assert.equal(simulated.get(operation), `EFAULT -> ${result}`);
	});
});

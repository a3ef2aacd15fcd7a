import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { rowsOf } from '../../src/cli/sweep/grid';
import { declaredAxes, gridSize } from '../../src/lab/grid';
import { requireExperiment } from '../../src/lab/run';
import { maplore } from './helper';

const lines = [
	...['T1', 'T2', 'T3', 'T4'].flatMap((topo) =>
		['v5.0', 'v6.2', 'v6.12'].map((profile) => `odirect-chain topo=${topo} profile=${profile}`),
	),
	...Array.from({ length: 40 }, (_, i) => `memmap-cost importers=${i % 33} share=0.5`),
	'{"experiment":"mr-fields","parameters":{"kind":"odp"}}',
	'nonsense',
	'',
];

describe('spreading a sweep', () => {
	it('gives each line its row, whatever the order and however the lines are dealt out', async () => {
		const filter = async (some: readonly string[]) =>
			(await maplore(['sweep', '--stdin'], { stdin: `${some.join('\n')}\n` })).out.split('\n');
		const whole = await filter(lines);
		const rowOf = new Map(lines.map((line, i) => [line, whole[i]]));
		const dealt = fc.shuffledSubarray(lines, { minLength: 1 });
		await fc.assert(
			fc.asyncProperty(dealt, async (some) => {
				assert.deepEqual(
					(await filter(some)).slice(0, -1),
					some.map((line) => rowOf.get(line)),
				);
			}),
			{ numRuns: 5 },
		);
	});

	it('gives the same rows wherever a grid is cut', () => {
		const axes = declaredAxes(requireExperiment('doorbell-odirect'));
		const size = gridSize(axes);
		const job = { experiment: 'doorbell-odirect', fixed: {}, assumptions: {}, axes, size };
		const whole = rowsOf(job, 0, size);
		fc.assert(
			fc.property(fc.nat(size), fc.nat(size), (a, b) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)];
				assert.equal(rowsOf(job, 0, low) + rowsOf(job, low, high) + rowsOf(job, high, size), whole);
			}),
			{ numRuns: 4 },
		);
	});

	it('gives the same bytes under GNU parallel with several workers', function () {
		if (spawnSync('parallel', ['--version']).status !== 0) {
			console.log('    skipped: GNU parallel is not installed (apt-get install parallel)');
			this.skip();
		}
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-parallel-'));
		try {
			const cli = path.join(folder, 'cli.js');
			buildSync({
				entryPoints: ['src/cli/main.ts'],
				outfile: cli,
				bundle: true,
				platform: 'node',
				format: 'cjs',
				logLevel: 'error',
			});
			const input = `${lines.join('\n')}\n`;
			const run = (file: string, argv: readonly string[]) => {
				const env = { ...process.env, PARALLEL_HOME: folder };
				const ran = spawnSync(file, argv, { input, encoding: 'utf8', env });
				assert.equal(ran.status, 0, ran.stderr);
				return ran.stdout;
			};
			const alone = run(process.execPath, [cli, 'sweep', '--stdin']);
			assert.equal(alone.trimEnd().split('\n').length, lines.length);
			const filter = [process.execPath, cli, 'sweep', '--stdin'];
			const spread = ['--will-cite', '--pipe', '-k', '-N', '10', '-j', '3', ...filter];
			assert.equal(run('parallel', spread), alone);
		} finally {
			fs.rmSync(folder, { recursive: true, force: true });
		}
	});
});

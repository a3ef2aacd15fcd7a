import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { rowsOf } from '../../src/cli/sweep/grid';
import type { SweepJob } from '../../src/cli/sweep/job';
import { readAxis } from '../../src/lab/axis';
import { experiments } from '../../src/lab/catalogue';
import { gridSize } from '../../src/lab/grid';
import { requireExperiment, runExperiment } from '../../src/lab/run';
import { type Bench, fastest } from './bench';

const over = ['bar=256M..192G/100', 'share=0..1/50', 'importers=1..20'];

const job = (id: string, axes: readonly string[]): SweepJob => {
	const read = axes.map((text) => readAxis(requireExperiment(id), text));
	return { experiment: id, fixed: {}, assumptions: {}, axes: read, size: gridSize(read) };
};

/** Megabytes of heap that are alive now. */
function heap(): number {
	(globalThis as { gc?: () => void }).gc?.();
	return process.memoryUsage().heapUsed / 1e6;
}

const bench: Bench = (report) => {
	const memmap = job('memmap-cost', over);
	rowsOf(memmap, 0, 2000);
	const before = heap();
	const part = fastest(2, () => void rowsOf(memmap, 0, 5000));
	const grown = heap() - before;
	const whole = fastest(2, () => void rowsOf(memmap, 0, 20_000));
	report({
		name: 'memmap-cost in one thread',
		value: 20_000 / (whole / 1000),
		unit: 'configurations/s',
		note: `20,000 take ${(whole / part).toPrecision(3)} times as long as 5,000 (linear: 4)`,
	});
	report({ name: 'heap that 5,000 configurations leave behind', value: grown, unit: 'MB' });
	for (const { id } of experiments) {
		const time = fastest(3, () => void runExperiment(id));
		report({ name: `one run of ${id}, hashed`, value: time, unit: 'ms' });
	}
	threads(report);
};

/** The whole command over 100,000 configurations, if it is built. */
function threads(report: Parameters<Bench>[0]): void {
	if (!fs.existsSync('dist/cli.js')) return;
	const axes = over.flatMap((text) => ['--over', text]);
	const argv = ['dist/cli.js', 'sweep', 'memmap-cost', ...axes, '--workers', '2'];
	let rows = 0;
	const time = fastest(1, () => {
		const { stdout } = spawnSync('node', argv, { maxBuffer: 1 << 30 });
		for (const byte of stdout) if (byte === 10) rows++;
	});
	report({
		name: 'maplore sweep memmap-cost, two threads, wall',
		value: time / 1000,
		unit: 's',
		note: `${rows} configurations, goal 60 s`,
	});
}

export default bench;

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { experiments } from '../../src/lab/catalogue';
import { runExperiment } from '../../src/lab/run';
import { type Bench, fastest, type Peer } from './bench';

/** A sweep of any number of distinct configurations: every machine and kernel, ever more sizes. */
const machines = ['topo', 'iommu', 'acs', 'profile'];
const machineCount = 4 * 3 * 2 * 9;
const sizes: readonly { readonly id: string; readonly axes: (count: number) => string[] }[] = [
	{
		id: 'odirect-chain',
		axes: (count) => [...machines, `bytes=4096..64M/${Math.ceil(count / machineCount)}`],
	},
	{
		id: 'memmap-cost',
		axes: (count) => [
			`bar=256M..192G/${Math.ceil(count / 1000)}`,
			'share=0..1/50',
			'importers=1..20',
		],
	},
];
const command = 'dist/cli.js';

/** One run of the whole command. */
interface Swept {
	readonly rows: number;
	readonly seconds: number;
	/** Most megabytes resident in the first and in the second half of the run, workers included. */
	readonly memory: readonly [number, number];
}

const bench: Bench = async (report) => {
	for (const { id } of experiments) {
		runExperiment(id);
		const time = fastest(3, () => void runExperiment(id));
		report({ name: `one run of ${id}, hashed`, value: time, unit: 'ms' });
	}
	if (!fs.existsSync(command)) throw new Error(`${command} is missing: npm run build makes it`);
	for (const { id, axes } of sizes) {
		const all: Swept[] = [];
		for (const count of [10_000, 30_000, 100_000]) {
			const swept = await sweep(id, axes(count), 2);
			all.push(swept);
			const [early, late] = swept.memory;
			report({
				name: `maplore sweep ${id}, two workers, ${swept.rows.toLocaleString('en-US')} configurations`,
				value: swept.seconds,
				unit: 's',
				note: `${Math.floor(swept.rows / swept.seconds)} a second; ${early} MB in the first half, ${late} MB in the second`,
			});
		}
		const [few, , many] = all as [Swept, Swept, Swept];
		report({
			name: `${id}: time per configuration, 100,000 against 10,000`,
			value: many.seconds / many.rows / (few.seconds / few.rows),
			unit: 'times (linear: 1)',
		});
		const alone = await sweep(id, axes(30_000), 1);
		report({
			name: `${id}: one worker's time over two workers'`,
			value: alone.seconds / (all[1]?.seconds ?? 1),
			unit: 'times (ideal: 2)',
		});
	}
	await besidePeers(report);
};

/** The same lines through one `maplore run` after the other, and through GNU parallel. */
async function besidePeers(report: Parameters<Bench>[0]): Promise<void> {
	const lines = Array.from(
		{ length: 4000 },
		(_, i) => `odirect-chain topo=T${1 + (i % 4)} bytes=${4096 * (1 + Math.floor(i / 4))}`,
	);
	const input = `${lines.join('\n')}\n`;
	const timed = (file: string, argv: readonly string[]) =>
		fastest(1, () => void spawnSync(file, argv, { input, maxBuffer: 1 << 30 })) / 1000;
	const own = timed('node', [command, 'sweep', '--stdin']);
	const single = 10;
	const each = fastest(1, () => {
		for (let i = 0; i < single; i++)
			spawnSync('node', [command, 'run', 'odirect-chain', '--set', `bytes=${4096 * (i + 1)}`]);
	});
	const loop = (each / 1000 / single) * lines.length;
	const peers: Peer[] = [
		{ name: `a loop of maplore run, one process each, from ${single} of them`, value: loop },
	];
	const parallel = ['--pipe', '-k', '-N', '500', '-j', '2', 'node', command, 'sweep', '--stdin'];
	if (spawnSync('parallel', ['--version']).status === 0)
		peers.push({ name: 'GNU parallel, two jobs', value: timed('parallel', parallel) });
	report({
		name: `maplore sweep --stdin, one process, ${lines.length} lines`,
		value: own,
		unit: 's',
		peers,
		...(peers.length < 2 ? { note: 'GNU parallel is not installed' } : {}),
	});
}

/** Runs the command, counts its lines and looks at its memory while it runs. */
async function sweep(id: string, axes: readonly string[], workers: number): Promise<Swept> {
	const over = axes.flatMap((text) => ['--over', text]);
	const started = process.hrtime.bigint();
	const child = spawn('node', [command, 'sweep', id, ...over, '--workers', String(workers)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let rows = 0;
	child.stdout.on('data', (chunk: Buffer) => {
		for (const byte of chunk) if (byte === 10) rows++;
	});
	const resident: number[] = [];
	const watch = setInterval(() => resident.push(megabytesOf(child.pid ?? 0)), 100);
	await new Promise((resolve) => child.on('close', resolve));
	clearInterval(watch);
	const half = Math.floor(resident.length / 2);
	return {
		rows,
		seconds: Number(process.hrtime.bigint() - started) / 1e9,
		memory: [Math.max(0, ...resident.slice(0, half)), Math.max(0, ...resident.slice(half))],
	};
}

/** Resident memory of a process; its worker threads are part of it. */
function megabytesOf(pid: number): number {
	try {
		const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
		return Math.round(Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1000);
	} catch {
		return 0;
	}
}

export default bench;

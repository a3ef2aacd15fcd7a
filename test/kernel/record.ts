import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { boot, type Kernel, kernelBelow } from './boot';
import { compare, type ProbeRow } from './compare';
import { initrd, withDependencies } from './initrd';

const here = __dirname;
const cache = path.resolve(process.argv[2] ?? path.join(os.homedir(), '.cache/maplore-kernel'));

function tool(name: string): string {
	for (const folder of ['usr/bin', 'bin', 'usr/sbin']) {
		const file = path.join(cache, 'root', folder, name);
		if (fs.existsSync(file)) return file;
	}
	return name;
}

async function record(kernel: Kernel): Promise<string[]> {
	const work = fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-record-'));
	try {
		const probe = path.join(work, 'probe');
		execFileSync('gcc', ['-O1', '-Wall', '-static', '-o', probe, path.join(here, 'probe.c')]);
		const archive = path.join(work, 'initrd');
		const modules = withDependencies(kernel.modules, 'nvme');
		const parts = { busybox: tool('busybox'), probe, kernel: kernel.id, modules };
		fs.writeFileSync(archive, initrd(parts));
		const qemu = { program: tool('qemu-system-x86_64'), root: path.join(cache, 'root') };
		return await boot(qemu, kernel, archive, work, 600);
	} finally {
		fs.rmSync(work, { recursive: true, force: true });
	}
}

/** Prints every row beside the simulator's answer; gives the number of disagreements. */
function report(lines: readonly string[]): number {
	let [agree, differ, notModelled] = [0, 0, 0];
	for (const line of lines) {
		const { row, recorded, modelled } = compare(JSON.parse(line) as ProbeRow);
		const word = modelled === null ? 'not modelled' : modelled === recorded ? 'agree' : 'DIFFER';
		if (word === 'agree') agree += 1;
		else if (word === 'DIFFER') differ += 1;
		else notModelled += 1;
		const cells = [row.kernel, row.kind, row.operation, recorded, modelled ?? '-', word];
		process.stdout.write(`${cells.join('\t')}\n`);
	}
	process.stdout.write(
		`${lines.length} rows: ${agree} agree, ${differ} differ, ${notModelled} not modelled\n`,
	);
	return differ;
}

async function main(): Promise<void> {
	execFileSync('sh', [path.join(here, 'fetch.sh'), cache], { stdio: 'inherit' });
	const lines: string[] = [];
	for (const folder of ['stock', 'newer']) {
		const kernel = kernelBelow(path.join(cache, folder));
		if (kernel === null) continue;
		process.stderr.write(`booting ${kernel.image}\n`);
		lines.push(...(await record(kernel)));
	}
	if (report(lines) > 0) process.exitCode = 1;
}

main().catch((error: Error) => {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
});

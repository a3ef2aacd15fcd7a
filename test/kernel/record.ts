import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { boot, type Kernel, kernelBelow } from './boot';
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

async function main(): Promise<void> {
	execFileSync('sh', [path.join(here, 'fetch.sh'), cache], { stdio: 'inherit' });
	for (const folder of ['stock', 'newer']) {
		const kernel = kernelBelow(path.join(cache, folder));
		if (kernel === null) continue;
		for (const line of await record(kernel)) process.stdout.write(`${line}\n`);
	}
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A kernel that was unpacked: its image and the folder of its modules. */
export interface Kernel {
	/** `6.1`, `6.12`: as the simulator's rows name it. */
	readonly id: string;
	readonly image: string;
	readonly modules: string;
}

/** The one kernel below `root`, or null where nothing was unpacked. */
export function kernelBelow(root: string): Kernel | null {
	for (const folder of ['lib/modules', 'usr/lib/modules']) {
		const all = path.join(root, folder);
		const version = fs.existsSync(all) ? fs.readdirSync(all)[0] : undefined;
		if (version === undefined) continue;
		const modules = path.join(all, version);
		// Debian keeps the image in /boot; from Linux 7 on, beside the modules
		const images = [path.join(root, `boot/vmlinuz-${version}`), path.join(modules, 'vmlinuz')];
		const image = images.find((file) => fs.existsSync(file));
		if (image === undefined) continue;
		return { id: version.split('.').slice(0, 2).join('.'), image, modules };
	}
	return null;
}

/** One switch and two more root ports: nvme A, B and an 8 MiB BAR below the switch, nvme C, a 4 MiB BAR. */
function devices(disks: (letter: string) => string): string[] {
	const port = (id: string, slot: number) =>
		`pcie-root-port,id=${id},bus=pcie.0,addr=${slot}.0,chassis=${slot},slot=${slot},pref64-reserve=1G`;
	const down = (index: number) =>
		`xio3130-downstream,id=dn${index},bus=up0,chassis=${20 + index},slot=${index}`;
	const memory = (id: string, size: string) => [
		'-object',
		`memory-backend-ram,id=${id},size=${size},share=on`,
	];
	const device = (text: string) => ['-device', text];
	const nvme = (letter: string, bus: string, cmb: string) => [
		'-drive',
		`if=none,id=d${letter},format=raw,file=${disks(letter)}`,
		...device(`nvme,drive=d${letter},serial=${letter},bus=${bus}${cmb}`),
	];
	return [
		...device(port('rp0', 2)),
		...device(port('rp1', 3)),
		...device(port('rp2', 4)),
		...device('x3130-upstream,id=up0,bus=rp0'),
		...[0, 1, 2].flatMap((index) => device(down(index))),
		...nvme('A', 'dn0', ',cmb_size_mb=64'),
		...nvme('B', 'dn1', ''),
		...nvme('C', 'rp1', ',cmb_size_mb=64'),
		...memory('mS', '8M'),
		...device('ivshmem-plain,memdev=mS,bus=dn2'),
		...memory('mR', '4M'),
		...device('ivshmem-plain,memdev=mR,bus=rp2'),
	];
}

/**
 * Boots the kernel in software emulation until the probe switches the machine off. Gives the lines
 * that the probe wrote. The emulator is ended after `seconds` whatever happens.
 */
export async function boot(
	qemu: { readonly program: string; readonly root: string },
	kernel: Kernel,
	initrd: string,
	work: string,
	seconds: number,
): Promise<string[]> {
	const rows = path.join(work, 'rows.jsonl');
	const console = path.join(work, 'console.txt');
	const disk = (letter: string): string => {
		const file = path.join(work, `disk-${letter}.img`);
		fs.writeFileSync(file, '');
		fs.truncateSync(file, 16 << 20);
		return file;
	};
	const firmware = ['usr/share/qemu', 'usr/share/seabios', 'usr/lib/ipxe/qemu'].flatMap(
		(folder) => ['-L', path.join(qemu.root, folder)],
	);
	const args = [
		...['-machine', 'q35', '-accel', 'tcg', '-m', '1G', '-smp', '1', '-nographic', '-no-reboot'],
		...['-nodefaults', '-cpu', 'qemu64,vendor=GenuineIntel,family=6,model=85'],
		...['-serial', `file:${console}`, '-serial', `file:${rows}`, '-vga', 'none'],
		...['-kernel', kernel.image, '-initrd', initrd, '-append', 'console=ttyS0 panic=5 quiet'],
		...firmware,
		...devices(disk),
	];
	const libraries = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu'].map((folder) =>
		path.join(qemu.root, folder),
	);
	await run(qemu.program, args, libraries, seconds);
	const lines = fs.existsSync(rows) ? fs.readFileSync(rows, 'utf8').split(/\r?\n/) : [];
	if (!lines.some((line) => line.includes('"done":true'))) {
		throw new Error(`the probe did not finish; see ${console}`);
	}
	return lines.filter((line) => line.includes('"operation"'));
}

function run(program: string, args: string[], libraries: string[], seconds: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const env = { ...process.env, LD_LIBRARY_PATH: libraries.join(':') };
		const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
		const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
		const stop = () => child.kill('SIGKILL');
		process.once('exit', stop);
		child.once('error', reject);
		child.once('exit', () => {
			clearTimeout(timer);
			process.off('exit', stop);
			resolve();
		});
	});
}

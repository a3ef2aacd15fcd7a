import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

interface Entry {
	readonly name: string;
	/** File type and permission bits. */
	readonly mode: number;
	readonly data: Buffer;
}

const hex8 = (value: number): string => value.toString(16).padStart(8, '0').toUpperCase();
const padded = (bytes: Buffer): Buffer =>
	Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** One record of a `newc` cpio archive, as the kernel unpacks it (initramfs buffer format). */
function cpioRecord(entry: Entry, inode: number): Buffer {
	const name = Buffer.from(`${entry.name}\0`);
	const fields = [inode, entry.mode, 0, 0, 1, 0, entry.data.length, 0, 0, 0, 0, name.length, 0];
	const head = Buffer.from(`070701${fields.map(hex8).join('')}`);
	return Buffer.concat([padded(Buffer.concat([head, name])), padded(entry.data)]);
}

/** A `newc` archive of the entries, with its trailer. */
export function cpio(entries: readonly Entry[]): Buffer {
	const trailer: Entry = { name: 'TRAILER!!!', mode: 0, data: Buffer.alloc(0) };
	return Buffer.concat([...entries, trailer].map((entry, index) => cpioRecord(entry, index + 1)));
}

/** Finds the modules below a kernel's folder by their names, `-` and `_` being equal. */
function moduleFiles(folder: string): Map<string, string> {
	const files = new Map<string, string>();
	for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const match = /([^/]+)\.ko(\.xz)?$/.exec(file);
		if (match?.[1] !== undefined) files.set(match[1].replaceAll('-', '_'), path.join(folder, file));
	}
	return files;
}

const readModule = (file: string): Buffer =>
	file.endsWith('.xz')
		? execFileSync('xz', ['-dc', file], { maxBuffer: 64 << 20 })
		: fs.readFileSync(file);

/** The module and all that it depends on, in the order in which they must be loaded. */
export function withDependencies(
	folder: string,
	wanted: string,
): { readonly name: string; readonly data: Buffer }[] {
	const files = moduleFiles(folder);
	const loaded = new Map<string, Buffer>();
	const visit = (name: string): void => {
		const file = files.get(name.replaceAll('-', '_'));
		// a module that is not there is built into the kernel
		if (file === undefined || loaded.has(name)) return;
		const data = readModule(file);
		const depends = /\0depends=([^\0]*)\0/.exec(data.toString('latin1'))?.[1] ?? '';
		for (const other of depends.split(',').filter((one) => one !== '')) visit(other);
		loaded.set(name, data);
	};
	visit(wanted);
	return [...loaded].map(([name, data]) => ({ name, data }));
}

const INIT = `#!/bin/busybox sh
/bin/busybox mkdir -p /proc /sys /dev /tmp
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t sysfs sysfs /sys
/bin/busybox mount -t devtmpfs dev /dev
/bin/busybox mount -t tmpfs tmp /tmp
for module in /modules/*; do /bin/busybox insmod "$module"; done
/bin/busybox sleep 3
/probe /dev/ttyS1 KERNEL
/bin/busybox sync
/bin/busybox poweroff -f
`;

/** An initramfs that loads the modules, runs the probe and switches the machine off. */
export function initrd(parts: {
	readonly busybox: string;
	readonly probe: string;
	readonly kernel: string;
	readonly modules: readonly { readonly name: string; readonly data: Buffer }[];
}): Buffer {
	const directory = (name: string): Entry => ({ name, mode: 0o040755, data: Buffer.alloc(0) });
	const file = (name: string, data: Buffer): Entry => ({ name, mode: 0o100755, data });
	return cpio([
		directory('bin'),
		directory('modules'),
		file('bin/busybox', fs.readFileSync(parts.busybox)),
		file('probe', fs.readFileSync(parts.probe)),
		file('init', Buffer.from(INIT.replace('KERNEL', parts.kernel))),
		...parts.modules.map(({ name, data }, index) =>
			file(`modules/${String(index).padStart(2, '0')}-${name}.ko`, data),
		),
	]);
}

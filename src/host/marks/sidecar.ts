// The sidecar of marks beside a thread's file, through the editor's file systems: local, remote, virtual.
import * as vscode from 'vscode';
import { type MarksFile, type Replaced, sidecarName, type Unreadable } from '../../lab/marks';
import { createNonce } from '../panel/html';

/** Where the marks of a document are kept; null where nothing can lie beside it. */
export function sidecarOf(document: vscode.Uri): vscode.Uri | null {
	const kept = document.scheme !== 'untitled' && document.scheme !== 'maplore-unpacked';
	return kept ? document.with({ path: sidecarName(document.path), query: '', fragment: '' }) : null;
}

/** Access to one sidecar; null: an unsaved document, whose marks last until it is closed. */
export function marksFile(sidecar: vscode.Uri | null): MarksFile {
	const files = vscode.workspace.fs;
	if (!sidecar) {
		return {
			read: async () => null,
			replace: async () => 'read-only',
			keepAside: async () => null,
		};
	}
	const read = async (): Promise<string | null | Unreadable> => {
		try {
			const bytes = await files.readFile(sidecar);
			return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		} catch (error) {
			// a file that is there and cannot be read is not the same as none
			if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
			return { unreadable: error instanceof Error ? error.message : 'it gives no text' };
		}
	};
	return {
		read,
		async replace(text, expected): Promise<Replaced> {
			if (files.isWritableFileSystem(sidecar.scheme) === false) return 'read-only';
			const fresh = sidecar.with({ path: `${sidecar.path}.${createNonce().slice(0, 8)}.tmp` });
			try {
				await files.writeFile(fresh, new TextEncoder().encode(text));
				if ((await read()) !== expected) {
					await files.delete(fresh);
					return 'changed';
				}
				// a rename replaces the file at once: no reader sees half of it
				await files.rename(fresh, sidecar, { overwrite: true });
				return 'written';
			} catch {
				await remove(fresh);
				return 'read-only';
			}
		},
		async keepAside(seen) {
			const name = `${sidecar.path}.unreadable-${createNonce().slice(0, 8)}`;
			try {
				const now = await read();
				const same = typeof seen === 'string' ? now === seen : typeof now === 'object' && now;
				if (!same) return null;
				await files.rename(sidecar, sidecar.with({ path: name }), { overwrite: false });
				return name.slice(name.lastIndexOf('/') + 1);
			} catch {
				return null;
			}
		},
	};
}

async function remove(uri: vscode.Uri): Promise<void> {
	try {
		await vscode.workspace.fs.delete(uri);
	} catch {
		// it was never written
	}
}

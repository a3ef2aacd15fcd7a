import type { BodyScan } from '../body/scan';
import type { Part } from '../mail/article';
import type { BodyVisitor } from '../reader';
import type { PatchFile } from './file';
import { PatchScanner } from './scanner';

/** The diff that one message itself brings; quoted diffs are not its own. */
export interface MessagePatch {
	/** Index of the held message. */
	readonly message: number;
	readonly files: readonly PatchFile[];
	readonly added: number;
	readonly deleted: number;
}

/** Gathers the diffs of all messages while a source is read. */
export class PatchCollector implements BodyVisitor {
	readonly patches: MessagePatch[] = [];
	private message = -1;
	private files: PatchFile[] = [];

	part(message: number, _part: Part, scan: BodyScan): void {
		if (message !== this.message) this.flush();
		this.message = message;
		this.files.push(...patchIn(scan));
	}

	/** To be called when the source has ended. */
	finish(): readonly MessagePatch[] {
		this.flush();
		return this.patches;
	}

	private flush(): void {
		const { files, message } = this;
		if (files.length > 0) {
			let added = 0;
			let deleted = 0;
			for (const file of files) {
				added += file.added;
				deleted += file.deleted;
			}
			this.patches.push({ message, files, added, deleted });
		}
		this.files = [];
	}
}

/** Files of the unquoted diff in a body. */
export function patchIn(scan: BodyScan): PatchFile[] {
	const patch = new PatchScanner();
	const { bytes, start, end, depth } = scan;
	for (let index = 0; index < scan.count; index++) {
		if ((depth[index] as number) > 0 && !patch.inHunk) continue;
		const from = start[index] as number;
		if (patch.wants(bytes[from] as number)) patch.line(bytes, from, end[index] as number);
	}
	return patch.files();
}

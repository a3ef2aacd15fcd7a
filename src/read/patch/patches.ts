import type { BodyScan } from '../body/scan';
import type { Article } from '../mail/article';
import type { Person } from '../model';
import type { BodyVisitor } from '../reader';
import { utf8Text } from '../text/decode';
import { type Commit, commitOf } from './commit';
import type { PatchFile } from './file';
import { PatchScanner } from './scanner';

/** The diff that one message itself brings; quoted diffs are not its own. */
export interface MessagePatch {
	/** Index of the held message. */
	readonly message: number;
	/** Who wrote the patch: an in-body From wins over the sender (git-am). */
	readonly author: Person;
	/** Subject of the commit, brackets taken away. */
	readonly subject: string;
	readonly files: readonly PatchFile[];
	readonly added: number;
	readonly deleted: number;
}

/** Gathers the diffs of all messages while a source is read. */
export class PatchCollector implements BodyVisitor {
	readonly patches: MessagePatch[] = [];
	private message = -1;
	private files: PatchFile[] = [];
	private commit: Commit | null = null;

	part(message: number, article: Article, scan: BodyScan): void {
		if (message !== this.message) {
			this.flush();
			this.commit = null;
		}
		this.message = message;
		const files = patchIn(scan);
		if (files.length > 0) this.commit ??= commitIn(article, scan);
		this.files.push(...files);
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
			const commit = this.commit as Commit;
			const { author, subject } = commit;
			this.patches.push({ message, author, subject, files, added, deleted });
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

/** The commit that the body of `article` proposes. */
function commitIn(article: Article, scan: BodyScan): Commit {
	const lines: string[] = [];
	for (let index = 0; index < scan.count; index++) {
		lines.push(utf8Text(scan.bytes, scan.start[index] as number, scan.end[index] as number));
	}
	const from = `${article.from?.name ?? ''} <${article.from?.address ?? ''}>`;
	return commitOf({ from, subject: article.subject, date: '', lines });
}

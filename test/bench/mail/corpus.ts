import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const shared = path.resolve('../shared/corpora');

/** Fields whose Message-IDs get the suffix of their repetition. */
const linked = /^(?:message-id|in-reply-to|references):/i;

/** The mboxes that the large one is made of, or null where the data is not beside the project. */
function sources(): Buffer[] | null {
	const month = path.join(shared, 'lore/months');
	const threads = path.join(shared, 'lore/threads');
	if (!fs.existsSync(month) || !fs.existsSync(threads)) return null;
	const files = [
		...fs.readdirSync(month).map((name) => path.join(month, name)),
		...fs.readdirSync(threads).map((name) => path.join(threads, name)),
	];
	return files.filter((file) => file.endsWith('.mbox')).map((file) => fs.readFileSync(file));
}

/** One repetition: the same mails with their Message-IDs told apart. */
function repeated(text: string, suffix: string): string {
	let inHeader = false;
	let inLinked = false;
	const lines = text.split('\n');
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] as string;
		if (line.startsWith('From mboxrd@z ')) inHeader = true;
		else if (line === '') inHeader = false;
		else if (inHeader) {
			if (!/^[ \t]/.test(line)) inLinked = linked.test(line);
			if (inLinked) lines[index] = line.replaceAll('>', `${suffix}>`);
		}
	}
	return lines.join('\n');
}

/** Writes an mbox of at least `bytes` under the system's temporary folder; its path, or null. */
export function largeMbox(bytes: number): { file: string; bytes: number } | null {
	const parts = sources();
	if (parts === null) return null;
	const text = parts
		.map((part) => part.toString('latin1'))
		.map((part) => (part.endsWith('\n\n') ? part : `${part}\n`))
		.join('');
	const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-bench-')), 'large.mbox');
	let written = 0;
	for (let round = 0; written < bytes; round++) {
		const piece = Buffer.from(repeated(text, `.r${round}`), 'latin1');
		fs.appendFileSync(file, piece);
		written += piece.length;
	}
	return { file, bytes: written };
}

/** The diffs of the patch mails, repeated to at least `bytes`; null where the data is not there. */
export function largeDiff(bytes: number): Buffer | null {
	const folder = path.join(shared, 'patch-mails');
	if (!fs.existsSync(folder)) return null;
	const diffs: Buffer[] = [];
	let size = 0;
	for (const name of fs.readdirSync(folder)) {
		if (!name.endsWith('.txt')) continue;
		const body = fs.readFileSync(path.join(folder, name));
		const start = body.indexOf('diff --git ');
		if (start < 0) continue;
		const end = body.lastIndexOf('\n-- \n');
		const diff = body.subarray(start, end > start ? end + 1 : body.length);
		diffs.push(diff);
		size += diff.length;
	}
	const rounds = Math.ceil(bytes / size);
	return Buffer.concat(Array.from({ length: rounds }, () => diffs).flat());
}

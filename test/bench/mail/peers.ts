import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readPieces } from '../../../src/read/pieces';

/** One way to read an mbox; returns something that depends on all of it. */
export type MailPeer = (file: string) => number | Promise<number>;

/** Pieces of a file, in one buffer that is used again and again. */
function* pieces(file: string): Generator<Uint8Array> {
	const handle = fs.openSync(file, 'r');
	const buffer = Buffer.allocUnsafeSlow(1 << 20);
	for (;;) {
		const size = fs.readSync(handle, buffer);
		if (size === 0) break;
		yield buffer.subarray(0, size);
	}
	fs.closeSync(handle);
}

/** The mails of an mbox, split as its separator lines say; what every peer is given. */
function* mails(file: string): Generator<Buffer> {
	const all = fs.readFileSync(file);
	const mark = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';
	let at = all.indexOf(mark);
	while (at >= 0) {
		const start = at + mark.length;
		const next = all.indexOf(`\n${mark}`, start);
		yield all.subarray(start, next < 0 ? all.length : next);
		at = next < 0 ? -1 : next + 1;
	}
}

interface WasmHeader {
	readonly key: string;
	readonly value: string;
	free(): void;
}

/** What mail-parser-wasm hands over; each getter copies its value out of the module's memory. */
interface WasmMessage {
	readonly text: string;
	readonly subject: string;
	readonly sender: string;
	readonly headers: readonly WasmHeader[];
	free(): void;
}

/** Fields that threads are built of, besides subject and sender, which have getters of their own. */
const threading = new Set(['message-id', 'in-reply-to', 'references', 'date']);

async function wasmParser(): Promise<(mail: string) => WasmMessage> {
	const name = 'mail-parser-wasm/mail_parser_wasm_bg.js';
	const glue = await import(name);
	const binary = createRequire(path.resolve('package.json')).resolve(
		'mail-parser-wasm/mail_parser_wasm_bg.wasm',
	);
	const module = new WebAssembly.Module(fs.readFileSync(binary));
	const instance = new WebAssembly.Instance(module, { './mail_parser_wasm_bg.js': glue });
	glue.__wbg_set_wasm(instance.exports);
	(instance.exports['__wbindgen_start'] as () => void)();
	return glue.parse_message;
}

/** Every reader of the benchmark by name; each loads its own library, so that memory is its own. */
export const mailPeers: Readonly<Record<string, MailPeer>> = {
	async maplore(file) {
		const outline = await readPieces(pieces(file));
		return outline.messages.length + outline.table.size;
	},
	floor(file) {
		let lines = 0;
		for (const mail of mails(file)) {
			const text = mail.toString('utf8');
			for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
		}
		return lines;
	},
	// Parsed mail that nobody looks at says nothing of threads. Whoever builds these on this library asks
	// for the fields too, and for no more than it must: every name, the values of four. Both uses are
	// measured, so that it need not be argued which of them is the like of ours.
	async 'mail-parser-wasm'(file) {
		const parse = await wasmParser();
		let size = 0;
		for (const mail of mails(file)) {
			const parsed = parse(mail.toString('utf8'));
			size += parsed.text.length;
			parsed.free();
		}
		return size;
	},
	async 'mail-parser-wasm, header fields too'(file) {
		const parse = await wasmParser();
		let size = 0;
		for (const mail of mails(file)) {
			const parsed = parse(mail.toString('utf8'));
			size += parsed.text.length + parsed.subject.length + parsed.sender.length;
			for (const header of parsed.headers) {
				if (threading.has(header.key.toLowerCase())) size += header.value.length;
				header.free();
			}
			parsed.free();
		}
		return size;
	},
	async letterparser(file) {
		const { extract } = await import('letterparser');
		let size = 0;
		for (const mail of mails(file)) size += extract(mail.toString('latin1')).text?.length ?? 0;
		return size;
	},
	async mailparser(file) {
		const { simpleParser } = await import('mailparser');
		let size = 0;
		for (const mail of mails(file)) {
			const options = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true };
			size += (await simpleParser(mail, options)).text?.length ?? 0;
		}
		return size;
	},
	async 'postal-mime'(file) {
		const { default: PostalMime } = await import('postal-mime');
		let size = 0;
		for (const mail of mails(file)) size += (await PostalMime.parse(mail)).text?.length ?? 0;
		return size;
	},
};

import type { Form } from '../model';
import { utf8Text } from '../text/decode';
import { contentLength, field, headerOf } from './header';
import { separatorAt } from './mbox';
import { pageHead } from './page';

/** What a source is, and why it was taken for that. */
export interface FoundForm {
	readonly form: Form;
	readonly reason: string;
}

/** Bytes from the beginning of a source that decide its form. */
export const formWindow = 65_536;

/** Decides the form of a source by its first {@link formWindow} bytes. */
export function formOf(bytes: Uint8Array, end: number): FoundForm {
	const limit = Math.min(end, formWindow);
	const start = textStart(bytes, limit);
	if (start >= limit) return { form: 'empty', reason: 'The source holds no text.' };
	if (isBinary(bytes, limit)) {
		return { form: 'binary', reason: 'The source holds NUL bytes, as no mail does.' };
	}
	if (isNoise(bytes, limit)) {
		return { form: 'binary', reason: 'The source is full of control bytes, as no mail is.' };
	}
	if (separatorAt(bytes, start, end)) return mboxForm(bytes, start, limit);
	const header = headerOf(bytes, start, limit);
	const { fields } = header;
	const known = fields.names();
	const strong = fields.has(field['message-id']) || fields.has(field.references);
	const proper = header.bodyStart < end || header.brokenAt < 0;
	if (header.count >= 2 && known.length >= 2 && (fields.has(field.from) || strong) && proper) {
		const names = known.slice(0, 4).join(', ');
		return { form: 'rfc5322', reason: `It starts with a mail header (${names}).` };
	}
	const head = pageHead(bytes, start, limit);
	if (head !== null) {
		const reason =
			head.form === 'hypermail'
				? 'It starts with the From and Date lines of an archive page, without a Message-ID.'
				: 'It starts with the name, address and date lines of an archive page.';
		return { form: head.form, reason };
	}
	const named = fields.has(field.from) || fields.has(field['content-type']);
	if (named && header.brokenAt < 0) {
		return { form: 'rfc5322', reason: 'It starts with a header field and a blank line.' };
	}
	const feed = bytes.indexOf(0x0a, start);
	if (end >= formWindow && (feed < 0 || feed >= formWindow)) {
		return { form: 'binary', reason: 'Its first line is longer than 64 KiB, as no mail has one.' };
	}
	return {
		form: 'bare-body',
		reason: 'It has neither a separator line, nor a header, nor a page head.',
	};
}

/** Offset of the first byte that is neither blank nor a byte-order mark. */
export function textStart(bytes: Uint8Array, end: number): number {
	let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	let line = at;
	while (at < end && (bytes[at] as number) <= 0x20 && bytes[at] !== 0) {
		if (bytes[at] === 0x0a) line = at + 1;
		at++;
	}
	return at >= end ? end : line;
}

function isBinary(bytes: Uint8Array, end: number): boolean {
	let nuls = 0;
	for (let at = 0; at < Math.min(end, 8192); at++) if (bytes[at] === 0) nuls++;
	return nuls > 2;
}

/** Controls that text in some charset may hold: backspace to CR, SO, SI and ESC (ISO 2022). */
const isTextControl = (byte: number) => (byte >= 0x08 && byte <= 0x0f) || byte === 0x1b;

/** Whether the first 4 KiB hold many controls and are no UTF-8, as data that is no text does. */
function isNoise(bytes: Uint8Array, end: number): boolean {
	const limit = Math.min(end, 4096);
	let controls = 0;
	for (let at = 0; at < limit; at++) {
		const byte = bytes[at] as number;
		if (byte < 0x20 && !isTextControl(byte)) controls++;
	}
	if (controls < 4 || controls * 50 < limit) return false;
	try {
		// the window may cut a character in two
		new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, limit), { stream: true });
		return false;
	} catch {
		return true;
	}
}

function mboxForm(bytes: Uint8Array, start: number, end: number): FoundForm {
	const feed = bytes.indexOf(0x0a, start);
	const line = utf8Text(bytes, start, feed < 0 ? end : feed);
	if (line.startsWith('From mboxrd@z ')) {
		return {
			form: 'public-inbox',
			reason: 'Its separator lines say "From mboxrd@z", as public-inbox writes them.',
		};
	}
	if (/^From [0-9a-f]{40,64} Mon Sep 17 00:00:00 2001/.test(line)) {
		return {
			form: 'format-patch',
			reason: 'Its separator line names a commit, as git format-patch writes it.',
		};
	}
	if (line.startsWith('From patchwork ')) {
		return { form: 'patchwork', reason: 'Its separator line says "From patchwork".' };
	}
	if (/^From \S+ at \S+/.test(line)) {
		return {
			form: 'pipermail',
			reason: 'Its separator lines cloak addresses as "user at host", as pipermail does.',
		};
	}
	const header = headerOf(bytes, feed + 1, end);
	const length = contentLength(header);
	if (length >= 0 && endsRecord(bytes, header.bodyStart + length, end)) {
		return { form: 'mboxcl2', reason: 'Content-Length leads from separator to separator.' };
	}
	if (/\n>>+From /.test(utf8Text(bytes, start, end))) {
		return {
			form: 'mboxrd',
			reason: 'Separator lines with a date, and ">>From " lines as mboxrd writes them.',
		};
	}
	return { form: 'mboxo', reason: 'Separator lines with a date.' };
}

/** Whether a message's content may end at `at`: at a separator line, blank lines before it or not. */
export function endsRecord(bytes: Uint8Array, at: number, end: number): boolean {
	let cursor = at;
	while (cursor < end && (bytes[cursor] === 0x0a || bytes[cursor] === 0x0d) && cursor - at < 4)
		cursor++;
	return cursor === end || separatorAt(bytes, cursor, end);
}

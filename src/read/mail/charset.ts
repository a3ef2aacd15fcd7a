const decoders = new Map<string, TextDecoder | null>();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** Labels that `TextDecoder` does not take, or takes for a smaller set than mail means. */
const aliases = new Map<string, string>([
	['gb2312', 'gb18030'],
	['gbk', 'gb18030'],
	['gb_2312-80', 'gb18030'],
	['cp936', 'gb18030'],
	['ms936', 'gb18030'],
	['cp932', 'shift_jis'],
	['windows-31j', 'shift_jis'],
	['cp949', 'euc-kr'],
	['ks_c_5601-1987', 'euc-kr'],
	['cp950', 'big5'],
	['cp1250', 'windows-1250'],
	['cp1251', 'windows-1251'],
	['cp1252', 'windows-1252'],
	['utf8', 'utf-8'],
]);

/** Labels that say no more than "some eight-bit text": UTF-8 is tried first. */
const vague = new Set([
	'us-ascii',
	'ascii',
	'ansi_x3.4-1968',
	'iso-8859-1',
	'iso8859-1',
	'latin1',
	'unknown-8bit',
	'x-unknown',
	'binary',
	'',
]);

function decoderOf(label: string): TextDecoder | null {
	let decoder = decoders.get(label);
	if (decoder === undefined) {
		try {
			decoder = new TextDecoder(label, { ignoreBOM: true });
		} catch {
			decoder = null;
		}
		if (decoders.size < 200) decoders.set(label, decoder);
	}
	return decoder;
}

/** Whether bytes [start, end) are all below 0x80 and free of ISO 2022 and utf-7 shifts. */
function plainAscii(bytes: Uint8Array, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const byte = bytes[at] as number;
		if (byte > 0x7f || byte === 0x1b || byte === 0x0e) return false;
	}
	return true;
}

/** The text of bytes [start, end) labelled `label`; total: some decoder always answers. */
export function charsetText(bytes: Uint8Array, start: number, end: number, label: string): string {
	const slice = bytes.subarray(start, end);
	const name = label.trim().toLowerCase();
	if (name === 'utf-7' || name === 'unicode-1-1-utf-7') return utf7Text(slice);
	const known = vague.has(name) ? null : decoderOf(aliases.get(name) ?? name);
	if (known !== null) return known.decode(slice);
	try {
		return strict.decode(slice);
	} catch {
		return (decoderOf('windows-1252') as TextDecoder).decode(slice);
	}
}

/** Whether `label` names a charset in which bytes that look like ASCII text are ASCII text. */
export function isByteText(label: string): boolean {
	const name = label.trim().toLowerCase();
	return name !== 'utf-7' && name !== 'unicode-1-1-utf-7' && !name.startsWith('utf-16');
}

/**
 * Whether bytes [start, end) labelled `label` can be read as UTF-8 in place; true for nearly all
 * mail, which is then never copied.
 */
export function readableInPlace(
	bytes: Uint8Array,
	start: number,
	end: number,
	label: string,
): boolean {
	const name = label.trim().toLowerCase();
	if (name === 'utf-8' || name === 'utf8') return true;
	if (!isByteText(name)) return false;
	if (plainAscii(bytes, start, end)) return true;
	if (!vague.has(name) && decoderOf(aliases.get(name) ?? name) !== null) return false;
	try {
		strict.decode(bytes.subarray(start, end));
		return true;
	} catch {
		return false;
	}
}

/** The UTF-8 bytes of bytes [start, end) labelled `label`. */
export function recoded(
	bytes: Uint8Array,
	start: number,
	end: number,
	label: string,
): Uint8Array<ArrayBuffer> {
	return encoder.encode(charsetText(bytes, start, end, label)) as Uint8Array<ArrayBuffer>;
}

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** UTF-7 (RFC 2152); what is ill-formed is kept as it stands. */
function utf7Text(bytes: Uint8Array): string {
	let text = '';
	let at = 0;
	while (at < bytes.length) {
		const byte = bytes[at] as number;
		if (byte !== 0x2b) {
			text += String.fromCharCode(byte);
			at++;
			continue;
		}
		at++;
		if (bytes[at] === 0x2d) {
			text += '+';
			at++;
			continue;
		}
		const begin = at;
		let bits = 0;
		let held = 0;
		for (; at < bytes.length; at++) {
			const digit = base64Digits.indexOf(String.fromCharCode(bytes[at] as number));
			if (digit < 0) break;
			held = ((held << 6) | digit) & 0x3fffff;
			bits += 6;
			if (bits >= 16) {
				bits -= 16;
				text += String.fromCharCode((held >> bits) & 0xffff);
			}
		}
		if (at === begin) text += '+';
		else if (bytes[at] === 0x2d) at++;
	}
	return text;
}

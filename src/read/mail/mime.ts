import { field, fieldColon, type Header, headerOf } from './header';

/** A MIME part that holds no further parts (RFC 2045), as it stands in the source. */
export interface Leaf {
	/** `type/subtype` in lower case. */
	readonly type: string;
	readonly charset: string;
	readonly encoding: 'identity' | 'quoted-printable' | 'base64';
	readonly flowed: boolean;
	readonly delSp: boolean;
	/** True where the part is offered as a file. */
	readonly attached: boolean;
	/** Encoded content, [start, end) in the source. */
	readonly start: number;
	readonly end: number;
}

/** Plain text in place that nothing describes. */
export function textLeaf(start: number, end: number): Leaf {
	return {
		type: 'text/plain',
		charset: 'utf-8',
		encoding: 'identity',
		flowed: false,
		delSp: false,
		attached: false,
		start,
		end,
	};
}

/** Multiparts deeper than this are read as text. */
export const deepestPart = 20;
/** Parts beyond this many are not read. */
export const mostParts = 500;

/** A bound of reading that a message can go beyond; the code of its problem. */
export type Bound = 'header-too-long' | 'parts-too-deep' | 'too-many-parts';

/** What most messages go beyond. */
export const within: readonly Bound[] = [];

interface State {
	readonly leaves: Leaf[];
	beyond: readonly Bound[];
}

function exceed(state: State, bound: Bound): void {
	if (!state.beyond.includes(bound)) state.beyond = [...state.beyond, bound];
}

export interface Leaves {
	readonly leaves: Leaf[];
	/** Which bounds the parts went beyond. */
	readonly beyond: readonly Bound[];
}

/** The leaf parts of a message or part whose body is bytes [header.bodyStart, end). */
export function leavesOf(bytes: Uint8Array, header: Header, end: number): Leaves {
	const state: State = { leaves: [], beyond: within };
	collect(bytes, header, end, 'text/plain', 0, state);
	return state;
}

function collect(
	bytes: Uint8Array,
	header: Header,
	end: number,
	usual: string,
	level: number,
	state: State,
): void {
	if (state.leaves.length >= mostParts) {
		exceed(state, 'too-many-parts');
		return;
	}
	const { fields } = header;
	const stated = fields.text(field['content-type']);
	const content = stated === '' ? null : contentType(stated);
	const type = content?.type ?? usual;
	const from = header.bodyStart;
	if (type.startsWith('multipart/')) {
		const boundary = content?.boundary ?? '';
		if (collectParts(bytes, type, boundary, from, end, level, state)) return;
	}
	if (type === 'message/rfc822' && collectMessage(bytes, from, end, level, state)) return;
	state.leaves.push({
		type: type.startsWith('multipart/') ? 'text/plain' : type,
		charset: content?.charset ?? '',
		encoding: encodingOf(fields.text(field['content-transfer-encoding'])),
		flowed: content?.format?.toLowerCase() === 'flowed',
		delSp: content?.delSp?.toLowerCase() === 'yes',
		attached: isAttachment(fields.text(field['content-disposition'])),
		start: header.bodyStart,
		end,
	});
}

/** Collects what stands between the boundaries of a multipart; false where it is to be read as text. */
function collectParts(
	bytes: Uint8Array,
	type: string,
	boundary: string,
	from: number,
	end: number,
	level: number,
	state: State,
): boolean {
	if (level >= deepestPart) exceed(state, 'parts-too-deep');
	if (boundary === '' || level >= deepestPart) return false;
	const ranges = partsBetween(bytes, from, end, boundary);
	const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
	for (let index = 0; index < ranges.length; index += 2) {
		const stop = ranges[index + 1] as number;
		const part = headerOf(bytes, ranges[index] as number, stop);
		collect(bytes, part, stop, inner, level + 1, state);
	}
	return ranges.length > 0;
}

/** Collects the parts of a message that is a part; false where it has no header. */
function collectMessage(
	bytes: Uint8Array,
	from: number,
	end: number,
	level: number,
	state: State,
): boolean {
	if (level >= deepestPart) return false;
	const nested = headerOf(bytes, from, end);
	if (nested.count === 0) return false;
	collect(bytes, nested, end, 'text/plain', level + 1, state);
	return true;
}

function isAttachment(value: string): boolean {
	return value !== '' && /^\s*attachment/i.test(value);
}

function encodingOf(value: string): Leaf['encoding'] {
	if (value === '') return 'identity';
	const name = value.trim().toLowerCase();
	if (name.startsWith('quoted-printable')) return 'quoted-printable';
	return name.startsWith('base64') ? 'base64' : 'identity';
}

/** A Content-Type taken apart, with the parameters that reading needs; the first of each counts. */
class ContentType {
	boundary: string | null = null;
	charset: string | null = null;
	format: string | null = null;
	delSp: string | null = null;

	/** @param type `type/subtype` in lower case. */
	constructor(readonly type: string) {}

	/** Sets a parameter, whose name is in lower case, where it is not set. */
	put(name: string, text: string): void {
		if (name === 'charset') this.charset ??= text;
		else if (name === 'boundary') this.boundary ??= text;
		else if (name === 'format') this.format ??= text;
		else if (name === 'delsp') this.delSp ??= text;
	}
}

const mediaType = /^\s*([\w!#$&^.+-]{1,60})\s*\/\s*([\w!#$&^.+-]{1,80})/;
const parameter = /;\s*([^\s=;"]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.){0,2000})"?|([^;\s"]{0,500}))/g;

/** Reads a Content-Type value (RFC 2045 section 5.1, RFC 2231); null where it names no type. */
function contentType(value: string): ContentType | null {
	const found = mediaType.exec(value);
	if (found === null) return null;
	const content = new ContentType(`${found[1]}/${found[2]}`.toLowerCase());
	let pieces: Map<string, string[]> | null = null;
	parameter.lastIndex = found[0].length;
	for (let match = parameter.exec(value); match !== null; match = parameter.exec(value)) {
		const name = (match[1] as string).toLowerCase();
		const text = match[2] === undefined ? (match[3] as string) : unescaped(match[2]);
		if (!name.includes('*')) content.put(name, text);
		else {
			pieces ??= new Map();
			addPiece(pieces, name, text);
		}
	}
	if (pieces !== null) for (const [name, list] of pieces) content.put(name, list.join(''));
	return content;
}

/** Adds a piece of a continued or encoded parameter, such as `name*1*` (RFC 2231 sections 3 and 4). */
function addPiece(pieces: Map<string, string[]>, name: string, text: string): void {
	const star = name.indexOf('*');
	const part = /^\*(\d{1,3})(\*?)$|^\*$/.exec(name.slice(star));
	if (part === null) return;
	const base = name.slice(0, star);
	const list = pieces.get(base) ?? [];
	const index = Number(part[1] ?? 0);
	if (index < 100)
		list[index] = part[1] === undefined || part[2] === '*' ? percent(text, index === 0) : text;
	pieces.set(base, list);
}

/** A quoted string without the backslashes of its quoted pairs. */
function unescaped(text: string): string {
	return text.includes('\\') ? text.replace(/\\(.)/g, '$1') : text;
}

function percent(text: string, first: boolean): string {
	const value = first ? text.replace(/^[^']*'[^']*'/, '') : text;
	return value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	);
}

/** Ranges [start, end) of the parts between boundary lines (RFC 2046 section 5.1.1), flat. */
function partsBetween(bytes: Uint8Array, from: number, end: number, boundary: string): number[] {
	const mark = new Uint8Array(boundary.length + 2);
	mark[0] = 0x2d;
	mark[1] = 0x2d;
	for (let index = 0; index < boundary.length; index++) {
		mark[index + 2] = boundary.charCodeAt(index);
	}
	const ranges: number[] = [];
	let open = -1;
	let at = from;
	while (at < end) {
		if (bytes[at] === 0x2d && bytes[at + 1] === 0x2d) {
			const after = boundaryAt(bytes, at, end, mark);
			if (after !== 0) {
				if (open >= 0) ranges.push(open, Math.max(open, beforeLineEnd(bytes, at, open)));
				open = -1;
				if (after < 0) return ranges;
				open = after;
				at = after;
				continue;
			}
		}
		const next = bytes.indexOf(0x0a, at);
		at = next < 0 || next >= end ? end : next + 1;
	}
	// a missing close boundary ends with the message
	if (open >= 0) ranges.push(open, end);
	return ranges;
}

/** Offset behind a boundary line at `at`, -1 for the closing one, 0 for none. */
function boundaryAt(bytes: Uint8Array, at: number, end: number, mark: Uint8Array): number {
	for (let index = 0; index < mark.length; index++) {
		if (bytes[at + index] !== mark[index]) return 0;
	}
	let cursor = at + mark.length;
	if (cursor > end) return 0;
	const closing = bytes[cursor] === 0x2d && bytes[cursor + 1] === 0x2d;
	if (closing) return -1;
	while (
		cursor < end &&
		(bytes[cursor] === 0x20 || bytes[cursor] === 0x09 || bytes[cursor] === 0x0d)
	) {
		cursor++;
	}
	if (cursor < end && bytes[cursor] !== 0x0a) return 0;
	return Math.min(cursor + 1, end);
}

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(bytes: Uint8Array, at: number, from: number): number {
	if (at > from && bytes[at - 1] === 0x0a) return bytes[at - 2] === 0x0d ? at - 2 : at - 1;
	return at;
}

/** Whether a header field seems to start at `at`; used to tell separators from prose. */
export function fieldAt(bytes: Uint8Array, at: number, end: number): boolean {
	return fieldColon(bytes, at, end) > 0;
}

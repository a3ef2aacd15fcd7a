import { decodedWords } from '../mail/words';
import type { Person } from '../model';

/** What a mail says of the commit that it proposes, header values still as they stand. */
export interface CommitMail {
	readonly from: string;
	readonly subject: string;
	readonly date: string;
	/** Lines of the decoded body without line ends. */
	readonly lines: readonly string[];
}

/** The commit that `git am` would make of a mail. */
export interface Commit {
	readonly author: Person;
	readonly subject: string;
	readonly date: string;
	/** Lines of the log message, notes and patch left out. */
	readonly message: readonly string[];
	/** First line of notes or patch behind the message, counted from 0; the number of lines if none. */
	readonly patchFrom: number;
}

const inBody = /^(From|Subject|Date):(\s.*)$/i;
const separator = /^>From [0-9a-f]{40,64} Mon Sep 17 00:00:00 2001/;

/**
 * Takes a mail apart as git-mailinfo does: header lines at the beginning of the body win over the
 * mail's own, but only where a patch follows; with `scissors`, what stands above a scissors line is
 * dropped.
 */
export function commitOf(mail: CommitMail, scissors = false): Commit {
	const own = new Map<string, string>();
	let message: string[] = [];
	let heading = true;
	let last: string | null = null;
	let at = 0;
	for (; at < mail.lines.length; at++) {
		const line = mail.lines[at] as string;
		if (heading) {
			if (line.trim() === '') {
				if (last !== null) heading = false;
				continue;
			}
			const name = headingOf(line, last, own);
			if (name !== null) {
				last = name;
				continue;
			}
			heading = false;
		}
		if (scissors && isScissors(line)) {
			message = [];
			own.clear();
			last = null;
			heading = true;
			continue;
		}
		if (isPatchBreak(line)) break;
		message.push(line);
	}
	const patched = at < mail.lines.length;
	const value = (name: string, header: string): string =>
		decodedWords((patched ? own.get(name) : undefined) ?? header);
	return {
		author: authorOf(value('from', mail.from)),
		subject: cleanSubject(value('subject', mail.subject)),
		date: value('date', mail.date).replace(/\s+/g, ' '),
		message,
		patchFrom: at,
	};
}

/** The heading that a line at the beginning of a body is or continues, or null. */
function headingOf(line: string, last: string | null, own: Map<string, string>): string | null {
	if (last !== null && own.has(last) && /^[ \t]/.test(line)) {
		own.set(last, `${own.get(last)}${line}`);
		return last;
	}
	if (separator.test(line)) return 'separator';
	if (/^\[PATCH\]\s/.test(line) && !own.has('subject')) {
		own.set('subject', line);
		return 'subject';
	}
	const found = inBody.exec(line);
	const name = found?.[1]?.toLowerCase();
	if (found === null || name === undefined || own.has(name)) return null;
	own.set(name, (found[2] as string).trimStart());
	return name;
}

/** Where the log message ends: a rule of three dashes, or the beginning of a diff. */
export function isPatchBreak(line: string): boolean {
	return (
		line.startsWith('diff -') ||
		line.startsWith('Index: ') ||
		/^--- \S/.test(line) ||
		/^---\s*$/.test(line)
	);
}

/**
 * A line such as `-- >8 --`: dashes and scissors fill more than a third of it, and more than half of
 * the perforation that they make with the blanks between them (git-mailinfo).
 */
export function isScissors(line: string): boolean {
	let perforation = 0;
	let scissors = 0;
	let gap = 0;
	let inside = false;
	for (let at = 0; at < line.length; at++) {
		const letter = line[at] as string;
		if (/\s/.test(letter)) {
			if (!inside) continue;
			perforation++;
			gap++;
		} else if (letter === '-') {
			inside = true;
			perforation++;
		} else if (/^(?:>8|8<|>%|%<)/.test(line.slice(at, at + 2))) {
			inside = true;
			perforation += 2;
			scissors += 2;
			at++;
		} else inside = false;
	}
	const visible = line.trim().length;
	return scissors > 0 && visible >= 8 && visible < perforation * 3 && gap * 2 < perforation;
}

/** A subject without `Re:`, brackets and blanks before it. */
export function cleanSubject(text: string): string {
	let rest = text.replace(/\s+/g, ' ');
	for (;;) {
		const next = rest.replace(/^(?:re:|[ \t:]|\[[^\]]*\])/i, '');
		if (next === rest) return rest.trim();
		rest = next;
	}
}

/** Name and address around the first `@`, as git finds them; comments stay part of the name. */
export function authorOf(text: string): Person {
	const plain = withoutPairs(text);
	const at = plain.indexOf('@');
	if (at < 0) {
		const bogus = /^([^<]*)<([^>]*)>/.exec(plain);
		if (bogus === null) return { name: '', address: null };
		const address = bogus[2] as string;
		return { name: sane(bogus[1] as string, address), address };
	}
	let start = at;
	while (start > 0 && !/[\s<]/.test(plain[start - 1] as string)) start--;
	const size = /^[^ \n\t\r\v\f>]*/.exec(plain.slice(start))?.[0].length ?? 0;
	const address = plain.slice(start, start + size);
	const before = plain.slice(0, start).replace(/<$/, ' ');
	let name = `${before}${plain.slice(start + size + 1)}`.replace(/\s+/g, ' ').trim();
	if (name.startsWith('(') && name.endsWith(')')) name = name.slice(1, -1);
	return { name: sane(name, address), address };
}

function sane(name: string, address: string): string {
	const trimmed = name.trim();
	return trimmed.length < 3 || trimmed.length > 60 || /[@<>]/.test(trimmed) ? address : trimmed;
}

/** Quoted strings without their quotes, comments and pairs unescaped (RFC 5322 section 3.2). */
function withoutPairs(text: string): string {
	let out = '';
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const letter = text[at] as string;
		if (letter === '\\' && at + 1 < text.length) out += text[++at];
		else if (letter === '"') quoted = !quoted;
		else out += letter;
	}
	return out;
}

import type { PatchSubject } from '../model';

const reply =
	/^\s*(?:(?:re|aw|sv|antw|fwd?|wg|tr|回复|答复|答复|答覆|回覆|转发|轉寄|отв|ynt)(?:\[\d+\])?\s*[:：]\s*|\[External\]\s*)+/iu;

/** A list's prefix before `Re:`. */
const listed = /^\[[\w .-]{2,40}\]\s*(?=(?:re|aw|sv|antw|fwd?|回复|答复)\s*[:：])/iu;

/** A subject without `Re:` and its kin, list prefixes before them included: the thread's own name. */
export function baseSubject(subject: string): string {
	let rest = subject.trim();
	// what is no reply starts with its tag or with a word that no colon follows
	if (!/[:：]/.test(rest.slice(0, 40))) return rest;
	for (let step = 0; step < 8; step++) {
		const less = reply.test(rest) ? rest.replace(reply, '') : rest;
		const list = less.startsWith('[') ? listed.exec(less) : null;
		const next = list === null ? less : less.slice(list[0].length);
		if (next === rest) break;
		rest = next;
	}
	return rest.trim();
}

/** Whether a subject says `Re:` or the like, list prefixes before it included. */
export function isReply(subject: string): boolean {
	const rest = subject.replace(/^\s*(?:\[[\w .-]{2,40}\]\s*)?/, '');
	return reply.test(subject) || reply.test(rest);
}

/**
 * `[RFC PATCH v2 3/5] title` taken apart; Mercurial's `[PATCH 3 of 9]` too. Null for a subject that
 * announces no patch. A reply's subject is that of what it answers.
 */
export function patchSubject(subject: string): PatchSubject | null {
	if (!subject.includes('[')) return null;
	let rest = baseSubject(subject).trimStart();
	const tags = new Tags();
	for (let step = 0; step < 6 && rest.startsWith('['); step++) {
		const bracket = /^\[([^\]]{1,120})\]\s*/.exec(rest);
		if (bracket === null) break;
		for (const word of counted(bracket[1] as string).split(/[\s,]+/)) takeTag(tags, word);
		rest = rest.slice(bracket[0].length);
	}
	const { version, index, total, rfc, patch, prefixes } = tags;
	// patchwork rewrites `[PATCH net v2 1/2]` to `[net,v2,1/2]`
	return patch || rfc || total !== null ? { version, index, total, rfc, prefixes } : null;
}

/** What the words in the brackets of a subject have said so far. */
class Tags {
	version = 1;
	index: number | null = null;
	total: number | null = null;
	rfc = false;
	patch = false;
	readonly prefixes: string[] = [];
}

function takeTag(tags: Tags, word: string): void {
	const count = word.includes('/') ? /^(\d{1,4})\/(\d{1,4})$/.exec(word) : null;
	if (count !== null) {
		tags.index = Number(count[1]);
		tags.total = Number(count[2]);
		return;
	}
	const first = word.charAt(0).toLowerCase();
	const numbered = first === 'v' ? /^v(\d{1,3})$/i.exec(word) : null;
	if (numbered !== null) {
		tags.version = Number(numbered[1]);
		return;
	}
	if (word !== '') tags.prefixes.push(word);
	const kind = first === 'p' || first === 'r' ? announced.exec(word) : null;
	if (kind === null) return;
	const [, patch, version] = kind;
	if (patch !== undefined) tags.patch = true;
	if (patch === undefined || patch.length > 'PATCH'.length) tags.rfc = true;
	if (version !== undefined) tags.version = Number(version);
}

/** `PATCH`, `RFC` or both, a version behind it or not. */
const announced = /^(?:(PATCH|RFC\/PATCH|PATCH\/RFC)|RFC(?=$|v?\d))v?(\d{1,3})?$/i;

/** `3 of 9` in what a bracket holds as `3/9`. */
function counted(inside: string): string {
	const of = /of/i.test(inside) ? /\b(\d{1,4})\s+of\s+(\d{1,4})\b/i.exec(inside) : null;
	return of === null ? inside : inside.replace(of[0], `${of[1]}/${of[2]}`);
}

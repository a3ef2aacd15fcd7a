import type { PatchSubject } from '../model';

const reply =
	/^\s*(?:(?:re|aw|sv|antw|fwd?|wg|tr|回复|答复|答复|答覆|回覆|转发|轉寄|отв|ynt)(?:\[\d+\])?\s*[:：]\s*|\[External\]\s*)+/iu;

/** A subject without `Re:` and its kin, list prefixes before them included: the thread's own name. */
export function baseSubject(subject: string): string {
	let rest = subject.trim();
	// what is no reply starts with its tag or with a word that no colon follows
	if (!/[:：]/.test(rest.slice(0, 40))) return rest;
	for (let step = 0; step < 8; step++) {
		const less = rest.replace(reply, '');
		const list = /^\[[\w .-]{2,40}\]\s*(?=(?:re|aw|sv|antw|fwd?|回复|答复)\s*[:：])/iu.exec(less);
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
	let rest = baseSubject(subject);
	const prefixes: string[] = [];
	let version = 1;
	let index: number | null = null;
	let total: number | null = null;
	let rfc = false;
	let patch = false;
	for (let step = 0; step < 6; step++) {
		const bracket = /^\s*\[([^\]]{1,120})\]\s*/.exec(rest);
		if (bracket === null) break;
		for (const word of counted(bracket[1] as string).split(/[\s,]+/)) {
			const count = word.includes('/') ? /^(\d{1,4})\/(\d{1,4})$/.exec(word) : null;
			const numbered = word[0] === 'v' || word[0] === 'V' ? /^v(\d{1,3})$/i.exec(word) : null;
			if (count !== null) {
				index = Number(count[1]);
				total = Number(count[2]);
			} else if (numbered !== null) version = Number(numbered[1]);
			else if (/^RFC(?:v?(\d{1,3}))?$/i.test(word)) {
				rfc = true;
				prefixes.push(word);
				const again = /(\d+)$/.exec(word);
				if (again !== null) version = Number(again[1]);
			} else if (word !== '') {
				const glued = /^(PATCH|RFC\/PATCH|PATCH\/RFC)v?(\d{1,3})?$/i.exec(word);
				if (glued !== null) {
					patch = true;
					if (/RFC/i.test(word)) rfc = true;
					if (glued[2] !== undefined) version = Number(glued[2]);
				}
				prefixes.push(word);
			}
		}
		rest = rest.slice(bracket[0].length);
	}
	// patchwork rewrites `[PATCH net v2 1/2]` to `[net,v2,1/2]`
	return patch || rfc || total !== null ? { version, index, total, rfc, prefixes } : null;
}

/** `3 of 9` in what a bracket holds as `3/9`. */
function counted(inside: string): string {
	const of = /of/i.test(inside) ? /\b(\d{1,4})\s+of\s+(\d{1,4})\b/i.exec(inside) : null;
	return of === null ? inside : inside.replace(of[0], `${of[1]}/${of[2]}`);
}

import type { Article } from './article';
import { type Fields, field } from './header';
import type { IdTable } from './ids';

/** Ids of In-Reply-To and of References, from its end, that are kept. */
const mostAnswered = 5;
const mostReferences = 60;

/** Ids of the fields at hand, and of ancestors: lists that are used for one message after the other. */
const answers: number[] = [];
const references: number[] = [];
const named: number[] = [];

/**
 * Reads what a header says a message is and answers. In-Reply-To comes first where it is exactly one id, as
 * only a mail program writes it; then References from the last to the first (RFC 5322 section 3.6.4).
 */
export function readIds(article: Article, bytes: Uint8Array, fields: Fields, ids: IdTable): void {
	if (idsIn(bytes, fields, field['message-id'], 1, ids, answers) > 0) {
		article.messageId = answers[0] as number;
	}
	const answered = idsIn(bytes, fields, field['in-reply-to'], mostAnswered, ids, answers);
	const referred = idsIn(bytes, fields, field.references, -mostReferences, ids, references);
	if (answered > 0) article.answered = answers[0] as number;
	else if (referred > 0) article.answered = references[referred - 1] as number;
	let count = answered === 1 ? addOther(0, answers[0] as number, article) : 0;
	for (let at = referred - 1; at >= 0 && count < mostReferences; at--) {
		count = addOther(count, references[at] as number, article);
	}
	for (let at = 0; at < answered; at++) count = addOther(count, answers[at] as number, article);
	if (count > 0) article.ancestors = named.slice(0, count);
}

/** Writes the ids in a field to `to`, the first `most` or the last ones; returns how many they are. */
function idsIn(
	bytes: Uint8Array,
	fields: Fields,
	number: number,
	most: number,
	ids: IdTable,
	to: number[],
): number {
	if (!fields.has(number)) return 0;
	return ids.numbersIn(bytes, fields.start(number), fields.end(number), most, to);
}

/** Adds an id to the first `count` that are `named`, once, and never the message's own. */
function addOther(count: number, id: number, article: Article): number {
	if (id === article.messageId) return count;
	for (let at = 0; at < count; at++) if (named[at] === id) return count;
	named[count] = id;
	return count + 1;
}

import type { Article } from '../mail/article';
import type { Message } from '../model';
import type { UnitMap } from '../text/units';
import type { Held } from './held';
import { baseSubject, patchSubject } from './subject';
import type { Ghost, Woven } from './weave';
import { isoDate } from './when';

/** Held messages in the order of the source, then the ghosts; `units` maps offsets of spans. */
export function messagesOf(held: readonly Held[], woven: Woven, units: UnitMap | null): Message[] {
	const { tree, ghosts, parent, kin } = woven;
	const idOf = (index: number): string | null =>
		index < 0 ? null : (tree.ids[index] ?? ghosts[index - held.length]?.id ?? null);
	const span = (start: number, end: number) => ({
		start: units?.(start) ?? start,
		end: units?.(end) ?? end,
	});
	const messages = held.map(({ article }, index): Message => {
		const { subject } = article;
		const found = kin.get(index);
		const sure = article.source === 'header' ? 1 : article.source === 'page' ? 0.95 : 0.5;
		return {
			id: tree.ids[index] as string,
			from: article.from,
			date: article.at === null ? null : isoDate(article.at),
			subject,
			parent: idOf(parent[index] as number),
			inferred: false,
			confidence: Math.min(sure, found?.confidence ?? 1),
			reason: found === undefined ? reasonOf(article) : found.reason,
			patch: patchSubject(subject),
			span: span(article.start, article.end),
		};
	});
	ghosts.forEach((ghost: Ghost, number) => {
		messages.push({
			id: ghost.id,
			from: ghost.person,
			date: ghost.at === null ? null : isoDate(ghost.at),
			subject: baseSubject((held[ghost.quotedIn] as Held).article.subject),
			parent: idOf(parent[held.length + number] as number),
			inferred: true,
			confidence: ghost.confidence,
			reason: ghost.reason,
			patch: null,
			span: span(ghost.start, ghost.end),
		});
	});
	return messages;
}

function reasonOf(article: Article): string {
	if (article.source === 'header') return 'Its header states author, date and what it answers.';
	if (article.source === 'page') return 'The head of the page states author and date.';
	return 'The text has no head; its author is whoever wrote the unquoted lines.';
}

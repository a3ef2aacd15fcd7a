import type { Message, Series } from '../model';
import { nameKey } from '../thread/identity';
import { isReply } from '../thread/subject';
import { cleanSubject } from './commit';

/** A series while its messages are being gathered. */
interface Draft {
	readonly version: number;
	readonly total: number | null;
	readonly author: string;
	/** Messages by their number in the series; a patch sent alone is number 1. */
	readonly members: Map<number, Message>;
	/** Position of the first member in the source. */
	readonly order: number;
	/** The last date of a member, in milliseconds since 1970. */
	at: number;
}

/** Mails of one series that nothing links follow each other within this time, in milliseconds. */
const pause = 30 * 60_000;

/** Unlinked series of one author that a message is compared with. */
const mostOpen = 8;

/**
 * Gathers the patches of a source into series: by who answers whom, and where the mails are not
 * linked by author, version, total and time (patchwork's rules). A number that comes again starts a
 * series again, however its subject is labelled. Work is linear in the messages.
 */
export function seriesOf(messages: readonly Message[]): Series[] {
	const gatherer = new Gatherer();
	messages.forEach((message, order) => {
		if (!message.inferred && message.patch !== null && !isReply(message.subject)) {
			gatherer.take(message, order);
		}
	});
	return finished(gatherer.drafts, messages);
}

class Gatherer {
	readonly drafts: Draft[] = [];
	/** Series by a member's Message-ID. */
	private readonly byMember = new Map<string, Draft>();
	/** Series by what their members answer: the last ones that stand below one message. */
	private readonly byParent = new Map<string, Draft[]>();
	private readonly byAuthor = new Map<string, Draft[]>();

	take(message: Message, order: number): void {
		const { version, total, index } = message.patch as NonNullable<Message['patch']>;
		const number = total === null ? 1 : (index ?? 1);
		const author = nameKey(message.from?.name ?? '');
		let draft = total === null ? undefined : this.found(message, author, number);
		if (draft === undefined) {
			draft = { version, total, author, members: new Map(), order, at: 0 };
			this.drafts.push(draft);
			push(this.byAuthor, author, draft);
		}
		draft.members.set(number, message);
		draft.at = Math.max(draft.at, timeOf(message));
		this.byMember.set(message.id, draft);
		if (message.parent !== null) push(this.byParent, message.parent, draft);
	}

	private found(message: Message, author: string, number: number): Draft | undefined {
		const { parent } = message;
		const fits = (draft: Draft | undefined): boolean =>
			draft !== undefined && !draft.members.has(number) && agree(draft, message, parent);
		const above = parent === null ? undefined : this.byMember.get(parent);
		if (fits(above)) return above;
		// out of order: the cover letter, or the patch that the others answer, comes last
		const below = this.byParent.get(message.id)?.findLast(fits);
		if (below !== undefined) return below;
		const beside = parent === null ? undefined : this.byParent.get(parent)?.findLast(fits);
		if (beside !== undefined) return beside;
		if (parent !== null) return undefined;
		return this.byAuthor
			.get(author)
			?.slice(-mostOpen)
			.findLast(
				(draft) => fits(draft) && isLoose(draft) && Math.abs(timeOf(message) - draft.at) <= pause,
			);
	}
}

function push(lists: Map<string, Draft[]>, key: string, draft: Draft): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [draft]);
	else if (list.at(-1) !== draft) {
		list.push(draft);
		if (list.length > mostOpen) list.shift();
	}
}

/** Whether version and total are those of the series; patches may omit the version of their cover. */
function agree(draft: Draft, message: Message, parent: string | null): boolean {
	const { version, total } = message.patch as NonNullable<Message['patch']>;
	if (draft.total !== total) return false;
	return draft.version === version || (version === 1 && draft.members.get(0)?.id === parent);
}

/** Whether no member answers another one. */
function isLoose(draft: Draft): boolean {
	for (const { parent } of draft.members.values()) if (parent !== null) return false;
	return true;
}

function timeOf(message: Message): number {
	return message.date === null ? 0 : Date.parse(message.date);
}

function finished(drafts: readonly Draft[], messages: readonly Message[]): Series[] {
	const parents = new Map(messages.map(({ id, parent }) => [id, parent]));
	const owner = new Map<string, Draft>();
	for (const draft of drafts) for (const { id } of draft.members.values()) owner.set(id, draft);
	const before = predecessors(drafts);
	return drafts.map((draft) => {
		const numbers = [...draft.members.keys()].sort((one, other) => one - other);
		const missing: number[] = [];
		for (let number = 1; number <= Math.min(draft.total ?? 1, 9999); number++) {
			if (!draft.members.has(number)) missing.push(number);
		}
		const previous = answered(draft, parents, owner) ?? before.get(draft);
		return {
			id: firstOf(draft).id,
			title: titleOf(draft),
			version: draft.version,
			total: draft.total,
			cover: draft.members.get(0)?.id ?? null,
			patches: numbers
				.filter((number) => number > 0)
				.map((number) => (draft.members.get(number) as Message).id),
			missing,
			previous: previous === undefined ? null : firstOf(previous).id,
		};
	});
}

/** The cover letter, else the patch with the lowest number. */
function firstOf(draft: Draft): Message {
	let least = Number.POSITIVE_INFINITY;
	for (const number of draft.members.keys()) least = Math.min(least, number);
	return draft.members.get(least) as Message;
}

function titleOf(draft: Draft): string {
	return cleanSubject(firstOf(draft).subject);
}

/** Messages between a new version and the old one that it was posted in answer to. */
const farthest = 20;

/** The series of the same author that the first message of `draft` was posted in answer to. */
function answered(
	draft: Draft,
	parents: ReadonlyMap<string, string | null>,
	owner: ReadonlyMap<string, Draft>,
): Draft | undefined {
	let at = firstOf(draft).parent;
	for (let step = 0; at !== null && at !== undefined && step < farthest; step++) {
		const other = owner.get(at);
		if (other !== undefined && other !== draft && other.author === draft.author) {
			return precedes(other, draft) ? other : undefined;
		}
		at = parents.get(at) ?? null;
	}
	return undefined;
}

/**
 * The nearest earlier version of each series among those of one author that have the subject of a
 * message in common.
 */
function predecessors(drafts: readonly Draft[]): Map<Draft, Draft> {
	const byTitle = new Map<string, Draft[]>();
	for (const draft of drafts) {
		for (const { subject } of draft.members.values()) {
			const key = `${draft.author}|${cleanSubject(subject)}`;
			const list = byTitle.get(key);
			if (list === undefined) byTitle.set(key, [draft]);
			else list.push(draft);
		}
	}
	const before = new Map<Draft, Draft>();
	for (const list of byTitle.values()) {
		list.sort((one, other) => (precedes(one, other) ? -1 : 1));
		list.forEach((draft, at) => {
			const other = list[at - 1];
			const known = before.get(draft);
			if (other === undefined || other === draft || !precedes(other, draft)) return;
			if (known === undefined || precedes(known, other)) before.set(draft, other);
		});
	}
	return before;
}

/** By version, and where two bear the same by date, then by place in the source. */
function precedes(one: Draft, other: Draft): boolean {
	if (one.version !== other.version) return one.version < other.version;
	return one.at === other.at ? one.order < other.order : one.at < other.at;
}

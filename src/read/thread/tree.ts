import type { Article } from '../mail/article';
import type { Held } from './held';
import { shortHash } from './ids';
import type { Kin } from './kin';

/** Who answers whom, by the headers alone. */
export interface Tree {
	/** Message-ID of each held message, made up where there is none. */
	readonly ids: readonly string[];
	/** Held message by Message-ID; the first of several with the same one. */
	readonly byId: ReadonlyMap<string, number>;
	/** Message-IDs of the ancestors that each header names, the nearest first. */
	readonly ancestors: readonly (readonly string[])[];
	/** Nearest ancestor that is held, or -1; free of loops. */
	readonly heldAncestor: Int32Array;
	/** Held messages, every one behind its held ancestor. */
	readonly order: Int32Array;
}

/**
 * Builds the tree in work linear in the messages and the ids that their headers name; `kin` tells of
 * those whose headers name none.
 */
export function treeOf(held: readonly Held[], kin: ReadonlyMap<number, Kin>): Tree {
	const byId = new Map<string, number>();
	const ids = held.map(({ article }, index) => {
		const id = article.messageId ?? madeUpId(article, index);
		if (!byId.has(id)) byId.set(id, index);
		return id;
	});
	const ancestors = held.map(({ article }, index) => ancestorIds(article, ids[index] as string));
	const heldAncestor = new Int32Array(held.length).fill(-1);
	ancestors.forEach((named, index) => {
		for (const id of named) {
			const found = byId.get(id);
			if (found === undefined || found === index) continue;
			heldAncestor[index] = found;
			break;
		}
	});
	for (const [index, { parent }] of kin) heldAncestor[index] = parent;
	const order = ordered(heldAncestor);
	return { ids, byId, ancestors, heldAncestor, order };
}

function madeUpId(article: Article, index: number): string {
	const head = `${article.from?.name}|${article.at}|${article.subject}`;
	return `unnamed-${index + 1}-${shortHash(head)}`;
}

/**
 * In-Reply-To comes first where it is exactly one id, as only a mail program writes it; then
 * References from the last to the first (RFC 5322 section 3.6.4).
 */
function ancestorIds(article: Article, own: string): string[] {
	const named: string[] = [];
	const add = (id: string | undefined): void => {
		if (id !== undefined && id !== own && !named.includes(id)) named.push(id);
	};
	if (article.inReplyTo.length === 1) add(article.inReplyTo[0]);
	const { references } = article;
	for (let at = references.length - 1; at >= 0 && named.length < 60; at--) add(references[at]);
	for (const id of article.inReplyTo.slice(0, 5)) add(id);
	return named;
}

/** Cuts loops of `parent` in place and lists every index behind its parent. */
function ordered(parent: Int32Array): Int32Array {
	const order = new Int32Array(parent.length);
	// 0 untouched, 1 on the current path, 2 listed
	const state = new Uint8Array(parent.length);
	const path: number[] = [];
	let size = 0;
	for (let index = 0; index < parent.length; index++) {
		let at = index;
		while (at >= 0 && state[at] === 0) {
			state[at] = 1;
			path.push(at);
			at = parent[at] as number;
		}
		if (at >= 0 && state[at] === 1) parent[path.at(-1) as number] = -1;
		while (path.length > 0) {
			const next = path.pop() as number;
			state[next] = 2;
			order[size++] = next;
		}
	}
	return order;
}

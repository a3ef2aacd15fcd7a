import type { Article } from '../mail/article';
import type { IdTable } from '../mail/ids';
import type { Held } from './held';
import { shortHash } from './ids';
import type { Kin } from './kin';

/** Who answers whom, by the headers alone. */
export interface Tree {
	/** Message-ID of each held message, made up where there is none. */
	readonly ids: readonly string[];
	/** Nearest ancestor that is held, or -1; free of loops. */
	readonly heldAncestor: Int32Array;
	/** Held messages, every one behind its held ancestor. */
	readonly order: Int32Array;
}

/**
 * Builds the tree in work linear in the messages and the ids that their headers name; `kin` tells of
 * those whose headers name none.
 */
export function treeOf(held: readonly Held[], table: IdTable, kin: ReadonlyMap<number, Kin>): Tree {
	const ids: string[] = [];
	const heldAncestor = new Int32Array(held.length).fill(-1);
	for (let index = 0; index < held.length; index++) {
		const { article } = held[index] as Held;
		const { messageId, ancestors } = article;
		ids.push(messageId < 0 ? madeUpId(article, index) : table.text(messageId));
		for (let at = 0; at < ancestors.length; at++) {
			const found = table.holder(ancestors[at] as number);
			if (found < 0 || found === index) continue;
			heldAncestor[index] = found;
			break;
		}
	}
	for (const [index, { parent }] of kin) heldAncestor[index] = parent;
	return { ids, heldAncestor, order: ordered(heldAncestor) };
}

function madeUpId(article: Article, index: number): string {
	const head = `${article.from?.name}|${article.at}|${article.subject}`;
	return `unnamed-${index + 1}-${shortHash(head)}`;
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

import type { ClaimKind, RelationType } from '../model';

/** Fields that every mark has. */
interface MarkBase {
	/** Id of the claim marked: derived from its words and speaker, so it survives re-download. */
	readonly key: string;
	/** The claim's words as they stood; finds it again when its borders have moved. */
	readonly words: string;
	/** When it was made, ISO 8601 in UTC; of two marks on one thing the later counts. */
	readonly at: string;
}

/** What a reviewer said about one claim; a mark always wins over inference. */
export type Mark =
	| (MarkBase & {
			readonly mark: 'add';
			readonly speaker: string | null;
			readonly kind: ClaimKind;
			readonly relation: RelationType;
			/** Id of the claim answered, or null. */
			readonly target: string | null;
	  })
	| (MarkBase & {
			readonly mark: 'edit';
			readonly kind?: ClaimKind;
			readonly relation?: RelationType;
			readonly target?: string | null;
	  })
	| (MarkBase & { readonly mark: 'dismiss' })
	| (MarkBase & {
			readonly mark: 'relink';
			/** Both null: the claim is to have no link. */
			readonly experiment: string | null;
			readonly hypothesis: string | null;
			/** -1: the claim says the opposite of the hypothesis; absent means 1. */
			readonly polarity?: 1 | -1;
	  })
	| (MarkBase & {
			readonly mark: 'merge' /** Id of the claim that says the same. */;
			readonly into: string;
	  })
	| (MarkBase & { readonly mark: 'note'; readonly note: string });

export const markTypes = ['add', 'edit', 'dismiss', 'relink', 'merge', 'note'] as const;
export type MarkType = (typeof markTypes)[number];

/** Two marks are on the same thing when this is equal; then the later replaces the earlier. */
export function slotOf(mark: Pick<Mark, 'key' | 'mark'>): string {
	return `${mark.key}\0${mark.mark}`;
}

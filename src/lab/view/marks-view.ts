import type { Mark } from '../../debate/marks/mark';
import type { Debate } from '../../debate/model';
import type { MarkView } from './thread';

/** The reviewer's marks on a debate, the newest first; those whose claim is not found are among them. */
export function markViews({ claims, placed = [], orphans = [] }: Debate): MarkView[] {
	const lines = new Map(claims.map(({ id, first }) => [id, first]));
	const all = [...placed, ...orphans.map((mark) => ({ mark, claim: null }))].sort((a, b) =>
		a.mark.at < b.mark.at ? 1 : a.mark.at > b.mark.at ? -1 : 0,
	);
	return all.map(({ mark, claim }) => ({
		key: mark.key,
		mark: mark.mark,
		claim,
		words: mark.words,
		says: says(mark, lines),
	}));
}

function says(mark: Mark, lines: ReadonlyMap<string, number>): string {
	switch (mark.mark) {
		case 'add':
		case 'edit': {
			const line = lines.get(mark.target ?? '');
			const relation = mark.relation === 'none' ? [] : [mark.relation ?? []].flat();
			const parts = [...[mark.kind ?? []].flat(), ...relation].join(', ');
			return `${mark.mark === 'add' ? 'added: ' : ''}${parts}${line === undefined ? '' : ` line ${line}`}`;
		}
		case 'dismiss':
			return 'dismissed';
		case 'relink':
			return mark.hypothesis === null
				? 'linked to no experiment'
				: `linked to ${mark.hypothesis}${mark.polarity === -1 ? ', the opposite' : ''}`;
		case 'merge': {
			const line = lines.get(mark.into);
			return line === undefined ? 'says the same as a lost claim' : `says the same as line ${line}`;
		}
		case 'note':
			return `note: ${mark.note}`;
	}
}

import type { VirtualItem } from '@tanstack/virtual-core';
import type { DebateRow } from '../../../src/lab/view/debate';

interface Props {
	readonly rows: readonly DebateRow[];
	readonly items: readonly VirtualItem[];
	/** Top of a claim's row within the list, or null when the filter left it out. */
	place(id: string): number | null;
	readonly top: number;
}

/** Where an edge meets a card, from its top, and the right end of the gutter; pixels. */
const [MIDDLE, RIGHT] = [30, 46];

/** Relations of the claims in sight: each an arc in the gutter from the claim to what it answers. */
export function Edges({ rows, items, place, top }: Props) {
	const [first, last] = [items[0], items[items.length - 1]];
	if (!first || !last) return null;
	const from = first.start - top;
	const height = last.end - first.start;
	const arcs = items.flatMap((item) => {
		const row = rows[item.index];
		if (row?.type !== 'claim' || row.claim.target === null) return [];
		const target = place(row.claim.target);
		if (target === null) return [];
		const [y0, y1] = [item.start - top + MIDDLE - from, target + MIDDLE - from];
		const reach = Math.min(RIGHT - 4, 14 + Math.abs(y1 - y0) / 14);
		const x = RIGHT - reach;
		const path = `M${RIGHT} ${y0}C${x} ${y0} ${x} ${y1} ${RIGHT} ${y1}`;
		return [{ key: row.key, relation: row.claim.relation, path, tip: y1 }];
	});
	return (
		<svg
			class="edges"
			width={RIGHT + 8}
			height={height}
			style={{ transform: `translateY(${from}px)` }}
			aria-hidden="true"
		>
			{arcs.map(({ key, relation, path, tip }) => (
				<g key={key} class={`edge edge-${relation}`}>
					<path d={path} />
					<path d={`M${RIGHT - 5} ${tip - 4}l6 4-6 4`} />
				</g>
			))}
		</svg>
	);
}

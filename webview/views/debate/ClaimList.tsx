import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DebateRow } from '../../../src/lab/view/debate';
import { useVirtual } from '../../ui/virtual';
import { DebateClaim } from './DebateClaim';
import { Edges } from './Edges';
import { showAll, wanted } from './open';
import { TurnHead } from './TurnHead';

/** Pixels that a head and a claim are thought to need before they are measured. */
const [HEAD, CLAIM] = [40, 76];

/** Heads and claims, only those in sight, with the relations between them on the left. */
export function ClaimList({ rows }: { readonly rows: readonly DebateRow[] }) {
	const box = useRef<HTMLDivElement>(null);
	const [top, setTop] = useState(0);
	useLayoutEffect(() => {
		const at = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
		if (Math.abs(at - top) > 1) setTop(at);
	});
	const virtual = useVirtual(
		rows.length,
		(index) => (rows[index]?.type === 'head' ? HEAD : CLAIM),
		(index) => rows[index]?.key ?? String(index),
		top,
	);
	const indexOf = (id: string) =>
		rows.findIndex((row) => row.type === 'claim' && row.claim.id === id);
	const placeOf = (id: string): number | null => {
		const index = indexOf(id);
		const start = index < 0 ? undefined : virtual.measurementsCache[index]?.start;
		return start === undefined ? null : start - top;
	};
	const goal = wanted.value;
	useLayoutEffect(() => {
		if (goal === null) return;
		const index = indexOf(goal);
		if (index < 0) return showAll();
		wanted.value = null;
		virtual.scrollToIndex(index, { align: 'center' });
	}, [goal, rows]);
	const items = virtual.getVirtualItems();
	const byTurn = rows.some((row) => row.type === 'head' && row.turn !== null);
	return (
		<div class={`claim-list ${byTurn ? 'by-turn' : ''}`} ref={box} role="list" aria-label="Claims">
			<div style={{ height: `${virtual.getTotalSize()}px` }} role="presentation" />
			<Edges rows={rows} items={items} place={placeOf} top={top} />
			{items.map((item) => {
				const row = rows[item.index];
				if (!row) return null;
				return (
					<div
						key={row.key}
						ref={(element) => virtual.measureElement(element)}
						data-index={item.index}
						class={`claim-row ${inferred(row) ? 'is-inferred' : ''}`}
						role="listitem"
						aria-setsize={rows.length}
						aria-posinset={item.index + 1}
						style={{ transform: `translateY(${item.start - top}px)` }}
					>
						{row.type === 'head' ? <TurnHead row={row} /> : <DebateClaim claim={row.claim} />}
					</div>
				);
			})}
		</div>
	);
}

/** Messages that exist only as quotes are drawn with a broken line. */
const inferred = (row: DebateRow) =>
	row.type === 'head' ? (row.turn?.inferred ?? false) : row.claim.inferred;

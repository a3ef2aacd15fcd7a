import { type HierarchyPointNode, stratify, tree } from 'd3-hierarchy';
import type { PciNodeView, PciView } from '../../../src/lab/view/pci';

export const NODE = { width: 102, height: 40, across: 8, down: 32 } as const;
/** Room under the leaves, for why one of them stands still. */
const UNDER = 18;
/** Room right of the root complex for what is said of it. */
const BESIDE = 120;
/** Name of what joins the host bridges; also how a path names it. */
export const ROOT = 'root complex';

export interface Placed {
	readonly id: string;
	/** Null for the root complex. */
	readonly node: PciNodeView | null;
	/** Middle of the top edge. */
	readonly x: number;
	readonly y: number;
	readonly parent: string | null;
}

export interface TreeLayout {
	readonly width: number;
	readonly height: number;
	readonly placed: readonly Placed[];
}

interface Row {
	readonly id: string;
	readonly parent: string;
	readonly node: PciNodeView | null;
}

/** A tidy tree, the root complex on top. */
export function layOut(view: PciView): TreeLayout {
	const rows: Row[] = [
		{ id: ROOT, parent: '', node: null },
		...view.nodes.map((node) => ({ id: node.id, parent: node.parent ?? ROOT, node })),
	];
	const root = stratify<Row>()
		.id(({ id }) => id)
		.parentId(({ parent }) => parent)(rows);
	const spaced = tree<Row>()
		.nodeSize([NODE.width + NODE.across, NODE.height + NODE.down])
		.separation(() => 1)(root);
	const nodes = spaced.descendants();
	const left = nodes.reduce((least, { x }) => Math.min(least, x), 0);
	const right = nodes.reduce((most, { x }) => Math.max(most, x), 0);
	const bottom = nodes.reduce((most, { y }) => Math.max(most, y), 0);
	return {
		width: Math.max(right - left + NODE.width, NODE.width * 1.5 - left + BESIDE) + 4,
		height: bottom + NODE.height + UNDER,
		placed: nodes.map((one) => place(one, NODE.width / 2 + 2 - left)),
	};
}

function place({ x, y, data, parent }: HierarchyPointNode<Row>, shift: number): Placed {
	return { id: data.id, node: data.node, x: x + shift, y: y + 2, parent: parent?.data.id ?? null };
}

/** The path as a line along the wires, from initiator to target. */
export function pathLine(layout: TreeLayout, path: readonly string[]): string {
	const points = path.flatMap((id) => {
		const node = layout.placed.find((one) => one.id === id);
		return node ? [{ x: node.x, y: node.y + NODE.height / 2 }] : [];
	});
	return points
		.map(({ x, y }, index) => {
			const before = points[index - 1];
			if (!before) return `M${x} ${y}`;
			// along the wire: it bends above the lower of the two
			const bend = Math.max(y, before.y) - NODE.height / 2 - NODE.down / 2;
			return `V${bend}H${x}V${y}`;
		})
		.join('');
}

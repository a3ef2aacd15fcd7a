import type { PciNodeView } from './pci';
import type { TrafficWire } from './traffic';

type Node = Pick<PciNodeView, 'id' | 'parent' | 'kind'>;

/**
 * Which servers' bytes pass each line of the tree. Below a root port or a downstream port the line is a
 * link, which has its own server; inside a switch and above a root port it carries what the links below
 * it do.
 */
export function wiresOf(nodes: readonly Node[], keys: readonly string[]): TrafficWire[] {
	const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
	const below = new Map<string, string[]>();
	for (const { id, parent } of nodes)
		if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), id]);
	const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
	const servers = (node: string, direction: 'up' | 'down'): readonly number[] => {
		const above = kinds.get(parents.get(node) ?? '');
		if (above === 'root-port' || above === 'switch-down') {
			const own = keys.indexOf(`${node}:${direction}`);
			return own < 0 ? [] : [own];
		}
		return (below.get(node) ?? []).flatMap((child) => servers(child, direction));
	};
	return nodes.flatMap(({ id }) =>
		(['up', 'down'] as const).flatMap((direction) => {
			const carried = servers(id, direction);
			return carried.length === 0 ? [] : [{ node: id, direction, servers: carried }];
		}),
	);
}

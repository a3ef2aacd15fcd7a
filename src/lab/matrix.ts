import { PciBus } from '../sim/dma/bus';
import type { Bus, Roles } from '../sim/machine';
import { kinds } from '../sim/mm/kinds';
import type { Kind } from '../sim/mm/source';
import { operations } from '../sim/outcomes/operations';
import { quickOutcome } from '../sim/outcomes/outcome';
import type { Topology } from '../sim/pci/hierarchy';
import type { Profile } from '../sim/profiles/profile';
import { usual } from './assumptions';

/** The devices of T1 to T4 in their parts: the GPU exports, NIC and NVMe import. */
export const usualRoles: Roles = {
	bar: 'GPU',
	vfio: 'GPU',
	p2pmem: 'GPU',
	nvme: { a: 'NVMe', b: 'NVMe', c: 'NVMe', d: 'NVMe', x: 'NVMe' },
	clients: ['NIC', 'NVMe', 'NIC', 'NVMe'],
};

/** One cell: what one operation gives on one kind of memory. */
export interface Cell {
	readonly kind: string;
	readonly operation: string;
	readonly result: string;
}

/** Name of a cell in lists: `operation on kind`. */
export const cellName = ({ kind, operation }: Cell) => `${operation} on ${kind}`;

const computed = new Map<string, readonly Cell[]>();

/** Results of every modelled operation on the given kinds (all by default), row by row. */
export function outcomeMatrix(
	profile: Profile,
	topology: Topology,
	of: readonly Kind[] = kinds,
	rulesOff: ReadonlySet<string> = usual.rulesOff,
): readonly Cell[] {
	const key = [
		profile.id,
		topology.id,
		topology.iommu,
		acsKey(topology),
		[...rulesOff].join(),
		...of.map((one) => one.id),
	];
	const known = computed.get(key.join(' '));
	if (known) return known;
	const setting = {
		profile,
		iommu: topology.iommu,
		bus: new PciBus(topology, profile, rulesOff) satisfies Bus,
		roles: usualRoles,
		rulesOff,
	};
	const cells = of.flatMap((kind) =>
		[...operations.keys()].flatMap((operation) => {
			const { result } = quickOutcome(setting, kind, operation);
			return result === null ? [] : [{ kind: kind.id, operation, result }];
		}),
	);
	// a few matrices are asked for again and again while a slider moves
	if (computed.size >= 32) computed.clear();
	computed.set(key.join(' '), cells);
	return cells;
}

const acsKey = (topology: Topology) => topology.nodes.map(({ acs }) => acs?.ctrl ?? '-').join();

/** A cell before and after. */
export interface CellChange {
	readonly kind: string;
	readonly operation: string;
	readonly before: string;
	readonly after: string;
}

/** The cells that differ between two matrices of the same shape. */
export function changedCells(before: readonly Cell[], after: readonly Cell[]): CellChange[] {
	const then = new Map(before.map((cell) => [cellName(cell), cell.result]));
	return after.flatMap((cell) => {
		const old = then.get(cellName(cell));
		if (old === undefined || old === cell.result) return [];
		return [{ kind: cell.kind, operation: cell.operation, before: old, after: cell.result }];
	});
}

/** `operation on kind: before -> after`. */
export const changeText = ({ kind, operation, before, after }: CellChange) =>
	`${operation} on ${kind}: ${before} -> ${after}`;

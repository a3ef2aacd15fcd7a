import { PciBus } from '../sim/dma/bus';
import { SilentWorld } from '../sim/engine/silentWorld';
import type { Bus, Roles } from '../sim/machine';
import { kinds } from '../sim/mm/kinds';
import type { Kind } from '../sim/mm/source';
import { operations } from '../sim/outcomes/operations';
import { quickOutcome, type Setting } from '../sim/outcomes/outcome';
import type { Topology } from '../sim/pci/hierarchy';
import type { Profile } from '../sim/profiles/profile';
import { WatchedProfile } from '../sim/profiles/watched';
import { usual } from './assumptions';
import { topologyKey } from './machine';
import { Recent } from './recent';

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

/** A matrix that was computed, and which features of the kernel each of its cells asked for. */
interface Known {
	readonly profile: Profile;
	readonly cells: readonly Cell[];
	readonly asked: readonly ReadonlySet<string>[];
	/** Rules that decided a step of each cell. */
	readonly rules: readonly ReadonlySet<string>[];
}

/** Few matrices are asked for again and again, while a slider moves or a sweep turns through machines. */
const known = new Recent<Known>(64);
/** The same for kernels that differ from those by features. */
const derived = new Recent<readonly Cell[]>(256);

/**
 * Results of every modelled operation on the given kinds (all by default), row by row. A kernel that
 * differs from one asked before by some features runs only the cells that ask for one of these: what
 * is not asked for cannot change an answer.
 */
export function outcomeMatrix(
	profile: Profile,
	topology: Topology,
	of: readonly Kind[] = kinds,
	rulesOff: ReadonlySet<string> = usual.rulesOff,
): readonly Cell[] {
	const key = [
		profile.version,
		[...profile.options].join(),
		topologyKey(topology),
		[...rulesOff].join(),
		// what the devices ask before any cell runs bears on every cell
		...askedByDevices(profile, topology, rulesOff),
		...of.map((one) => one.id),
	].join(' ');
	const before = known.get(key);
	if (before) {
		const other = differing(before.profile, profile);
		if (other.length === 0) return before.cells;
		const name = `${key} ${profile.features.join()}`;
		return derived.of(name, () => rerun(before, other, profile, topology, of, rulesOff));
	}
	const made = computed(profile, topology, of, rulesOff);
	known.set(key, made);
	return made.cells;
}

/** Features that the devices ask a kernel for, with its answers. */
function askedByDevices(
	profile: Profile,
	topology: Topology,
	rulesOff: ReadonlySet<string>,
): string[] {
	const watched = new WatchedProfile(profile);
	settingOf(watched, topology, rulesOff);
	return [...watched.take()].map((feature) => `${feature}=${profile.has(feature)}`);
}

/** Features that one of two kernels has and the other has not. */
const differing = (a: Profile, b: Profile): string[] =>
	[...new Set([...a.features, ...b.features])].filter((id) => a.has(id) !== b.has(id));

function settingOf(profile: Profile, topology: Topology, rulesOff: ReadonlySet<string>): Setting {
	const bus = new PciBus(topology, profile, rulesOff) satisfies Bus;
	return { profile, iommu: topology.iommu, bus, roles: usualRoles, rulesOff };
}

function computed(
	profile: Profile,
	topology: Topology,
	of: readonly Kind[],
	rulesOff: ReadonlySet<string>,
): Known {
	const watched = new WatchedProfile(profile);
	const setting = settingOf(watched, topology, rulesOff);
	watched.take();
	const cells: Cell[] = [];
	const asked: ReadonlySet<string>[] = [];
	const rules: ReadonlySet<string>[] = [];
	const [features, numbers] = [new Shared(), new Shared()];
	for (const kind of of)
		for (const operation of operations.keys()) {
			const { result, rules: decided } = cellOf(setting, kind, operation);
			const wanted = watched.take();
			if (result === null) continue;
			cells.push({ kind: kind.id, operation, result });
			asked.push(features.of(wanted));
			rules.push(numbers.of(decided));
		}
	rulesOfMatrix.set(cells, union(rules));
	return { profile, cells, asked, rules };
}

function rerun(
	{ cells, asked, rules }: Known,
	features: readonly string[],
	profile: Profile,
	topology: Topology,
	of: readonly Kind[],
	rulesOff: ReadonlySet<string>,
): readonly Cell[] {
	const setting = settingOf(profile, topology, rulesOff);
	const kindOf = new Map(of.map((kind) => [kind.id, kind]));
	const decided = [...rules];
	const made = cells.map((cell, i) => {
		const kind = kindOf.get(cell.kind);
		if (!kind || !features.some((feature) => asked[i]?.has(feature))) return cell;
		const again = cellOf(setting, kind, cell.operation);
		decided[i] = again.rules;
		const result = again.result ?? cell.result;
		return result === cell.result ? cell : { ...cell, result };
	});
	rulesOfMatrix.set(made, union(decided));
	return made;
}

/** What an operation gives on a kind, and the rules that decided any step of it. */
function cellOf(setting: Setting, kind: Kind, operation: string) {
	const world = new SilentWorld(setting.profile);
	const { result } = quickOutcome(setting, kind, operation, world);
	const rules = new Set<string>();
	for (const { rule } of world.decisions) if (rule !== null) rules.add(rule);
	return { result, rules };
}

const rulesOfMatrix = new WeakMap<readonly Cell[], ReadonlySet<string>>();

/** Rules that decided any step of any cell of a matrix that {@link outcomeMatrix} made. */
export const matrixRules = (cells: readonly Cell[]): ReadonlySet<string> =>
	rulesOfMatrix.get(cells) ?? new Set();

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
	const all = new Set<string>();
	for (const set of new Set(sets)) for (const one of set) all.add(one);
	return all;
}

/** One set for all that hold the same names: thousands of cells have a few dozen between them. */
class Shared {
	readonly #sets = new Map<string, ReadonlySet<string>>();

	of(set: ReadonlySet<string>): ReadonlySet<string> {
		const name = [...set].join();
		const known = this.#sets.get(name);
		if (known !== undefined) return known;
		this.#sets.set(name, set);
		return set;
	}
}

/** A cell before and after. */
export interface CellChange {
	readonly kind: string;
	readonly operation: string;
	readonly before: string;
	readonly after: string;
}

/** The cells that differ between two matrices; a cell that one of them lacks is passed over. */
export function changedCells(before: readonly Cell[], after: readonly Cell[]): CellChange[] {
	let byName: Map<string, Cell> | null = null;
	return after.flatMap((cell, i) => {
		let old = before[i];
		if (old === cell) return [];
		// matrices of the same kinds have the same cells in the same places
		if (old === undefined || old.kind !== cell.kind || old.operation !== cell.operation) {
			byName ??= new Map(before.map((one) => [cellName(one), one]));
			old = byName.get(cellName(cell));
		}
		if (old === undefined || old.result === cell.result) return [];
		const { kind, operation, result } = cell;
		return [{ kind, operation, before: old.result, after: result }];
	});
}

/** `operation on kind: before -> after`. */
export const changeText = ({ kind, operation, before, after }: CellChange) =>
	`${operation} on ${kind}: ${before} -> ${after}`;

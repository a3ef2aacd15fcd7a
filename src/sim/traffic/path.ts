import type { BusAddr, Iova, PhysAddr } from '../engine/address';
import { type IommuEntry, routeTlp, type Tlp, type TlpFate } from '../pci/hardware';
import { ACS, type Hierarchy, type PciNode } from '../pci/hierarchy';
import type { Place } from './scene';

/** The way of requests and of their completions, as names of nodes with `root complex` between. */
export interface Way {
	readonly request: readonly string[];
	readonly completion: readonly string[];
	/** The IOMMU looks every request up. */
	readonly translated: boolean;
	/** Why the packet goes where it goes. */
	readonly reason: string;
}

export const ROOT_COMPLEX = 'root complex';

// Any address outside every BAR and window stands for host memory; any IOVA will do for one buffer.
const SOME_RAM = 0x1000;
const SOME_IOVA = 0x10000;
const SOME_LENGTH = 4096;

/** How an initiator addresses a place, as R4 needs it. */
export interface Addressing {
	readonly address: 'bus' | 'iova';
	readonly ats: boolean;
	readonly kind: 'read' | 'write';
}

/**
 * Follows a request from `initiator` to `place` through the hardware (R4). Completions go back the way
 * of the request, but for a direct one whose completer's port redirects completions (ACS CR). A string
 * says why the place cannot be reached.
 */
export function wayTo(
	hierarchy: Hierarchy,
	initiator: PciNode,
	place: Place,
	{ address, ats, kind }: Addressing,
): Way | string {
	const target = placeAddress(hierarchy, place);
	if (typeof target === 'string') return target;
	const translated = address === 'iova' && !ats;
	const entry: IommuEntry = {
		iova: SOME_IOVA as Iova,
		length: SOME_LENGTH,
		target: target.physical,
		write: true,
	};
	const tlp: Tlp = {
		requester: initiator.id,
		address: translated ? SOME_IOVA : target.bus,
		length: SOME_LENGTH,
		kind,
		at: ats ? 'translated' : 'untranslated',
	};
	// A translating domain knows the IOVA of the buffer, and no bus address: such a packet faults there.
	const domain = hierarchy.topology.iommu === 'translated' ? [entry] : null;
	const fate = routeTlp(hierarchy, tlp, domain);
	if (!arrives(fate, place)) return fate.reason;
	return {
		request: fate.path,
		completion: completionWay(hierarchy, fate.path, place),
		translated,
		reason: fate.reason,
	};
}

function placeAddress(
	hierarchy: Hierarchy,
	place: Place,
): { physical: PhysAddr; bus: BusAddr } | string {
	if (place.kind === 'memory') {
		return { physical: SOME_RAM as PhysAddr, bus: SOME_RAM as BusAddr };
	}
	const node = hierarchy.node(place.device);
	if (node === undefined) return `there is no device ${place.device}`;
	const bar = [...node.bars].sort((x, y) => y.size - x.size)[0];
	if (bar === undefined) return `${place.device} has no BAR`;
	const offset = hierarchy.hostBridge(node)?.busOffset ?? 0;
	return { physical: bar.start as PhysAddr, bus: (bar.start + offset) as BusAddr };
}

function arrives(fate: TlpFate, place: Place): boolean {
	if (place.kind === 'memory') return fate.fate === 'delivered-ram';
	return fate.fate === 'delivered-bar' && fate.target === place.device;
}

function completionWay(
	hierarchy: Hierarchy,
	request: readonly string[],
	place: Place,
): readonly string[] {
	const back = [...request].reverse();
	if (place.kind === 'memory' || request.includes(ROOT_COMPLEX)) return back;
	const port = hierarchy.node(back[1] ?? '');
	if (((port?.acs?.ctrl ?? 0) & ACS.CR) === 0) return back;
	const chain = (id: string | undefined): string[] => {
		const node = hierarchy.node(id ?? '');
		return node === undefined ? [] : hierarchy.chain(node).map((each) => each.id);
	};
	return [...chain(back[0]), ROOT_COMPLEX, ...chain(request[0]).reverse()];
}

import type { MappingView, RangeView, SpaceId, SpacesView, SpaceView } from './spaces';

/** One place of a byte: the same byte is found at `address` of `space`. */
export interface Place {
	readonly space: SpaceId;
	readonly address: number;
	/** How it got there from the place before: `PTE`, `IOMMU`...; empty for the place asked about. */
	readonly by: string;
}

/**
 * Follows one byte through every mapping, in both directions. The first place is the one asked about;
 * the others come in the order of the spaces. A space is met at most once.
 */
export function followByte(view: SpacesView, space: SpaceId, address: number): readonly Place[] {
	const found = new Map<SpaceId, Place>([[space, { space, address, by: '' }]]);
	for (const place of found.values())
		for (const mapping of view.mappings) {
			const next = across(mapping, place);
			if (next && !found.has(next.space)) found.set(next.space, next);
		}
	const [first, ...rest] = found.values();
	const order = view.spaces.map(({ id }) => id);
	rest.sort((a, b) => order.indexOf(a.space) - order.indexOf(b.space));
	return first ? [first, ...rest] : [];
}

/** Where a mapping takes a place: forward, back, or nowhere. */
function across(mapping: MappingView, { space, address }: Place): Place | null {
	const { from, fromStart, to, toStart, length, by } = mapping;
	const within = (start: number) => address >= start && address < start + length;
	if (space === from && within(fromStart))
		return { space: to, address: toStart + (address - fromStart), by };
	if (space === to && within(toStart))
		return { space: from, address: fromStart + (address - toStart), by };
	return null;
}

/** The range that holds an address; ranges that lie inside another come first. */
export function rangeAt(space: SpaceView, address: number): RangeView | null {
	const holding = space.ranges.filter(
		({ start, length }) => address >= start && address < start + length,
	);
	return holding.reduce<RangeView | null>(
		(best, one) => (best === null || one.length < best.length ? one : best),
		null,
	);
}

/** The address spaces of `mapping.md` section 1; numbers of different spaces never mix. */
export type SpaceId = 'va' | 'physical' | 'iova' | 'mr' | 'device';

/** A half-open range of one address space. Addresses are bytes below 2^53. */
export interface RangeView {
	readonly id: string;
	readonly start: number;
	readonly length: number;
	readonly label: string;
	/** What it is made of; decides the colour. */
	readonly role: 'ram' | 'bar' | 'bus' | 'iova' | 'translation' | 'vram' | 'window' | 'reserved';
	/** Flags, PTE kind, pages, pins, notifiers, owner: name and value. */
	readonly facts: readonly (readonly [string, string])[];
	/** True when the step shown changed it. */
	readonly changed: boolean;
	/** True when it exists only before the step shown (removed by it). */
	readonly gone: boolean;
}

/** One address space as a ribbon. */
export interface SpaceView {
	readonly id: SpaceId;
	readonly label: string;
	/** Whose space: the process, the machine, the initiator. */
	readonly owner: string;
	readonly ranges: readonly RangeView[];
}

/** `length` bytes at `from` + `fromStart` are found at `to` + `toStart`. */
export interface MappingView {
	readonly from: SpaceId;
	readonly fromStart: number;
	readonly to: SpaceId;
	readonly toStart: number;
	readonly length: number;
	/** `PTE`, `IOMMU`, `bus offset`, `MTT`, `BAR`, `aperture`. */
	readonly by: string;
	readonly changed: boolean;
}

/** All address spaces of one scenario after one step. */
export interface SpacesView {
	readonly scenario: string;
	readonly label: string;
	/** Index of the step shown, -1 before the first. */
	readonly step: number;
	readonly spaces: readonly SpaceView[];
	readonly mappings: readonly MappingView[];
}

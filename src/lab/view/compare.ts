import type { MatrixView } from './matrix';

/** What the Compare tab asks of the lab. */
export interface CompareRequest {
	/** Preset, IOMMU mode and `kernel` or `cleared` for ACS; values that do not fit fall back. */
	readonly topo: string;
	readonly iommu: string;
	readonly acs: string;
	/** Bytes of the buffer, a multiple of 4096. */
	readonly bytes: number;
	/** Whether the importers' drivers adopted the design. */
	readonly adopted: boolean;
	/** Column of the designs' matrix that the others are compared against, or null. */
	readonly againstDesign: string | null;
	/** Memory kind of the kernels' matrix. */
	readonly kind: string;
	readonly againstKernel: string | null;
	/** Show operations too on which all kernels agree. */
	readonly everyOperation: boolean;
}

/** One function that a design changes or adds, or one thing that userspace can see. */
export interface LedgerRow {
	readonly layer: string;
	readonly actor: string;
	readonly func: string;
	readonly file: string | null;
	/** Consumers whose path runs through it. */
	readonly consumers: readonly string[];
	readonly newUapi: boolean;
}

/** What one design changes, as its runs touched it. */
export interface DesignLedger {
	readonly design: string;
	readonly title: string;
	readonly rows: readonly LedgerRow[];
	/** Functions changed in the core, in the exporter, in importers; things that userspace sees. */
	readonly counts: readonly (readonly [string, number])[];
}

/** Designs and kernels side by side. */
export interface CompareView {
	readonly request: CompareRequest;
	/** Consumers by designs. */
	readonly designs: MatrixView;
	/** What befalls a registration, by designs. */
	readonly lifetimes: MatrixView;
	/** Operations by kernels, for one kind of memory. */
	readonly kernels: MatrixView;
	readonly kinds: readonly { readonly value: string; readonly label: string }[];
	readonly ledgers: readonly DesignLedger[];
	readonly machine: {
		readonly topo: readonly { readonly value: string; readonly label: string }[];
		readonly iommu: readonly { readonly value: string; readonly label: string }[];
		readonly acs: readonly { readonly value: string; readonly label: string }[];
	};
}

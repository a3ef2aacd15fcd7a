/** One function, port or bridge of the hierarchy. */
export interface PciNodeView {
	readonly id: string;
	/** Node above; the host bridge for what stands on a root bus; null for a host bridge. */
	readonly parent: string | null;
	readonly kind: 'host-bridge' | 'root-port' | 'switch-up' | 'switch-down' | 'endpoint';
	readonly label: string;
	readonly bdf: string;
	/** `gen3 x16`, or null. */
	readonly link: string | null;
	/** BARs: `BAR2`, `256 MiB`, address in hexadecimal, what it is for. */
	readonly bars: readonly {
		readonly name: string;
		readonly size: string;
		readonly at: string;
		readonly use: string;
	}[];
	/** Windows of a bridge: `0x4000000000, 512 MiB, mem64pref`. */
	readonly windows: readonly string[];
	/** ACS control bits that are on (`SV RR CR UF`, `none`), or null where the port has no ACS. */
	readonly acs: string | null;
	/** Number of its IOMMU group; null where there is no IOMMU. */
	readonly iommuGroup: number | null;
	/** On the path of the chosen pair. */
	readonly onPath: boolean;
	/** ACS redirects the chosen pair's packets here. */
	readonly redirects: boolean;
	readonly role: 'initiator' | 'target' | null;
}

/** What can be switched, and how it stands; `name` is what {@link MachineEdits} calls it. */
export interface PciEditView {
	readonly name: string;
	readonly label: string;
	readonly choices: readonly { readonly value: string; readonly label: string }[];
	readonly value: string;
	/**
	 * The parameter of the run that it sets, so that the experiment runs again; null: it is only looked
	 * at. `values` are those that the parameter takes (null: all).
	 */
	readonly runs: { readonly parameter: string; readonly values: readonly string[] | null } | null;
}

/** What the reader switched only to look at it: no experiment runs on it. Empty: nothing. */
export interface MachineEdits {
	/** Name of an edit (`topology`, `iommu`, `bridge`, `acs-NODE`, `link-NODE`, `initiator`, `target`) to its value. */
	readonly [name: string]: string;
}

/** The hierarchy, the path of the chosen pair and why it is so. */
export interface PciView {
	readonly topology: string;
	readonly title: string;
	readonly nodes: readonly PciNodeView[];
	readonly initiator: string;
	readonly target: string;
	/** Node ids from initiator to target; `root complex` where the packet passes it. */
	readonly path: readonly string[];
	/** As `calc_map_type_and_dist` decides: `BUS_ADDR`, `THRU_HOST_BRIDGE` or `NOT_SUPPORTED`. */
	readonly mapType: string;
	/** Hops as `pci_p2pdma_distance` counts them; -1 where not supported. */
	readonly distance: number;
	/** One sentence: what that means for the packet. */
	readonly meaning: string;
	readonly reasons: readonly string[];
	/** Parameters of the run that are switches of this machine. */
	readonly switches: readonly string[];
	/** Why the experiment did not run on the machine shown, one sentence; null: it did. */
	readonly apart: string | null;
	readonly edits: readonly PciEditView[];
}

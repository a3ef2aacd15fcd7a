/** One function, port or bridge of the hierarchy. */
export interface PciNodeView {
	readonly id: string;
	readonly parent: string | null;
	readonly kind: 'host' | 'host-bridge' | 'root-port' | 'switch-up' | 'switch-down' | 'endpoint';
	readonly label: string;
	readonly bdf: string | null;
	/** `gen3 x16`, or null. */
	readonly link: string | null;
	/** BARs: name, size in words, address in hexadecimal. */
	readonly bars: readonly { readonly name: string; readonly size: string; readonly at: string }[];
	/** Windows of a bridge, in hexadecimal. */
	readonly windows: readonly string[];
	/** ACS control bits that are set (`SV RR CR UF`), or null where the port has no ACS. */
	readonly acs: string | null;
	/** True when ACS redirect (RR, CR) or egress control can be switched here. */
	readonly acsEditable: boolean;
	readonly iommuGroup: number | null;
	/** On the path of the chosen pair. */
	readonly onPath: boolean;
	readonly role: 'initiator' | 'target' | null;
}

/** A switch that the reader can turn: ACS of a port, IOMMU, link, host bridge. */
export interface PciEditView {
	readonly name: string;
	readonly label: string;
	readonly node: string | null;
	readonly choices: readonly { readonly value: string; readonly label: string }[];
	readonly value: string;
}

/** The hierarchy, the path of the chosen pair and why it is so. */
export interface PciView {
	readonly topology: string;
	readonly nodes: readonly PciNodeView[];
	readonly initiator: string;
	readonly target: string;
	/** Node ids from initiator to target as the TLP travels. */
	readonly path: readonly string[];
	/** `PCI_P2PDMA_MAP_BUS_ADDR` ..., as the kernel decides. */
	readonly mapType: string;
	/** As `pci_p2pdma_distance` returns it; -1 where not supported. */
	readonly distance: number;
	readonly reasons: readonly string[];
	readonly edits: readonly PciEditView[];
}

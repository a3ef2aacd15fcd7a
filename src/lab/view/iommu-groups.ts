import { ACS_STANDARD, type PciNode, type Topology } from '../../sim/pci/hierarchy';

/**
 * IOMMU groups as `pci_device_group` makes them: walking up, a function shares the group of the
 * bridge above unless every port from there to the root has SV, RR, CR and UF on, as far as the port
 * can (`pci_acs_path_enabled`; an upstream port does not count). Empty without an IOMMU.
 */
export function iommuGroups(topology: Topology): ReadonlyMap<string, number> {
	const groups = new Map<string, number>();
	if (topology.iommu === 'off') return groups;
	const isolated = new Map<string, boolean>();
	let next = 0;
	for (const node of topology.nodes) {
		const above = node.parent;
		isolated.set(node.id, isolates(node) && (above === null || (isolated.get(above) ?? false)));
		const shared = above === null || isolated.get(above) ? undefined : groups.get(above);
		groups.set(node.id, shared ?? next++);
	}
	return groups;
}

/** `pci_acs_enabled` with the flags that isolation needs. */
function isolates({ type, acs }: PciNode): boolean {
	if (type !== 'root-port' && type !== 'switch-down') return true;
	if (acs === null) return false;
	const needed = ACS_STANDARD & acs.cap;
	return (acs.ctrl & needed) === needed;
}

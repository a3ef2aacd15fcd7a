import { hostBridgeOpinion } from './allowlist';
import { ACS_REDIRECT, type Hierarchy, type PciNode } from './hierarchy';
import { applied, type RulesOff } from './ruleSwitch';

/** `enum pci_p2pdma_map_type`, without UNKNOWN. */
export type MapType = 'NOT_SUPPORTED' | 'BUS_ADDR' | 'THRU_HOST_BRIDGE';

/** Which rules of the p2pdma core a kernel has. */
export interface P2pdmaRules {
	/** Linux 5.4 on: peers may go through an allow-listed host bridge (R1.7). */
	readonly hostBridgeRoute: boolean;
	readonly rulesOff?: RulesOff;
}

/** The kernel's opinion of one provider/client pair. */
export interface RouteOpinion {
	readonly mapType: MapType;
	/** Hops by way of the meeting node, or the sum of both chains; what the kernel counted. */
	readonly distance: number;
	/** Names from provider to client over the meeting node, or both chains over the root complex. */
	readonly path: readonly string[];
	/** Nearest common node, or null. */
	readonly meeting: string | null;
	/** Nodes whose ACS control redirects. */
	readonly redirecting: readonly string[];
	/** Whether the allow-list was asked. */
	readonly askedHostBridge: boolean;
	readonly reasons: readonly string[];
}

const redirects = (node: PciNode): boolean => ((node.acs?.ctrl ?? 0) & ACS_REDIRECT) !== 0;
const names = (nodes: readonly PciNode[]): string[] => nodes.map((node) => node.id);

/**
 * R1 `calc_map_type_and_dist(provider, client)`: walks up from both until one node is met, counts
 * hops and ACS redirects, and asks R3 where the packet must pass the root complex. Does not look at
 * the cache; see {@link MapTypeCache}.
 */
export function calcMapTypeAndDist(
	hierarchy: Hierarchy,
	provider: PciNode,
	client: PciNode,
	rules: P2pdmaRules,
): RouteOpinion {
	const up = hierarchy.chain(provider);
	const down = hierarchy.chain(client);
	const below = names(down);
	const meetsAt = up.findIndex((node) => below.includes(node.id));
	const meeting = up[meetsAt];
	const clientSide = meeting === undefined ? down : down.slice(0, below.indexOf(meeting.id));
	const providerSide = meeting === undefined ? up : up.slice(0, meetsAt + 1);
	const off = rules.rulesOff;
	const counted = applied(off, 'R1.3') ? [...providerSide, ...clientSide] : [];
	const redirecting = names(counted.filter(redirects));
	const distance = !applied(off, 'R1.2')
		? 0
		: meeting === undefined
			? up.length + down.length
			: meetsAt + clientSide.length;
	const reasons = [
		meeting === undefined
			? `no bridge is above both; ${up.length} + ${down.length} steps (R1.2)`
			: `they meet at ${meeting.id}; ${meetsAt} + ${clientSide.length} steps (R1.2)`,
	];
	const path = [
		...names(providerSide),
		...(meeting === undefined ? ['root complex'] : []),
		...names(clientSide).reverse(),
	];
	const base = { distance, path, meeting: meeting?.id ?? null, redirecting };
	if (redirecting.length > 0) reasons.push(`ACS redirects at ${redirecting.join(', ')} (R1.3)`);
	if (meeting !== undefined && redirecting.length === 0 && applied(off, 'R1.4')) {
		reasons.push('no ACS redirect on the way: switches turn the packet round (R1.4)');
		return { ...base, mapType: 'BUS_ADDR', askedHostBridge: false, reasons };
	}
	if (!rules.hostBridgeRoute) {
		reasons.push('this kernel knows no route through a host bridge (R1.7)');
		return { ...base, mapType: 'NOT_SUPPORTED', askedHostBridge: false, reasons };
	}
	const opinion = applied(off, 'R1.5')
		? hostBridgeOpinion(hierarchy, provider, client, off)
		: { allowed: false, reason: 'no route through a host bridge' };
	reasons.push(opinion.reason);
	return {
		...base,
		mapType: opinion.allowed ? 'THRU_HOST_BRIDGE' : 'NOT_SUPPORTED',
		askedHostBridge: true,
		reasons,
	};
}

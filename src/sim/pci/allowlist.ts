import type { Cpu, Hierarchy, HostBridge, PciNode } from './hierarchy';
import { applied, type RulesOff } from './ruleSwitch';

/** Listed only for two devices under one host bridge (`REQ_SAME_HOST_BRIDGE`). */
const SAME_BRIDGE_ONLY = new Set(['8086:3c00', '8086:3c01', '8086:2f00', '8086:2f01']);
const UNCONDITIONAL = new Set([
	'8086:2030',
	'8086:2031',
	'8086:2032',
	'8086:2033',
	'8086:2020',
	'8086:09a2',
]);

/** Whether the kernel trusts the root complex with peer traffic, and why. */
export interface BridgeOpinion {
	readonly allowed: boolean;
	readonly reason: string;
}

/** R3.1 `cpu_supports_p2pdma`: x86, AMD, Zen (family 0x17) or newer. */
export const cpuSupportsP2pdma = (cpu: Cpu): boolean =>
	cpu.vendor === 'AuthenticAMD' && cpu.family >= 0x17;

/** R3.3 `__host_bridge_whitelist` for one host bridge. */
function listed(bridge: HostBridge, sameBridge: boolean): boolean {
	if (!bridge.firstIsBridge) return false;
	return (
		UNCONDITIONAL.has(bridge.firstDevice) ||
		(sameBridge && SAME_BRIDGE_ONLY.has(bridge.firstDevice))
	);
}

/** R3 `host_bridge_whitelist`: may the kernel route peers over the root complex? */
export function hostBridgeOpinion(
	hierarchy: Hierarchy,
	provider: PciNode,
	client: PciNode,
	off?: RulesOff,
): BridgeOpinion {
	const { cpu } = hierarchy.topology;
	if (applied(off, 'R3.1') && cpuSupportsP2pdma(cpu)) {
		return { allowed: true, reason: `CPU is AMD family 0x${cpu.family.toString(16)} (R3.1)` };
	}
	const [a, b] = [hierarchy.hostBridge(provider), hierarchy.hostBridge(client)];
	if (a === undefined || b === undefined) {
		return { allowed: false, reason: 'a host bridge is unknown (R3.2)' };
	}
	if (a.id === b.id) {
		const allowed = applied(off, 'R3.3') && listed(a, true);
		return {
			allowed,
			reason: `host bridge ${a.firstDevice} is ${allowed ? '' : 'not '}on the list (R3.3)`,
		};
	}
	const allowed = applied(off, 'R3.3') && listed(a, false) && listed(b, false);
	return {
		allowed,
		reason: `host bridges ${a.firstDevice} and ${b.firstDevice} are ${
			allowed ? '' : 'not '
		}both listed without condition (R3.3)`,
	};
}

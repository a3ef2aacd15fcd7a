import type { PhysAddr } from '../engine/address';
import type { Bus, DmaAnswer, DmaRange, Roles } from '../machine';

/** Devices of topology `main` in their parts: what the operations of the recorded kernels used. */
export const mainRoles: Roles = {
	bar: 'IV_SW',
	vfio: 'IV_RP',
	p2pmem: 'A',
	nvme: { a: 'A', b: 'B', c: 'C', d: 'D', x: 'X' },
	clients: ['EDU_SW', 'EDU_MF', 'D', 'A'],
};

const bars: Readonly<Record<string, { start: number; size: number }>> = {
	A: { start: 0x100000000, size: 0x4000000 },
	IV_SW: { start: 0x104000000, size: 0x800000 },
	IV_RP: { start: 0x148400000, size: 0x400000 },
};
/** Devices below the switch of topology `main`. */
const belowSwitch = new Set(['A', 'B', 'X', 'EDU_SW', 'IV_SW']);

/** Provisional bus of topology `main`, until the PCI room supplies the kernel's own decision. */
export const provisionalBus: Bus = {
	bar: (device) => {
		const found = bars[device];
		return found === undefined ? null : { start: found.start as PhysAddr, size: found.size };
	},
	mapSgtable: (client, ranges) => {
		const refused = ranges.find(({ provider }) => provider !== null && !reaches(provider, client));
		return answer(refused === undefined, client);
	},
	mapBar: (provider: string, client: string, _range: DmaRange) =>
		answer(reaches(provider, client), client),
};

const reaches = (provider: string, client: string): boolean =>
	provider === client || (belowSwitch.has(provider) && belowSwitch.has(client));

const answer = (ok: boolean, client: string): DmaAnswer => ({
	result: ok ? 'ok' : 'EREMOTEIO',
	rule: 'R5',
	reason: ok ? `${client} reaches every range` : `${client} cannot reach the provider`,
});

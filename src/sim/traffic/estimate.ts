import { PS_PER_S } from '../engine/time';
import type { Built } from './build';
import type { Scene } from './scene';

/** Events that one burst takes at each server of its way, and beside them. */
const EVENTS_AT_SERVER = 3;
const EVENTS_BESIDE = 1;

/**
 * About how many events a scene takes at most: every flow alone on the machine, for as long as it may
 * run. Contention only lowers it.
 */
export function eventsOf({ durationPs }: Scene, { flows }: Built): number {
	let sum = 0;
	for (const { spec, reach } of flows) {
		const from = spec.startPs;
		const to = Math.min(durationPs, spec.stopPs ?? durationPs);
		if (reach === undefined || to <= from) continue;
		const reads = spec.op !== 'write';
		const psPerByte = reads ? reach.completionPsPerByte : reach.writePsPerByte;
		const offered = [(to - from) / Math.max(psPerByte, 1 / PS_PER_S)];
		if (spec.messages !== null) offered.push(spec.messages * spec.messageBytes);
		if (spec.everyPs !== null) offered.push(((to - from) / spec.everyPs + 1) * spec.messageBytes);
		const burst = Math.min(reads ? reach.requestBytes : reach.writeBurst, spec.messageBytes);
		sum += (Math.min(...offered) / burst) * (reach.stages * EVENTS_AT_SERVER + EVENTS_BESIDE);
	}
	return Math.ceil(sum);
}

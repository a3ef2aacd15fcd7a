import type { DesignId } from '../designs/design';
import type { Costs } from './costs';
import { type Price, part, price } from './price';
import {
	directIo,
	type Registration,
	registerDmabuf,
	registerP2pMap,
	registerPinned,
} from './registration';

/** What a design asks of the CPU beside the transfers themselves. */
export interface Setup {
	/** Once, before the first message. */
	readonly once: Price;
	/** For each message, before its transfer. */
	readonly perMessage: Price;
}

/**
 * `time = setup + transfers + events`: the first term, for peers that use device memory under a design.
 * D0 bounces through RAM that is pinned once; D0p has a vendor driver pin the BAR; D2 pins pages for each
 * O_DIRECT request of `messageBytes`; D3 registers on demand and faults; D4 and D5 map a dma-buf of one
 * chunk.
 */
export function setupOf(
	design: DesignId,
	costs: Costs,
	registration: Registration,
	messageBytes: number,
): Setup {
	const nothing = price();
	switch (design) {
		case 'D0':
			return { once: registerPinned(costs, registration), perMessage: nothing };
		case 'D0p': {
			const pinned = part('vendor driver pins the BAR', costs.get('bar.pin'), 'us', 'bar.pin');
			return {
				once: price(pinned, ...registerDmabuf(costs, registration, 1).parts),
				perMessage: nothing,
			};
		}
		case 'D1':
			return { once: registerP2pMap(costs, registration), perMessage: nothing };
		case 'D2':
			return {
				once: nothing,
				perMessage: directIo(costs, { ...registration, bytes: messageBytes }),
			};
		case 'D3': {
			const fault = part('NIC page fault', costs.get('odp.fault'), 'us', 'odp.fault');
			const object = part(
				'create the MR object',
				costs.get('mr.createCached'),
				'us',
				'mr.createCached',
			);
			return { once: price(object, fault), perMessage: nothing };
		}
		default:
			return { once: registerDmabuf(costs, registration, 1), perMessage: nothing };
	}
}

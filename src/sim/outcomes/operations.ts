import { copies } from './copies';
import { directIos } from './directIo';
import type { Operation } from './operation';
import { umems } from './umem';

/** Every operation that is modelled, by its name in rows. */
export const operations: ReadonlyMap<string, Operation> = new Map(
	Object.entries({ ...copies, ...directIos, ...umems }),
);

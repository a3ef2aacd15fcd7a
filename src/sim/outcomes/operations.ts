import { addressSpace } from './addressSpace';
import { copies } from './copies';
import { debuggers } from './debuggers';
import { directIos } from './directIo';
import { notifiers } from './notifiers';
import type { Operation } from './operation';
import { pinning } from './pinning';
import { umems } from './umem';

/** Every operation that is modelled, by its name in rows. */
export const operations: ReadonlyMap<string, Operation> = new Map(
	Object.entries({
		...copies,
		...directIos,
		...debuggers,
		...addressSpace,
		...notifiers,
		...pinning,
		...umems,
	}),
);

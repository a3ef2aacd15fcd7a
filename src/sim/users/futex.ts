import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { gupFastThenSlow, unpin } from '../mm/gup';
import type { GupResult } from '../mm/gupFlags';
import type { Mm } from '../mm/mm';
import { hasMapping } from '../mm/page';
import { copyUser } from './copy';

const head = { actor: 'kernel', func: 'get_futex_key', file: 'kernel/futex/core.c', rule: 'R36' };

/** FUTEX_WAIT of a private futex whose word differs: the address alone is the key. */
export function futexWaitPrivate(machine: Machine, mm: Mm, address: number): Outcome {
	return waitOn(machine, mm, address);
}

/** FUTEX_WAIT of a shared futex whose word differs: the key is the page (R36). */
export function futexWaitShared(machine: Machine, mm: Mm, address: number): Outcome {
	const key = sharedKey(machine, mm, address, true);
	return key === 'ok' ? waitOn(machine, mm, address) : key;
}

/** FUTEX_WAKE of a shared futex without waiters: `ok` when the key resolves. */
export function futexWakeShared(machine: Machine, mm: Mm, address: number): Outcome {
	return sharedKey(machine, mm, address, false);
}

function waitOn(machine: Machine, mm: Mm, address: number): Outcome {
	const read = copyUser(machine, mm, address, 4, 'from', 'futex_get_value_locked');
	if (read !== 'ok') return read;
	return machine.world.step({ ...head, func: 'futex_wait_setup' }, (step) => {
		step.note('The word is not the expected one: the caller does not sleep.');
		return 'EAGAIN';
	});
}

/** `get_futex_key`: a page that is anonymous and writable, or that belongs to a page cache. */
function sharedKey(machine: Machine, mm: Mm, address: number, waits: boolean): Outcome {
	const page = address - (address % 4096);
	let got = gupFastThenSlow(machine, mm, page, 1, { write: true });
	let readOnly = false;
	if (got.error === 'EFAULT' && waits) {
		got = gupFastThenSlow(machine, mm, page, 1, {});
		readOnly = true;
	}
	const result = machine.world.step(head, (step) => judge(machine, got, readOnly, step));
	unpin(machine, got);
	return result;
}

function judge(
	machine: Machine,
	got: GupResult,
	readOnly: boolean,
	step: Parameters<Parameters<Machine['world']['step']>[1]>[0],
): Outcome {
	if (got.error !== null) {
		step.note(`The page of the word could not be got: ${got.error}.`);
		return got.error;
	}
	const type = got.runs[0]?.frames.page ?? null;
	step.look('page', type);
	step.pages(1);
	if (!applies(machine, 'R36')) return 'ok';
	if (type === 'anon' || type === 'zero') {
		step.note(
			readOnly ? 'An anonymous page that never changes is no key.' : 'Anonymous page: key.',
		);
		return readOnly ? 'EFAULT' : 'ok';
	}
	const keyed = type !== null && hasMapping(type);
	step.note(keyed ? 'The inode and offset are the key.' : 'A driver page without mapping: no key.');
	return keyed ? 'ok' : 'EFAULT';
}

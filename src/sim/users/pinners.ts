import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { any, VM } from '../mm/flags';
import { gupFastThenSlow, unpin } from '../mm/gup';
import type { Mm } from '../mm/mm';
import { cpuCopies } from './cpuCopy';

/** `vmsplice(2)` into a pipe: the page itself is spliced, errors of GUP pass. */
export function vmspliceToPipe(machine: Machine, mm: Mm, start: number, pages: number): Outcome {
	const got = gupFastThenSlow(machine, mm, start, pages, {});
	const head = { actor: 'fs', func: 'iter_to_pipe', file: 'fs/splice.c', rule: 'R9' };
	const result = machine.world.step(head, (step) => {
		step.pages(got.pages);
		step.note(
			got.pages > 0
				? 'The pages themselves are in the pipe.'
				: `GUP ended in ${got.error}; it passes to the caller.`,
		);
		return got.pages > 0 ? 'ok' : (got.error ?? 'ok');
	});
	unpin(machine, got);
	return result;
}

/** R18 `send` with MSG_ZEROCOPY: any failure of GUP is EFAULT; there is no copy instead. */
export function zerocopySend(machine: Machine, mm: Mm, start: number, pages: number): Outcome {
	const got = gupFastThenSlow(machine, mm, start, pages, {});
	const head = {
		actor: 'net',
		func: 'zerocopy_fill_skb_from_iter',
		file: 'net/core/datagram.c',
		rule: 'R18',
	};
	const result = machine.world.step(head, (step) => {
		step.pages(got.pages);
		if (got.pages > 0) {
			step.note('The pages themselves are sent.');
			return 'ok';
		}
		step.look('error', got.error);
		step.note('No page could be got: EFAULT, whatever GUP said.');
		return applies(machine, 'R18') ? 'EFAULT' : (got.error ?? 'ok');
	});
	// over loopback the receiver may not see the sender's pages: `skb_orphan_frags_rx`
	if (result === 'ok') cpuCopies(machine, 'skb_copy_ubufs', 'net/core/skbuff.c', got.runs);
	unpin(machine, got);
	return result;
}

/**
 * R19, R47 `IORING_REGISTER_BUFFERS`: a long-term, writable pin of the whole buffer or nothing; a
 * short pin is EFAULT. Before Linux 6.5 files other than shmem and hugetlb are refused afterwards.
 */
export function ioUringRegister(machine: Machine, mm: Mm, start: number, pages: number): Outcome {
	const head = { actor: 'io_uring', func: 'io_pin_pages', file: 'io_uring/memmap.c', rule: 'R47' };
	if (!machine.profile.has('io-uring')) {
		return machine.world.step(head, (step) => {
			step.note('This kernel has no io_uring.');
			return 'ENOSYS';
		});
	}
	const flags = { pin: true, longterm: applies(machine, 'R19'), write: true };
	const got = gupFastThenSlow(machine, mm, start, pages, flags);
	const result = machine.world.step(head, (step) => {
		step.pages(got.pages);
		if (got.error !== null) {
			const short = got.pages > 0 && applies(machine, 'R47');
			step.note(short ? 'Fewer pages than asked for.' : `The pin ended in ${got.error}.`);
			return short ? 'EFAULT' : got.error;
		}
		if (step.has('iouring-file-check') && applies(machine, 'R47')) {
			for (const { value } of mm.vmas.over(start, start + pages * 4096)) {
				step.look('file', value.file?.name ?? null);
				if (value.file === null || value.file.cache === 'shmem') continue;
				if (any(value.flags, VM.HUGETLB)) continue;
				step.note('A file that is neither shmem nor hugetlb is refused after the pin.');
				return 'EOPNOTSUPP';
			}
		}
		step.rule('R19');
		step.note('The buffer is pinned for as long as it is registered.');
		return 'ok';
	});
	unpin(machine, got);
	return result;
}

/** R21 `IOMMU_IOAS_MAP`: pins only when a device is attached; all or nothing. */
export function iommufdMap(
	machine: Machine,
	mm: Mm,
	start: number,
	pages: number,
	attached: boolean,
): Outcome {
	const head = {
		actor: 'iommufd',
		func: 'iommufd_ioas_map',
		file: 'drivers/iommu/iommufd/ioas.c',
		rule: 'R21',
	};
	const recorded = machine.world.step(head, (step) => {
		if (!step.has('iommufd')) {
			step.note('There is no /dev/iommu.');
			return 'ENOENT';
		}
		step.look('attached devices', attached ? 1 : 0);
		step.note(attached ? 'A domain must be filled: pinning.' : 'No domain: nothing is pinned.');
		return 'ok';
	});
	if (recorded !== 'ok') return recorded;
	if (!attached && applies(machine, 'R21')) return 'ok';
	const flags = { pin: true, longterm: true, write: true };
	const got = gupFastThenSlow(machine, mm, start, pages, flags);
	const result = machine.world.step({ ...head, func: 'pfn_reader_user_pin' }, (step) => {
		step.pages(got.pages);
		step.note(
			got.error === null ? 'Every page is pinned and mapped.' : `The pin ended in ${got.error}.`,
		);
		return got.error ?? 'ok';
	});
	unpin(machine, got);
	return result;
}

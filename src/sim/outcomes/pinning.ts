import type { Outcome } from '../engine/trace';
import type { Machine } from '../machine';
import { gupFastThenSlow, unpin } from '../mm/gup';
import type { GupFlags, GupResult } from '../mm/gupFlags';
import { type DmaHandle, dmaMap, dmaUnmap } from '../users/dmaMapping';
import { futexWaitPrivate, futexWaitShared, futexWakeShared } from '../users/futex';
import { iommufdMap, ioUringRegister, vmspliceToPipe, zerocopySend } from '../users/pinners';
import { vfioDmaMap } from '../users/vfio';
import type { Operation, Operations } from './operation';

/** FOLL_PCI_P2PDMA does not exist in this kernel: the recorder's word for it. */
function unknownFlag(machine: Machine, flags: GupFlags): Outcome | null {
	if (!flags.p2pdma || machine.profile.has('gup-p2pdma')) return null;
	const head = { actor: 'mm', func: 'pin_user_pages_fast', file: 'mm/gup.c', rule: 'R9.1' };
	return machine.world.step(head, (step) => {
		step.note('This kernel has no FOLL_PCI_P2PDMA.');
		return 'ENOSYS';
	});
}

/** R9.10: what was got before the first error is what the call returns. */
function shortPin(machine: Machine, got: GupResult): void {
	const head = {
		actor: 'mm',
		func: 'internal_get_user_pages_fast',
		file: 'mm/gup.c',
		rule: 'R9.10',
	};
	machine.world.step(head, (step) => {
		step.look('error', got.error);
		step.note(`${got.pages} pages come before the first error: the call returns their number.`);
		return 'ok';
	});
}

const mapHead = {
	actor: 'dma',
	func: 'dma_map_sgtable',
	file: 'kernel/dma/mapping.c',
	rule: 'R5',
};

/** Four pages; fewer than asked for is fine. `client`: then `dma_map_sgtable`, bidirectional. */
const gup =
	(flags: GupFlags, client: number | null = null): Operation =>
	(machine, { mm, start }) => {
		const unknown = unknownFlag(machine, flags);
		if (unknown !== null) return unknown;
		const got = gupFastThenSlow(machine, mm, start, 4, flags);
		let result: Outcome = got.pages > 0 ? 'ok' : (got.error ?? 'ok');
		if (result === 'ok' && got.error !== null) shortPin(machine, got);
		const device = client === null ? undefined : machine.roles.clients[client];
		if (result === 'ok' && device !== undefined) {
			let handle: DmaHandle = null;
			result = machine.world.step(mapHead, (step) => {
				const mapped = dmaMap(machine, step, device, got.runs);
				handle = mapped.handle;
				return mapped.answer.result;
			});
			dmaUnmap(machine, handle);
		}
		unpin(machine, got);
		return result;
	};

const P2P: GupFlags = { pin: true, write: true, p2pdma: true };

/** Users of GUP, and what maps through it. */
export const pinning: Operations = {
	gup_get_write: gup({ write: true }),
	gup_pin_write: gup({ pin: true, write: true }),
	gup_pin_read: gup({ pin: true }),
	gup_pin_longterm: gup({ pin: true, write: true, longterm: true }),
	gup_pin_p2pdma: gup(P2P),
	gup_pin_p2pdma_longterm: gup({ ...P2P, longterm: true }),
	gup_p2pdma_dma_map_client0: gup(P2P, 0),
	gup_p2pdma_dma_map_client1: gup(P2P, 1),
	gup_p2pdma_dma_map_client2: gup(P2P, 2),
	gup_p2pdma_dma_map_client3: gup(P2P, 3),
	vmsplice_to_pipe: (machine, { mm, start }) => vmspliceToPipe(machine, mm, start, 1),
	tcp_msg_zerocopy: (machine, { mm, start }) => zerocopySend(machine, mm, start, 1),
	io_uring_register_buffers: (machine, { mm, start, bytes }) =>
		ioUringRegister(machine, mm, start, Math.min(bytes / 4096, 16)),
	futex_wait_private: (machine, { mm, start }) => futexWaitPrivate(machine, mm, start),
	futex_wait_shared: (machine, { mm, start }) => futexWaitShared(machine, mm, start),
	futex_wake_shared: (machine, { mm, start }) => futexWakeShared(machine, mm, start),
	vfio_dma_map: (machine, { mm, start, bytes }) => vfioDmaMap(machine, mm, start, bytes),
	iommufd_ioas_map: (machine, { mm, start, bytes }) =>
		iommufdMap(machine, mm, start, bytes / 4096, false),
	iommufd_attached_map: (machine, { mm, start, bytes }) =>
		iommufdMap(machine, mm, start, bytes / 4096, true),
};

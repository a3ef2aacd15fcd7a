import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import type { Mm } from '../mm/mm';
import type { UmemRequest } from './umem';

/** What an RDMA driver knows of on-demand paging. */
export type OdpDriver = 'rxe' | 'siw' | 'mlx5';

const head = (func: string, file: string) => ({ actor: 'ib_core', func, file, rule: 'R11.1' });

/**
 * R11.1 `ib_umem_odp_get`: inserts an interval notifier over the range and checks neither VMA flags
 * nor permissions. What the driver does not support is refused before.
 */
export function registerOdp(
	machine: Machine,
	mm: Mm,
	request: UmemRequest,
	driver: OdpDriver,
	id = 'odp',
): Outcome {
	const file = `drivers/infiniband/${driver === 'mlx5' ? 'hw' : 'sw'}/${driver}`;
	const supported = machine.world.step(head(`${driver}_reg_user_mr`, file), (step) => {
		if (!applies(machine, 'R11')) return 'ok';
		if (driver === 'siw') {
			step.note('siw has no on-demand paging.');
			return 'EOPNOTSUPP';
		}
		if (driver === 'rxe' && !step.has('rxe-odp')) {
			const checked = step.has('rxe-access-check');
			step.note(checked ? 'rxe does not support ON_DEMAND.' : 'An access bit that rxe rejects.');
			return checked ? 'EOPNOTSUPP' : 'EINVAL';
		}
		step.note('The driver takes ON_DEMAND registrations.');
		return 'ok';
	});
	if (supported !== 'ok') return supported;
	return machine.world.step(
		head('ib_umem_odp_get', 'drivers/infiniband/core/umem_odp.c'),
		(step) => {
			mm.addNotifier(step, {
				id,
				start: request.start,
				end: request.start + request.bytes,
				invalidate: (event, start, end, body) =>
					body.look(`MTT of ${id}`, `${event} 0x${start.toString(16)}-0x${end.toString(16)}`),
			});
			step.note('Only an interval notifier is inserted; no page is looked at.');
			return 'ok';
		},
	);
}

import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import type { Mm } from '../mm/mm';
import type { UmemRequest } from './umemRequest';

/** What an RDMA driver knows of on-demand paging. */
export type OdpDriver = 'rxe' | 'siw' | 'mlx5';

/**
 * R11.1 registration with ON_DEMAND: what the driver does not support is refused; then an interval
 * notifier is inserted over the range, and neither VMA flags nor permissions are looked at. What
 * happens at the first access: `rdmaAccess` of `src/sim/rdma`.
 */
export function registerOdp(
	machine: Machine,
	mm: Mm,
	request: UmemRequest,
	driver: OdpDriver,
	id = 'odp',
): Outcome {
	const supported = driverSupports(machine, driver);
	if (supported !== 'ok') return supported;
	const file = 'drivers/infiniband/core/umem_odp.c';
	const head = { actor: 'ib_core', func: 'ib_umem_odp_get', file, rule: 'R11.1' };
	return machine.world.step(head, (step) => {
		mm.addNotifier(step, {
			id,
			start: request.start,
			end: request.start + request.bytes,
			invalidate: (event, start, end, body) =>
				body.look(`invalidate ${id}`, `${event} 0x${start.toString(16)}-0x${end.toString(16)}`),
		});
		step.note('Only an interval notifier is inserted; no page is looked at.');
		return 'ok';
	});
}

/** Whether the driver takes ON_DEMAND registrations. */
export function driverSupports(machine: Machine, driver: OdpDriver): Outcome {
	const file = `drivers/infiniband/${driver === 'mlx5' ? 'hw' : 'sw'}/${driver}`;
	const head = { actor: driver, func: `${driver}_reg_user_mr`, file, rule: 'R11.1' };
	return machine.world.step(head, (step) => {
		if (!applies(machine, 'R11.1')) return 'ok';
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
}

import { ibUmemGet, releaseUmem } from '../users/umem';
import type { Operation, Operations } from './operation';

/** Bytes that a registration covers. */
const FOUR_PAGES = 4 * 4096;

/** `ib_umem_get` for a PCI device, or for software RDMA (null); released again when it succeeds. */
const register =
	(writable: boolean, client: number | null): Operation =>
	(machine, { mm, start }) => {
		const device = client === null ? null : (machine.roles.clients[client] ?? null);
		const request = { start, bytes: FOUR_PAGES, writable, device };
		const { result, umem } = ibUmemGet(machine, mm, request);
		if (umem !== null) releaseUmem(machine, mm, umem);
		return result;
	};

/** Registrations of memory for RDMA. */
export const umems: Operations = {
	ib_umem_get_pci_client: register(true, 0),
	ib_umem_get_pci_client_ro: register(false, 0),
	ib_umem_get_odp_flag: (machine, { mm, start }) => {
		const device = machine.roles.clients[0] ?? null;
		const request = { start, bytes: FOUR_PAGES, writable: true, onDemand: true, device };
		return ibUmemGet(machine, mm, request).result;
	},
	rxe_reg_mr: register(true, null),
	rxe_reg_mr_remote_read_only: register(false, null),
	siw_reg_mr: register(true, null),
};

import { importDmabuf } from '../users/dmabuf';
import { type OdpDriver, registerOdp } from '../users/odp';
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
		machine.answeredAt = machine.world.length;
		if (umem !== null) releaseUmem(machine, mm, umem);
		return result;
	};

const onDemand =
	(driver: OdpDriver): Operation =>
	(machine, { mm, start }) => {
		const request = { start, bytes: FOUR_PAGES, writable: true, onDemand: true, device: null };
		return registerOdp(machine, mm, request, driver);
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
	rxe_reg_mr_odp: onDemand('rxe'),
	siw_reg_mr: register(true, null),
	siw_reg_mr_odp: onDemand('siw'),
	ib_umem_dmabuf_get_pinned: (machine, { mm, start }) => importDmabuf(machine, mm, start, 'pinned'),
	dmabuf_attach_static: (machine, { mm, start }) => importDmabuf(machine, mm, start, 'static'),
	dmabuf_attach_dynamic_p2p: (machine, { mm, start }) =>
		importDmabuf(machine, mm, start, 'dynamic'),
};

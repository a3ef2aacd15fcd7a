import { cpuCopies } from '../users/cpuCopy';
import { importDmabuf } from '../users/dmabuf';
import { type OdpDriver, registerOdp } from '../users/odp';
import { ibUmemGet, releaseUmem } from '../users/umem';
import type { Operation, Operations } from './operation';

/** Bytes that a registration covers. */
const FOUR_PAGES = 4 * 4096;

/** What a software RDMA driver copies with. */
interface SoftwareCopy {
	readonly func: string;
	readonly file: string;
}
const rxe = { func: 'rxe_mr_copy', file: 'drivers/infiniband/sw/rxe/rxe_mr.c' };
const siw = { func: 'siw_rx_umem', file: 'drivers/infiniband/sw/siw/siw_qp_rx.c' };

/** `ib_umem_get` for a PCI device, or for software RDMA (null); released again when it succeeds. */
const register =
	(writable: boolean, client: number | null, copy: SoftwareCopy | null = null): Operation =>
	(machine, { mm, start }) => {
		const device = client === null ? null : (machine.roles.clients[client] ?? null);
		const request = { start, bytes: FOUR_PAGES, writable, device };
		const { result, umem } = ibUmemGet(machine, mm, request);
		machine.answeredAt = machine.world.length;
		// software RDMA moves every byte of its traffic with the CPU (R6.3)
		if (copy !== null && umem?.pinned) cpuCopies(machine, copy.func, copy.file, umem.pinned.runs);
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
	rxe_reg_mr: register(true, null, rxe),
	rxe_reg_mr_remote_read_only: register(false, null, rxe),
	rxe_reg_mr_odp: onDemand('rxe'),
	siw_reg_mr: register(true, null, siw),
	siw_reg_mr_odp: onDemand('siw'),
	ib_umem_dmabuf_get_pinned: (machine, { mm, start }) => importDmabuf(machine, mm, start, 'pinned'),
	dmabuf_attach_static: (machine, { mm, start }) => importDmabuf(machine, mm, start, 'static'),
	dmabuf_attach_dynamic_p2p: (machine, { mm, start }) =>
		importDmabuf(machine, mm, start, 'dynamic'),
};

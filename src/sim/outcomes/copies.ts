import { cpuAccess } from '../mm/access';
import { copyUser } from '../users/copy';
import type { Operation, Operations } from './operation';

const copy =
	(direction: 'to' | 'from', func: string, pages = 1): Operation =>
	(machine, { mm, start }) =>
		copyUser(machine, mm, start, pages * 4096, direction, func);

/** Loads, stores and plain copies by the CPU. */
export const copies: Operations = {
	cpu_load: (machine, { mm, start }) => cpuAccess(machine, mm, start, false),
	cpu_store: (machine, { mm, start }) => cpuAccess(machine, mm, start, true),
	read_buf_dst_ext4: copy('to', 'filemap_read'),
	read_buf_dst_tmpfs: copy('to', 'shmem_file_read_iter'),
	write_buf_src_ext4: copy('from', 'generic_perform_write'),
	write_buf_src_tmpfs: copy('from', 'generic_perform_write'),
	write_buf_16k_src_tmpfs: copy('from', 'generic_perform_write', 4),
	pipe_write_src: copy('from', 'pipe_write'),
	pipe_read_dst: copy('to', 'pipe_read'),
	vmsplice_from_pipe: copy('to', 'vmsplice_to_user'),
	send_copy_src: copy('from', 'tcp_sendmsg'),
	recv_copy_dst: copy('to', 'tcp_recvmsg'),
};

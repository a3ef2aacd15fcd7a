import type { Profile } from '../profiles/profile';
import type { FileProperties } from './vma';

const none: FileProperties = {
	name: '',
	type: 'char',
	size: Number.POSITIVE_INFINITY,
	maxBytes: Number.POSITIVE_INFINITY,
	noexec: false,
	fsync: false,
	fallocate: false,
	writeback: false,
	cache: null,
	dmabuf: false,
};

/** A file of shmem: tmpfs, or the object behind a shared anonymous mapping. */
export const shmemFile = (name: string, size: number): FileProperties => ({
	...none,
	name,
	type: 'regular',
	size,
	fsync: true,
	fallocate: true,
	cache: 'shmem',
});

/** A file of ext4 on a disk. */
export const ext4File = (size: number): FileProperties => ({
	...none,
	name: 'ext4 file',
	type: 'regular',
	size,
	fsync: true,
	fallocate: true,
	writeback: true,
	cache: 'file',
});

export const hugetlbFile = (size: number): FileProperties => ({
	...none,
	name: 'anon_hugepage',
	type: 'regular',
	size,
	fsync: true,
	fallocate: true,
	cache: 'hugetlb',
});

/** memfd_secret: its mount has no exec and its file neither fsync nor fallocate. */
export const secretFile = (size: number): FileProperties => ({
	...none,
	name: 'secretmem',
	type: 'regular',
	size,
	noexec: true,
	cache: 'secretmem',
});

/**
 * A binary attribute of sysfs. Its mount is noexec, kernfs has `noop_fsync` and no fallocate, and
 * its size limit was `MAX_NON_LFS` (2 GiB - 1), while `vm_pgoff` of a BAR is the physical page.
 */
export const sysfsFile = (name: string, profile: Profile): FileProperties => ({
	...none,
	name,
	type: 'regular',
	maxBytes: profile.has('sysfs-large-offsets') ? Number.POSITIVE_INFINITY : 2 ** 31 - 1,
	noexec: true,
	fsync: true,
});

/** A character device: no fsync, no fallocate, no page cache. */
export const charDevice = (name: string): FileProperties => ({ ...none, name });

/** A file without a name in any directory (vfio device, dma-buf), on a pseudo mount. */
export const pseudoFile = (name: string, dmabuf: boolean, profile: Profile): FileProperties => ({
	...none,
	name,
	type: 'untyped',
	noexec: profile.has('pseudo-noexec'),
	dmabuf,
});

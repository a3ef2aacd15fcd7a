/** What an RDMA driver asks of `ib_umem_get`. */
export interface UmemRequest {
	/** VA of the first byte. */
	readonly start: number;
	readonly bytes: number;
	/** LOCAL_WRITE or REMOTE_WRITE: the device may write. */
	readonly writable: boolean;
	readonly onDemand?: boolean;
	/** PCI device that does the DMA, or null for software RDMA. */
	readonly device: string | null;
}

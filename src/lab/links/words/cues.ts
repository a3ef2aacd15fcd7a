/**
 * Single words that lean towards an experiment. One of them means little; several of different
 * families in one claim mean much. `wait*` stands for all forms of the verb or noun.
 */
export const CUES: Readonly<Record<string, string>> = {
	'to-remove': `unplug*; unbind*; unbound; remove*; removal; pull* (the|a|out); (driver|device|gpu|nic|card) (is|was|has) gone; disappear*; vanish*; detach*; hotplug*; hotunplug; hot-unplug; hot-plug; rmmod; unload*; eject*`,
	'to-wait': `wait*; forever; block*; outstanding; drain*; bounded; unbounded; hang*; indefinitely; halt*; stop*; (torn|tear) down; tear down; quiesce*; left behind; dangle*; dangling; stale`,
	held: `pin*; mapping*; mr; mrs; reference*; refs; refcount*; dma; mapped; pages; importer*; attachment*; vma; vmas; mmap*`,
	'to-refuse': `refuse*; reject*; deny; denies; denied; disallow*; forbid*; forbidden; efault; eopnotsupp; einval; eremoteio; (must|should|will|would|can|to|and|then|it) fail; fails; failed; not (allowed|supported|possible|permitted)`,
	'to-control': `refuse*; reject*; veto*; decide*; choose*; control*; limit*; budget*; policy; policies; run* out; overcommit*; oversubscribe*; say* no; prefer*`,
	'owner-of-memory': `exporter*; exporting; gpu (driver|drivers); gpus; gpu; drm; ttm; amdgpu; nouveau; owner*`,
	'place-of-memory': `(system|host|main|local) (memory|ram); vram; gtt; jobs; working set; evict*; migrate*`,
	window: `visible; aperture*; window*; fit*; slot*; subset; portion; (small|tiny|limited|larger|bigger|smaller); only; resize*; rebar`,
	'names-object': `identify; identifies; object*; bo; bos; buffer*; content*; point* (at|to); move*; change*; vram`,
	speed: `slow*; slower; faster; fast; bandwidth; throughput; latency; latencies; gb s; gbps; mb s; speed*; performance; line rate; half the`,
	way: `root port*; root complex*; root complexes; host bridge*; switch; switches; socket*; interconnect*; upi; qpi; hairpin*; direct path; bounce*; bouncing; numa; infinity fabric; (through|via|over) the cpu`,
	transfer: `p2p; peer-to-peer; peer to peer; read*; write*; traffic; transfer*; transaction*; tlp; tlps; dma`,
	'to-notice': `stop*; halt*; fault*; invalidate*; move_notify; notify*; notifier*; callback*; revoke*`,
	'to-move': `move*; evict*; migrate*; invalidate*; revoke*; relocate*; swap*`,
	importing: `importer*; importing; nic; nics; hca; hcas; rdma; hardware; hw; mlx5; efa; irdma; driver*; device*`,
	'cpu-work': `cpu; cpus; memcpy; kmap; load; loads; store; stores; xor*; checksum*; crypto; encrypt*; parity; readl; writel; dereference*; memset; copy; copies; copying`,
	'io-memory': `bar; bars; mmio; iomem; __iomem; io memory; i/o memory; p2p (memory|page|pages); that memory; such memory; this memory; pci memory; device memory`,
	harm: `fault*; crash*; slow*; terribly; break*; blow* up; illegal; oops*; machine check; wrong; corrupt*; not allowed; not (safe|legal|possible|valid)`,
	'odd-machines': `sparc*; s390*; powerpc; ppc; arm; mips; riscv; risc-v; architecture*; arch; arches`,
	'to-cost': `cost*; overhead; waste*; consume*; take* (up|); use* up; need*; burn*; spend*; spent; pay*; save*`,
	alone: `alone; enough; sufficient; by themselves; by itself; on their own; still (need|needs|missing|lacks); not get (you|us)`,
	'same-side': `(different|same|separate|one|single|two) (host bridge|host bridges|root port|root ports|root complex|root complexes|switch|switches|hierarchy|hierarchies|socket|sockets|segment|segments)`,
	'bare-addresses': `(just|only|bare|raw|plain) (the|) (dma|bus|physical|) (address|addresses); (dma|bus|physical) addresses (only|alone)`,
	'io-data': `file; files; file data; payload; o_direct; direct i/o; direct io; user data; dma; read(2); write(2)`,
	'users-rely': `(application|applications|userspace|users|programs|people) (come to|will|would|then|may|might|already|) (rely|relies|depend|depends|expect|expects) on`,
	'to-outside': `(point of view|perspective)`,
};

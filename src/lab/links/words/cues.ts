/**
 * Single words that lean towards an experiment. One of them means little; several of different
 * families in one claim mean much. `wait*` stands for all forms of the verb or noun.
 */
export const CUES: Readonly<Record<string, string>> = {
	'to-wait': `wait*; forever; block*; outstanding; drain*; bounded; unbounded; hang*; indefinitely; halt*; stop*; quiesce*; left behind; dangle*; dangling; stale; deadlock*`,
	'to-refuse': `refuse*; reject*; deny; denies; denied; disallow*; forbid*; forbidden; efault; eopnotsupp; einval; eremoteio; (must|should|will|would|can|to|and|then|it) fail; fails; failed; not (allowed|supported|possible|permitted); bail* out`,
	'to-control': `refuse*; reject*; veto*; decide*; choose*; control*; limit*; budget*; policy; policies; run* out; overcommit*; oversubscribe*; say* no; prefer*; pick*`,
	'owner-of-memory': `exporter*; exporting; gpu (driver|drivers); gpus; gpu; drm; ttm; amdgpu; nouveau; owner*`,
	'place-of-memory': `(system|host|main|local) (memory|ram); vram; gtt; jobs; working set; evict*; migrate*; where (the|a|its) (buffer|memory|object|bo|data) (lives|goes|sits|ends up|is placed)`,
	window: `visible; aperture*; window*; fit*; slot*; subset; portion; (small|tiny|limited|larger|bigger|smaller); only; resize*; rebar`,
	'names-object': `identify; identifies; object*; bo; bos; buffer*; content*; point* (at|to); move*; change*; vram`,
	speed: `slow*; slower; faster; fast; bandwidth; throughput; latency; latencies; gb s; gbps; mb s; speed*; performance; line rate; half the`,
	transfer: `p2p; peer-to-peer; peer to peer; read*; write*; traffic; transfer*; transaction*; tlp; tlps; dma`,
	importing: `importer*; importing; nic; nics; hca; hcas; rdma; hardware; hw; mlx5; efa; irdma; driver*; device*`,
	'to-cost': `cost*; overhead; waste*; consume*; take* (up|); use* up; need*; burn*; spend*; spent; pay*; save*`,
	'same-side': `(different|same|separate|one|single|two) (host bridge|host bridges|root port|root ports|root complex|root complexes|switch|switches|hierarchy|hierarchies|socket|sockets|segment|segments)`,
	'users-rely': `(application|applications|userspace|users|programs|people) (come to|will|would|then|may|might|already|) (rely|relies|depend|depends|expect|expects) on`,
	bounced: `bounce*; bouncing; copy* (the|to|through|via|into); host memory first; through (host|system|main) memory`,
	unseen: `(can|could|will|would|does|do) not (see|tell|notice|know); behind it; matter; revisit*; point of view; whatever; whichever; underneath; inside; internal*`,
	'user-program': `(user|userspace|application|unmodified) (program|programs|code); userspace; applications; application; programs`,
	'kept-working': `keep working; keep it working; relied; rely; relies; depend*; supported; abi; uabi; uapi; forever`,
	'new-method': `(new|another|one more|extra|additional) (method|op|ops|callback|hook|flag|verb|ioctl|file|interface|syscall)`,
	dirt: `dirty; dirtying; dirtied; dirty tracking; writeback; set_page_dirty`,
	'as-memory': `(like|as) (normal|regular|ordinary|any other|plain|real) (memory|ram|page|pages); normal memory; normal ram; as far as the kernel`,
	consumer: `rdma; block; bio; bios; importer*; vfio; gpu; subsystem*; driver*; layer; consumer*`,
	'to-notice': `stop*; halt*; fault*; invalidate*; move_notify; notify*; notifier*; callback*; revoke*; follow*`,
	'to-move': `move*; evict*; migrate*; invalidate*; revoke*; relocate*; swap*`,
	'bare-addresses': `(just|only|bare|raw|plain) (the|) (dma|bus|physical|) (address|addresses); (dma|bus|physical) addresses (only|alone); (array|list|vector|table) of (dma|physical|phys|bus) (address|addresses|ranges) (and|plus|with|pairs|) ; address and length pairs; and nothing else`,
	alone: `alone; enough; sufficient; by themselves; by itself; on their own; still (need|needs|missing|lacks); not get (you|us)`,
};

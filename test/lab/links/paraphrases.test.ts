import assert from 'node:assert/strict';
import { debateOf } from '../../../src/debate/debate';
import { linkClaims } from '../../../src/lab/links/link';
import { readText } from '../../../src/read/read';

/** Ways in which reviewers may state or deny what an experiment decides, in words of our own. */
const SAID: Readonly<Record<string, readonly string[]>> = {
	'abi-surface': [
		'If we expose this through a new ioctl then userspace will come to depend on it and we can never remove it.',
		'Whatever behaviour a driver offers through its VMAs becomes uABI the day an application uses it.',
		'A sysfs file for the p2p memory is ABI as well, so it has the same maintenance burden.',
		'With the hook in vm_ops we add no new uAPI object at all, while the dma-buf route needs a new verb.',
		'Once applications rely on mmap of this file giving p2p memory we are stuck with that semantic.',
		'That is a user visible change in what mmap and O_DIRECT do, so it is ABI.',
	],
	'who-flips': [
		'The only thing users see is that some ibv_reg_mr calls on device VMAs which used to return EFAULT now succeed.',
		'No existing application changes behaviour, only registrations of BAR mappings that failed before start to work.',
		'After this series ibv_reg_mr() on a GPU mapping succeeds where it previously gave you an error, everything else behaves as before.',
	],
	'swap-backend': [
		'Nobody in userspace could tell whether the MR was built from struct pages or through p2p_map.',
		'The callback is purely an in-kernel interface, so we are free to rework it later.',
		"From the application's point of view it makes no difference which of the two is used underneath.",
		'These functions are only called inside the kernel, nothing stops us from changing them next release.',
	],
	'mr-fields': [
		'The mlx5 hardware only ever sees dma_addr_t, it never looks at the page.',
		'The umem code needs the pages to unpin and dirty them when the MR is destroyed.',
		'rxe and siw really do need a struct page because they copy with the CPU.',
		'Almost every RDMA driver just walks sg_dma_address and sg_dma_len.',
		'Once the HW page table of the MR is programmed the driver has no use for the pages.',
		'hfi1 and qib do PIO from the kernel mapping, so for them dma addresses are not enough.',
	],
	'touch-points': [
		'Every importer would have to grow code to look up the VMA, call p2p_map and register a notifier.',
		'With struct pages the RDMA drivers do not have to be changed at all.',
		'This adds boilerplate to each driver that wants to import such memory.',
		'Most of the churn is in mm and the block core, the drivers stay as they are.',
		'You would need to patch every RDMA driver to call these new VMA ops.',
		'The page based approach needs no changes in the importing drivers.',
	],
	'special-care': [
		'Every user of these pages must check for P2PDMA and take a different path.',
		'You cannot just treat BAR memory in GUP without special casing it somewhere.',
		'All the places that dma map user pages have to be aware of p2p pages.',
		'GUP callers that are not prepared for MMIO pages would need extra checks.',
		'There is always going to be some P2P specific code in the DMA path, whichever way we go.',
	],
	coexist: [
		'Having p2p_map for RDMA does not stop you from using struct pages for O_DIRECT.',
		'Using dma-buf for RDMA is orthogonal to having struct pages for NVMe.',
		'Merging this now does not make the other approach any harder.',
	],
	'odirect-chain': [
		'Having struct pages for the CMB does not make O_DIRECT work, GUP, the bio and the dma mapping all need changes.',
		'Nobody has written the patches that would let direct I/O take BAR memory.',
		'The block layer has to refuse p2p pages unless the queue says that it supports them.',
		'Without FOLL_PCI_P2PDMA the bio code never gets the pages, so O_DIRECT fails.',
		'It is only about 200 lines in the direct I/O code to support this.',
		'To do direct IO to a CMB you need the pages, a way to mmap them, a GUP flag and support in the nvme driver.',
		'Even with ZONE_DEVICE pages the bio layer would reject them today.',
		'Pages alone do not get you working O_DIRECT.',
	],
	'resource-vs-sg': [
		'dma_map_resource() does not check whether the two devices can reach each other at all.',
		'With the IOMMU on, dma_map_resource always goes up to the root port even if there is a switch.',
		'The CPU physical address of the BAR is not what shows up on the PCI bus on some hosts.',
		'If there is a translation offset at the host bridge the peer would be given the wrong address.',
		'Right now the DMA API is the only way to get a valid dma_addr_t and it wants a page, apart from dma_map_resource which is not ready for p2p.',
		'dma_map_resource is broken for this, it just returns the physical address.',
		'The peer has to use the bus address and not the CPU physical address, these differ on some platforms.',
		'If the devices sit below different host bridges the mapping must be refused.',
	],
	'gup-family': [
		'get_user_pages() returns -EFAULT for VM_IO and VM_PFNMAP VMAs.',
		'O_DIRECT is just the most visible one, everything that goes through GUP has that problem.',
		'You can not pin_user_pages() a mapping that has no struct page behind it.',
		'GUP will simply fail on an mmap of a BAR.',
		'process_vm_readv, vmsplice and all the other users of GUP fail on such a VMA as well.',
		'Since there is no struct page behind the PFN, GUP refuses to touch it.',
	],
	'remove-a-role': [
		'We use struct page for three things: to get at the physical address, to hold a reference, and to set dirty bits.',
		'For BAR memory nobody needs to dirty the page.',
		'The page is what keeps the memory from being freed while DMA is in flight.',
		'Struct page is mostly a handle that carries the address through the block layer.',
		'What we actually need the page for is the refcount.',
		'The struct page is used to find the physical address and later to drop the reference.',
	],
	'cpu-touch': [
		'Putting MMIO in an SGL is going to blow up on architectures where you cannot dereference iomem with normal loads.',
		'Any code that kmaps the bio and does a memcpy will do the wrong thing with PCI memory.',
		'On x86 you can treat the BAR like ordinary RAM.',
		'The raid code calculates the parity with the CPU, that must not happen on a BAR.',
		'The md layer XORs the buffers on the CPU and that is not allowed on __iomem.',
		'On sparc and s390 a plain load from that memory would fault.',
		'Crypto and checksum offload in software would read the BAR with the CPU, which is terribly slow at best.',
	],
	'memmap-cost': [
		'For a 64GB GPU that is a full gigabyte of memory just for struct pages that nobody uses.',
		'64 bytes per 4k just to carry an address is a waste.',
		'A 16GB BAR costs 256MB of struct pages.',
		'The memmap for the BAR is pure overhead when only a few MB are ever exported.',
	],
	'slot-reuse': [
		'The GPU has far more VRAM than fits in its BAR, so what a BAR page points at changes over time.',
		'The struct page would name a slot in the BAR and not the buffer object.',
		'With a resizable BAR that covers all of VRAM this stops being a problem.',
		'VRAM objects move in and out of the visible window all the time, so the PFN does not identify the object.',
		'Only 256MB of the 16GB of VRAM are CPU visible through the BAR.',
	],
	policy: [
		'The exporter must be able to say no and hand out system memory instead.',
		'We cannot let importers pin all of VRAM, the GPU driver needs to keep control over it.',
		'The device driver decides whether the object stays in VRAM or is migrated to main memory when a peer maps it.',
		'The GPU driver may want to refuse the peer mapping and move the object to system memory.',
		'If importers can pin without limit the exporter runs out of VRAM for its own jobs.',
	],
	unplug: [
		'When the device is hot unplugged all the mappings have to be zapped and the driver has to wait for the DMA to stop.',
		'If somebody holds a long term pin the unbind can block forever.',
		'After the driver is gone nobody may DMA to the BAR any more.',
		'A later p2p_map must fail once the device was removed.',
		'There must be no outstanding DMA mapping by the time remove() returns.',
		'Pulling the device while an MR is active must tear down the MR first.',
		'With pinned pages device removal can take forever.',
	],
	'path-cost': [
		'Going through the root complex gives you maybe half the bandwidth of a switch.',
		'On current servers p2p via the host bridge is nearly as fast as direct.',
		'Bouncing through system memory is slower than letting the root complex route it.',
		"Reads through the CPU's root port only reach a few GB/s.",
		'P2P across the socket interconnect is very slow.',
	],
	'mixed-mr': [
		'RDMA needs to have CPU memory and P2P memory in the same MR.',
		'The SGL would hold some entries that are BAR pages and others that are regular memory.',
		'pci_p2pdma_map_sg() assumes that the whole list is p2p pages.',
		'I do not think we need to support mixing p2p and normal pages in one SGL right now.',
		'An SGL has to be either all P2P or all system memory.',
		'We need heterogeneous lists where BAR pages sit next to DRAM pages.',
	],
	'vma-seams': [
		'A single MR can cover several VMAs, and one of them may be unmapped at any time.',
		'Requiring one VMA per MR is unworkable.',
		'An mkey can span many VMAs with holes between them.',
	],
	'revoke-vs-pin': [
		'Most NICs cannot handle a page fault, so they have to pin the memory for the lifetime of the MR.',
		'With ODP the driver just obeys the mmu notifier and never pins.',
		'An importer that does not implement move_notify forces the exporter to pin the buffer.',
		'Invalidating the mapping on each eviction is far slower than leaving it pinned.',
		'RDMA hardware without ODP is not able to stop using the memory when the GPU wants to move it.',
		'The importer gets a move_notify callback and must stop the DMA, no pinning is involved.',
	],
	'inverted-flow': [
		'The block layer cannot consume a list of bare DMA addresses, it wants pages.',
		'dma-buf importers have been fine with an sg_table that has no struct pages.',
		"The exporter does the dma_map for the importer's device and hands over just addresses.",
		'bios are built from pages, so a page-less DMA list can not be submitted.',
	],
	'doorbell-odirect': [
		'Nobody wants to do O_DIRECT into a page of doorbells.',
		'A stray write into that BAR would ring a doorbell and start a command.',
		'You can only expose memory without side effects this way.',
		'Reading a file straight into a doorbell page is never what anyone wants.',
	],
	'rfc-asposted': ['This duplicates the distance check that p2pdma already has.'],
};

/** Words of the same people about other things. */
const OTHERWISE = [
	'Please split this into two patches and send the cleanup first.',
	'The lock has to be dropped before the callback is called.',
	'I would rather not add another flag to struct page.',
	'This looks good, but the commit message should say why.',
	'The DMA fence must signal in bounded time.',
	'hmm_range_fault() returns -EBUSY when the notifier sequence changed.',
	'We do the cache flush in the dma-buf begin_cpu_access callback.',
	'The function is exported so that modules can use it.',
	'That would need a new member in struct device.',
	'The scatterlist chain is allocated with GFP_KERNEL.',
	'The driver uses a 64-bit DMA mask.',
	'vfio_pci_core_device holds a list of regions.',
	'The MR is created before the QP is moved to RTS.',
	'We need to think about confidential computing as well.',
	'The unbind path already calls synchronize_rcu().',
	'mlx5 allocates its UAR pages with its own allocator.',
	'RDMA registers the whole address space in one go with implicit ODP.',
	'This helper is used by both nvme and rdma.',
];

const QUOTE = `> The plan is to let RDMA and NVMe do peer to peer DMA to BAR memory of another
> PCI device, either with struct pages or with a p2p_map hook in the VMA.`;

/** Experiments that the author's own words in a reply to such a plan are linked to. */
function experiments(words: string, directly = false): readonly string[] {
	const head = 'From: A <a@example.org>\nSubject: Re: windows\nMessage-ID: <1@example.org>\n\n';
	const debate = debateOf(
		readText(`${head}On Mon, Bob <b@example.org> wrote:\n${QUOTE}\n\n${words}\n`),
	);
	const own = new Set(debate.claims.filter((claim) => !claim.quoted).map((claim) => claim.id));
	return linkClaims(debate)
		.filter((link) => own.has(link.claim) && !(directly && link.nearestOnly))
		.map((link) => link.experiment);
}

describe('Links of one thought in many words', () => {
	for (const [experiment, sentences] of Object.entries(SAID)) {
		it(`lead to ${experiment}`, () => {
			for (const words of sentences) {
				assert.ok(experiments(words).includes(experiment), `${words} -> ${experiments(words)}`);
			}
		});
	}

	it('are direct but for a few that are read as a judgement or a plan', () => {
		const said = Object.entries(SAID).flatMap(([experiment, sentences]) =>
			sentences.map((words) => ({ experiment, words })),
		);
		const nearest = said.filter((one) => !experiments(one.words, true).includes(one.experiment));
		assert.ok(nearest.length <= said.length / 20, nearest.map((one) => one.words).join('\n'));
	});

	it('are not made for words about something else in the same thread', () => {
		for (const words of OTHERWISE) assert.deepEqual(experiments(words), [], words);
	});
});

import assert from 'node:assert/strict';
import { debateOf } from '../../../src/debate/debate';
import { linkClaims } from '../../../src/lab/links/link';
import { readText } from '../../../src/read/read';

/** Sentences of our own with the hypothesis that is meant, `+` where it is stated, `-` where denied. */
const STANDS: readonly (readonly [string, string])[] = [
	['An SGL has to be either all P2P or all system memory.', '-mixed-mr/mixed-maps'],
	['RDMA needs to have CPU memory and P2P memory in the same MR.', '+mixed-mr/mixed-maps'],
	['On x86 you can treat the BAR like ordinary RAM.', '+cpu-touch/same-as-ram'],
	['You cannot memcpy from an SGL that has IO memory in it.', '+cpu-touch/cpu-breaks'],
	['With pinned pages device removal can take forever.', '-unplug/pins-bounded'],
	['A later p2p_map must fail once the device was removed.', '+unplug/revocable-bounded'],
	[
		'On current servers p2p via the host bridge is nearly as fast as direct.',
		'-path-cost/direct-faster',
	],
	['P2P across the socket interconnect is very slow.', '+path-cost/direct-faster'],
	[
		'Bouncing through system memory is slower than letting the root complex route it.',
		'+path-cost/root-complex-fine',
	],
	[
		'Invalidating the mapping on each eviction is far slower than leaving it pinned.',
		'-revoke-vs-pin/revoking-faster',
	],
	[
		'The block layer cannot consume a list of bare DMA addresses, it wants pages.',
		'-inverted-flow/page-less-accepted',
	],
	[
		'dma-buf importers have been fine with an sg_table that has no struct pages.',
		'+inverted-flow/page-less-accepted',
	],
	[
		'There is no uapi in this series, only a new method in vm_operations_struct.',
		'-abi-surface/visible',
	],
	[
		'With a resizable BAR that covers all of VRAM this stops being a problem.',
		'-slot-reuse/pages-block-reuse',
	],
	[
		'You cannot just treat BAR memory in GUP without special casing it somewhere.',
		'+special-care/no-free-design',
	],
	[
		'It is only a couple hundred lines of code in the direct I/O path to support p2p memory.',
		'+odirect-chain/one-layer',
	],
	[
		'Most of the churn is in mm and the block core, the drivers stay as they are.',
		'+touch-points/core-more',
	],
	[
		'Once the HW page table of the MR is programmed the driver has no use for the pages.',
		'-mr-fields/tracking-needs-pages',
	],
	['Using dma-buf for RDMA is orthogonal to having struct pages for NVMe.', '+coexist/independent'],
	['P2PDMA has never used struct page for its reference count.', '-remove-a-role/three-roles'],
	['This duplicates the distance check that p2pdma already has.', '+rfc-asposted/same-answers'],
];

const QUOTE = `> The plan is to let RDMA and NVMe do peer to peer DMA to BAR memory of another
> PCI device, either with struct pages or with a p2p_map hook in the VMA.`;

function stand(words: string): string | null {
	const head = 'From: A <a@example.org>\nSubject: Re: windows\nMessage-ID: <1@example.org>\n\n';
	const debate = debateOf(
		readText(`${head}On Mon, Bob <b@example.org> wrote:\n${QUOTE}\n\n${words}\n`),
	);
	const own = new Set(debate.claims.filter((claim) => !claim.quoted).map((claim) => claim.id));
	const link = linkClaims(debate).find((one) => own.has(one.claim));
	return link === undefined ? null : `${link.polarity > 0 ? '+' : '-'}${link.hypothesis}`;
}

describe('The side a claim takes', () => {
	for (const [words, expected] of STANDS) {
		it(`is ${expected} for "${words}"`, () => {
			assert.equal(stand(words), expected);
		});
	}
});

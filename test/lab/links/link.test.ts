import assert from 'node:assert/strict';
import { debateOf } from '../../../src/debate/debate';
import { linkClaims } from '../../../src/lab/links/link';
import { RULES } from '../../../src/lab/links/rules';
import type { Link } from '../../../src/lab/model';
import { statements } from '../../../src/lab/statements';
import { readText } from '../../../src/read/read';

function links(text: string): readonly Link[] {
	return linkClaims(
		debateOf(
			readText(
				`From: Ada <ada@example.org>\nSubject: windows\nMessage-ID: <1@example.org>\n\n${text}\n`,
			),
		),
	);
}

/** A claim of our own words for each experiment that words can point at. */
const CASES: readonly (readonly [string, string])[] = [
	['abi-surface', 'Once a new ioctl for these VMAs is out we have to support it forever.'],
	['swap-backend', 'The p2p_map calls are kernel internal interfaces and can be changed.'],
	['mr-fields', 'For memory regions the adapters need only the DMA addresses.'],
	[
		'touch-points',
		'Somebody has to convert all the drivers that look at the struct page in a bio.',
	],
	['special-care', 'Anything that does GUP on BAR memory needs special handling in each consumer.'],
	['coexist', 'Merging one p2p scheme does not preclude the other.'],
	[
		'odirect-chain',
		'To make O_DIRECT work on this memory somebody must teach GUP and the sgl about p2pdma.',
	],
	['resource-vs-sg', 'A peer mapped by dma_map_resource ignores the bus offset of the BAR.'],
	['gup-family', 'get_user_pages() fails on a VM_PFNMAP mapping.'],
	['cpu-touch', 'Generic code will memcpy from the BAR pages in a scatterlist with the CPU.'],
	[
		'memmap-cost',
		'Creating struct pages for the whole BAR wastes a lot of memory, 64 bytes for each.',
	],
	['unplug', 'The percpu_ref prevents a use after free of the pgmap when the device is removed.'],
	['path-cost', 'The bandwidth through the root complex is lower than through a switch for p2p.'],
	['mixed-mr', 'One MR may hold a mix of RAM and BAR pages.'],
	['vma-seams', 'An MR with ODP can span several VMAs.'],
	['doorbell-odirect', 'Direct I/O into a BAR may ring a doorbell.'],
	['inverted-flow', 'The exporter hands out a DMA mapped sgl without any struct page.'],
];

describe('Links from claims to experiments', () => {
	for (const [experiment, text] of CASES) {
		it(`points "${text}" at ${experiment}`, () => {
			assert.deepEqual(
				links(text).map((link) => link.experiment),
				[experiment],
			);
		});
	}

	it('point at hypotheses that the catalogue states, with reasons', () => {
		for (const rule of RULES) assert.ok(Object.hasOwn(statements, rule.hypothesis));
		for (const [, text] of CASES) assert.ok(links(text).every((link) => link.reasons.length > 0));
	});

	it('give a judgement its experiment only as the nearest quantity', () => {
		const [link] = links('I really do not like that GUP on BAR memory needs special handling.');
		assert.equal(link?.nearestOnly, true);
	});

	it('leave a question, a concession and words off the subject alone', () => {
		const none = [
			'Who converts all the drivers that look at the struct page in a bio?',
			'The lock is taken twice, and both paths can deadlock.',
			'The borrow checker refuses to move the value while it is borrowed.',
			'Users will not notice that the scheduler was changed.',
			'The patch adds two functions to every driver of this bus.',
		];
		for (const text of none) assert.deepEqual(links(text), [], text);
	});

	it('turn the polarity of a claim that denies what the hypothesis says', () => {
		const polarity = (text: string) => links(text)[0]?.polarity;
		assert.equal(polarity('One MR may hold a mix of RAM and BAR pages.'), 1);
		assert.equal(polarity('One MR can not hold a mix of RAM and BAR pages.'), -1);
	});
});

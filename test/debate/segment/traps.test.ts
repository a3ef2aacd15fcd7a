import assert from 'node:assert/strict';
import { claims } from '../own';

const texts = (...parts: readonly string[]): string[] => claims(...parts).map((one) => one.text);

/** Each case: what is written, and the claims that it makes. */
const TRAPS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
	[
		'abbreviations and version numbers',
		['It was slow, e.g. on boards with one switch. It got faster in v5.0. Nobody knows why.'],
		['It was slow, e.g. on boards with one switch.', 'It got faster in v5.0.', 'Nobody knows why.'],
	],
	[
		'stops inside figures, release names and paths',
		['Sizes such as 4.5 GB vs. 2 MB matter since 2.6.32, see mm/foo.c for v6.1-rc3.'],
		['Sizes such as 4.5 GB vs. 2 MB matter since 2.6.32, see mm/foo.c for v6.1-rc3.'],
	],
	[
		'a family of functions that ends in dots',
		['You need map_[un]pin... for that. The rest stays as it is.'],
		['You need map_[un]pin... for that.', 'The rest stays as it is.'],
	],
	[
		'words set off by asterisks',
		['We need *some sort* of lock there. The *whole* table is locked today.'],
		['We need *some sort* of lock there.', 'The *whole* table is locked today.'],
	],
	[
		'a call or a path at the end or the start of a sentence',
		['The loop calls dev->ops->close(). drivers/foo/bar.c does the same.'],
		['The loop calls dev->ops->close().', 'drivers/foo/bar.c does the same.'],
	],
	[
		'a stop inside quotation marks',
		['The "right way." is to ask the core.'],
		['The "right way." is to ask the core.'],
	],
	[
		'the points of a list',
		['1. The driver maps the window.\n2. The card is told of it.'],
		['1. The driver maps the window.', '2. The card is told of it.'],
	],
	[
		'a reply that quotes interrupt',
		['> The driver maps the window.', 'It does so late.', '> And the guest?', 'It never does.'],
		['It does so late.', 'It never does.'],
	],
	[
		'a dash before a clause of its own',
		['The window is mapped early - it must stay there until the card is gone.'],
		['The window is mapped early', 'it must stay there until the card is gone.'],
	],
	[
		'an aside between two dashes',
		['The window is mapped - it is a small one - before the card starts.'],
		['The window is mapped - it is a small one - before the card starts.'],
	],
	[
		'a contrast',
		['The lock is cheap today, however the card may need it far more often.'],
		['The lock is cheap today,', 'however the card may need it far more often.'],
	],
	[
		'a reason that can be disputed apart',
		['The table is locked there, because the card reads it at any time.'],
		['The table is locked there,', 'because the card reads it at any time.'],
	],
	[
		'a comma alone between two full clauses',
		['The lock is held there, it cannot sleep at all.'],
		['The lock is held there,', 'it cannot sleep at all.'],
	],
	[
		'a comma before a question of its own',
		['Those drivers are all old, what are you afraid of?'],
		['Those drivers are all old,', 'what are you afraid of?'],
	],
	[
		'a comma after a condition',
		['When the lock is held there, it cannot sleep at all.'],
		['When the lock is held there, it cannot sleep at all.'],
	],
	[
		'a conclusion',
		['The ring is never freed, so the walk needs no lock at all.'],
		['The ring is never freed,', 'so the walk needs no lock at all.'],
	],
	[
		'what is done so that something holds',
		['The ring is copied, so that the walk needs no lock. It is so small that nobody cares.'],
		['The ring is copied, so that the walk needs no lock.', 'It is so small that nobody cares.'],
	],
	[
		'an aside between commas',
		['The card is told first, I think, by the core.'],
		['The card is told first, I think, by the core.'],
	],
];

describe('Traps of kernel text', () => {
	for (const [name, written, found] of TRAPS)
		it(`are read as meant: ${name}`, () => assert.deepEqual(texts(...written), found));

	const nothing = [
		'AFAICT, at least',
		'For example:',
		"Hence, I'll repeat:",
		'       int (*map)(struct window *window, loff_t offset,\n                   u64 len, bool write);',
		'\tu64\t\tstart; // in pages',
		'    Tested-by: Bob Sample <bob@example.org>',
		'[  12.345678] window: mapped twice',
		'[ada@lab ~]$ insmod window.ko size=4',
		'https://git.example.org/ada/linux.git window-v2',
		'/sys/devices/pci0000:00/0000:00:01.0/resource4',
		'/*\n * The window must stay mapped while the card runs.\n * It is freed late.\n */',
		'dma_addr_t window_addr;',
		'ret = map_window(dev, 0);',
		'WINDOW_MAPPED WINDOW_FREED',
		'Good to know, thanks.',
		'From: Ada Example <ada@example.org>',
		'Date: Tue, 5 Mar 2024 09:00:00 +0000',
		'Gentle ping on this.',
		'What do you think?',
	];
	for (const words of nothing)
		it(`make no claim of ${JSON.stringify(words)}`, () => assert.deepEqual(texts(words), []));

	for (const name of ['-Ada', 'ada e-x', 'Thanks, Ada', 'Ada Example'])
		it(`take ${JSON.stringify(name)} at the end for a signature`, () =>
			assert.deepEqual(texts('The window is small.', name), ['The window is small.']));

	for (const words of [
		'No thanks.',
		'I disagree, thanks.',
		'Please drop it, thanks.',
		'Looks Good',
		'Please Resend',
		'- nack',
		'THIS BREAKS USERSPACE.',
		'这个补丁破坏了用户空间。',
		'Date: it should be in UTC.',
		'To: everyone who reviews this, please stop.',
	])
		it(`take ${JSON.stringify(words)} at the end for words`, () =>
			assert.equal(texts('The window is small.', words).length, 2));

	it('take a vote for a claim', () => {
		const [claim] = claims('> The window is small.', '+1');
		assert.equal(claim?.relation, 'supports');
	});
});

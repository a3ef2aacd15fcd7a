import assert from 'node:assert/strict';
import fs from 'node:fs';
import { lensTitle } from '../../../src/host/editor/titles';
import { answer } from '../../../src/host/lab/answer';
import { Explored } from '../../../src/host/threads/explored';

const sample = fs.readFileSync('media/sample-thread.txt', 'utf8');
const box = { profile: 'experiment', topology: 'experiment', iommu: 'experiment' };

function read(text: string) {
	const given = answer({ id: 1, text, linesBefore: 0, box });
	assert.ok(given.ok);
	return given.thread;
}

/** An explored text that is edited by replacing `from` with `to`, and read again on request. */
function opened() {
	let text = sample;
	const explored = new Explored(read(text), null);
	return {
		explored,
		edit(from: string, to: string) {
			const rangeOffset = text.indexOf(from);
			assert.ok(rangeOffset >= 0, from);
			text = text.replace(from, to);
			explored.edit({ rangeOffset, rangeLength: from.length, text: to });
		},
		reread: () => explored.reread(read(text)),
		claimWith: (words: string) => explored.view.claims.find((one) => one.text.includes(words)),
	};
}

describe('an explored thread', () => {
	it('anchors each claim to its exact words', () => {
		const { explored } = opened();
		for (const claim of explored.view.claims) {
			const place = explored.placeOf(claim.id)!;
			const words = sample.slice(place.start, place.end).replace(/\n[> ]*/g, ' ');
			assert.equal(words, claim.text);
		}
	});

	it('shows the run of a changed claim as stale, at once and after reading again', () => {
		const { explored, edit, reread, claimWith } = opened();
		const before = claimWith('wants only the DMA addresses')!;
		assert.equal(before.verdict?.label, 'Supported');
		edit('wants only the DMA addresses', 'wants just the DMA addresses');
		assert.match(lensTitle(before, explored.stale.get(before.id) ?? null), /Stale: was Supported/);
		reread();
		const after = claimWith('wants just the DMA addresses')!;
		assert.notEqual(after.id, before.id);
		assert.match(lensTitle(after, explored.stale.get(after.id) ?? null), /Stale: was Supported/);
		assert.ok(explored.ran(after.id));
		assert.match(lensTitle(after, explored.stale.get(after.id) ?? null), /Supported/);
	});

	it('stays stale through further edits, and is current when the words come back', () => {
		const { explored, edit, reread } = opened();
		edit('wants only the', 'wants just the');
		reread();
		edit('wants just the', 'wants merely the');
		reread();
		assert.equal(explored.stale.size, 1);
		edit('wants merely the', 'wants just the');
		reread();
		assert.equal(explored.stale.size, 1, 'the words of the first edit were never run');
		edit('wants just the', 'wants only the');
		reread();
		assert.equal(explored.stale.size, 0);
	});

	it('keeps runs current when something else is edited', () => {
		const { explored, edit, reread } = opened();
		edit('Petra\nMore', 'P.\nMore');
		reread();
		assert.equal(explored.stale.size, 0);
	});

	it('never turns mail into an icon of a lens', () => {
		const { claimWith } = opened();
		const claim = claimWith('wants only the DMA addresses')!;
		const title = lensTitle(
			{ ...claim, verdict: { ...claim.verdict!, because: '$(flame) burns' } },
			null,
		);
		assert.equal(title.match(/\$\(/g)?.length, 1);
	});

	it('cuts a lens to one line', () => {
		const { claimWith } = opened();
		const claim = claimWith('wants only the DMA addresses')!;
		const long = { ...claim, verdict: { ...claim.verdict!, because: 'x'.repeat(1_000_000) } };
		assert.ok(lensTitle(long, null).length < 150);
	});
});

describe('what cannot be explored', () => {
	for (const [what, text] of [
		['an empty text', ''],
		['blank lines', '\n\n  \n'],
		['binary data', '\u0000\u0001\u0002'.repeat(1000)],
		['a line of 5 MB', `x ${'word '.repeat(1024 * 1024)}`],
		['a signature alone', '\n-- \n'],
	] as const) {
		it(`is refused with one sentence: ${what}`, () => {
			const given = answer({ id: 7, text, linesBefore: 0, box });
			assert.ok(!given.ok);
			assert.equal(given.id, 7);
			assert.match(given.reason, /^[^\n]{20,240}\.$/);
		});
	}
});

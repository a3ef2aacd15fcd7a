import assert from 'node:assert/strict';
import fs from 'node:fs';
import { lensTitle } from '../../../src/host/editor/titles';
import { answer } from '../../../src/host/lab/answer';
import type { LabThread, Place } from '../../../src/host/lab/messages';
import { Explored } from '../../../src/host/threads/explored';
import type { ClaimView } from '../../../src/lab/view/thread';

const sample = fs.readFileSync('media/sample-thread.txt', 'utf8');
const box = { profile: 'experiment', topology: 'experiment', iommu: 'experiment' };

function read(text: string) {
	const given = answer({ id: 1, text, linesBefore: 0, box, marks: [], concepts: '' });
	assert.ok(given.ok);
	return given.thread;
}

/** A reading in which every line is a claim; only its words decide its id, as in the debate room. */
function lines(text: string): LabThread {
	const { view, ...rest } = read(sample);
	const [pattern] = view.claims.filter((one) => one.verdict?.word === 'supports');
	const places: Place[] = [];
	const claims: ClaimView[] = [];
	let start = 0;
	for (const [index, line] of text.split('\n').entries()) {
		const id = line.trim();
		places.push({ id, start, end: start + line.length });
		claims.push({ ...pattern!, id, text: line, first: index + 1, last: index + 1 });
		start += line.length + 1;
	}
	return { ...rest, view: { ...view, claims }, claims: places };
}

/** An explored text that is edited by replacing `from` with `to`, and read again on request. */
function opened(source = 'the first claim\nthe second claim\nthe third claim') {
	let text = source;
	const explored = new Explored(lines(text), null);
	return {
		explored,
		edit(from: string, to: string) {
			const rangeOffset = text.indexOf(from);
			assert.ok(rangeOffset >= 0, from);
			text = text.replace(from, to);
			explored.edit({ rangeOffset, rangeLength: from.length, text: to });
		},
		reread: () => explored.reread(lines(text)),
		title: (id: string) => lensTitle(explored.claim(id)!, explored.stale.get(id) ?? null),
	};
}

describe('an explored thread', () => {
	it('anchors each claim of the sample to its exact words', () => {
		const explored = new Explored(read(sample), null);
		for (const claim of explored.view.claims) {
			const place = explored.placeOf(claim.id)!;
			const words = sample.slice(place.start, place.end).replace(/\n[> ]*/g, ' ');
			assert.equal(words, claim.text);
		}
	});

	it('shows the run of a changed claim as stale, at once and after reading again', () => {
		const { explored, edit, reread, title } = opened();
		assert.match(title('the second claim'), /Supported/);
		edit('second', 'other');
		assert.match(title('the second claim'), /Stale: was Supported/);
		reread();
		assert.match(title('the other claim'), /Stale: was Supported/);
		assert.doesNotMatch(title('the first claim'), /Stale/);
		assert.doesNotMatch(title('the third claim'), /Stale/);
		assert.ok(explored.ran('the other claim'));
		assert.doesNotMatch(title('the other claim'), /Stale/);
	});

	it('stays stale through further edits, and is current when the words come back', () => {
		const { explored, edit, reread } = opened();
		edit('second', 'other');
		reread();
		edit('other', 'next');
		reread();
		assert.deepEqual([...explored.stale.keys()], ['the next claim']);
		edit('next', 'other');
		reread();
		assert.deepEqual([...explored.stale.keys()], ['the other claim'], 'it was never run so');
		edit('other', 'second');
		reread();
		assert.equal(explored.stale.size, 0);
	});

	it('keeps runs current when only blanks change or something else is edited', () => {
		const { explored, edit, reread } = opened();
		edit('the second claim', '  the second claim');
		edit('the first', 'what is the first');
		reread();
		assert.deepEqual([...explored.stale.keys()], ['what is the first claim']);
	});

	it('forgets a claim that was deleted', () => {
		const { explored, edit, reread } = opened();
		edit('the second claim\n', '');
		reread();
		assert.equal(explored.stale.size, 0);
		assert.equal(explored.placeOf('the second claim'), null);
	});

	it('never turns mail into an icon of a lens', () => {
		const { explored } = opened();
		const claim = explored.claim('the first claim')!;
		const verdict = { ...claim.verdict!, because: '$(flame) burns' };
		assert.equal(lensTitle({ ...claim, verdict }, null).match(/\$\(/g)?.length, 1);
	});

	it('cuts a lens to one line', () => {
		const { explored } = opened();
		const claim = explored.claim('the first claim')!;
		const verdict = { ...claim.verdict!, because: 'x'.repeat(1_000_000) };
		assert.ok(lensTitle({ ...claim, verdict }, null).length < 150);
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
			const given = answer({ id: 7, text, linesBefore: 0, box, marks: [], concepts: '' });
			assert.ok(!given.ok);
			assert.equal(given.id, 7);
			assert.match(given.reason, /^[^\n]{20,240}\.$/);
		});
	}
});

import assert from 'node:assert/strict';
import { sentences } from '../../../src/debate/segment/sentences';
import { claims, debate, reply } from '../own';

const texts = (...paragraphs: readonly string[]): string[] =>
	claims(...paragraphs).map((claim) => claim.text);
const split = (text: string): string[] =>
	sentences(text, 0, text.length).map((range) => text.slice(range.start, range.end));

describe('Sentences of kernel mail', () => {
	const whole = [
		'It fails since v5.0 on arm64, e.g. when the BAR is small.',
		'We saw this with foo.c vs. bar.c, i.e. both of them.',
		'The call (which may fail. Really.) is fine.',
		'They can call map_[un]pin... when they want.',
	];
	for (const text of whole)
		it(`keeps "${text}" in one piece`, () => assert.deepEqual(split(text), [text]));

	it('splits at stops, also before a lower-case identifier', () => {
		assert.deepEqual(split('It is gone. unmap_range() did that! Right?'), [
			'It is gone.',
			'unmap_range() did that!',
			'Right?',
		]);
	});
});

describe('Clause groups', () => {
	it('unwraps a sentence over lines and keeps two paragraphs apart', () => {
		assert.deepEqual(texts('The window is mapped\ntwice by the driver', 'Nobody unmaps it.'), [
			'The window is mapped twice by the driver',
			'Nobody unmaps it.',
		]);
	});

	it('splits at contrast', () => {
		assert.deepEqual(texts('The driver maps the window twice, but nobody ever unmaps it.'), [
			'The driver maps the window twice,',
			'but nobody ever unmaps it.',
		]);
	});

	it('splits two full clauses, not two verbs of one subject', () => {
		assert.equal(
			texts('The driver maps the window early and we would have to unmap it late.').length,
			2,
		);
		assert.equal(
			texts('The driver maps the window early and unmaps it late when asked.').length,
			1,
		);
	});

	it('keeps two conditions of one consequence together', () => {
		assert.equal(
			texts('If the driver maps the window and we unmap it later, the card hangs.').length,
			1,
		);
	});

	it('splits off a reason that a comma sets apart', () => {
		assert.deepEqual(
			texts('This will never be fast on that bus, as the bridge splits every read.'),
			['This will never be fast on that bus,', 'as the bridge splits every read.'],
		);
	});

	it('joins a bare opener to what follows, and leaves it alone where nothing does', () => {
		assert.deepEqual(texts('Yes, exactly. The bridge splits every read.'), [
			'Yes, exactly. The bridge splits every read.',
		]);
		assert.deepEqual(texts('> It is slow.', 'Agreed.'), ['Agreed.']);
	});

	it('joins an announcement to its first point and keeps the points apart', () => {
		assert.deepEqual(
			texts(
				'The window serves two purposes:',
				' - it gives the card an address',
				' - it keeps the driver loaded',
			),
			[
				'The window serves two purposes: - it gives the card an address',
				'- it keeps the driver loaded',
			],
		);
	});

	it('makes no claim of the parts of a quoted patch', () => {
		const patch = [
			'Signed-off-by: Bob Sample <bob@example.org>',
			' drivers/window.c | 24 +++++++++++++---------',
			' 2 files changed, 56 insertions(+), 9 deletions(-)',
			'--- a/drivers/window.c',
			'+++ b/drivers/window.c',
			'\t\tconst struct window *window)',
		];
		const said = debate(reply(patch.map((line) => `> ${line}`).join('\n'), 'Nice.')).claims;
		assert.deepEqual(
			said.map((claim) => claim.text),
			['Nice.'],
		);
	});

	it('makes no claim of greetings, thanks, signatures, code, trailers and bare addresses', () => {
		assert.deepEqual(
			texts(
				'Hi Bob,',
				'The window is mapped twice.',
				'\tret = map_window(dev, 0);\n\tif (ret)\n\t\treturn ret;',
				'Reviewed-by: Ada Example <ada@example.org>',
				'https://example.org/thread',
				'Thanks,\nAda',
			),
			['The window is mapped twice.'],
		);
	});
});

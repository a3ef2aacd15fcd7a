import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spellings } from '../../../src/debate/words/pattern';
import { longest, Phrases } from '../../../src/debate/words/phrases';
import { tokenize } from '../../../src/debate/words/tokens';

const words = (text: string): string[] => tokenize(text).map((token) => token.word);

describe('Words of kernel mail', () => {
	it('writes contractions out', () => {
		assert.deepEqual(words("I don't think it's ours; we'd can't"), [
			'i',
			'do',
			'not',
			'think',
			'it',
			'is',
			'ours',
			';',
			'we',
			'would',
			'can',
			'not',
		]);
	});

	it('keeps identifiers whole and drops call parentheses', () => {
		assert.deepEqual(words('map_[un]pin... and vma->vm_ops or get_user_pages() in v5.0'), [
			'map_[un]pin',
			'...',
			'and',
			'vma->vm_ops',
			'or',
			'get_user_pages',
			'in',
			'v5.0',
		]);
	});

	it('takes slashes as borders, but I/O is one word', () => {
		assert.deepEqual(words('the GUP/SGL path for direct I/O'), [
			'the',
			'gup',
			'sgl',
			'path',
			'for',
			'direct',
			'i/o',
		]);
	});

	it('gives every word its place in the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
				let at = 0;
				for (const token of tokenize(text)) {
					assert.equal(text.slice(token.start, token.end), token.raw);
					assert.ok(token.start >= at);
					at = token.start;
				}
			}),
		);
	});
});

describe('Patterns of words', () => {
	it('spells out choices, empty ones too', () => {
		assert.deepEqual(spellings('would be (nice|good|) to'), [
			'would be nice to',
			'would be good to',
			'would be to',
		]);
	});

	it('finds every pattern in one pass, and the longest hides those inside it', () => {
		const phrases = new Phrases<string>();
		phrases.add('looks good', 'praise');
		phrases.add('looks good to me', 'assent');
		phrases.add('not _ good', 'blame');
		const found = (text: string) => longest(phrases.find(tokenize(text))).map((hit) => hit.value);
		assert.deepEqual(found('this looks good to me'), ['assent']);
		assert.deepEqual(found('it looks good but not very good'), ['praise', 'blame']);
	});

	it('finds with choices what their spellings find, in the same order', () => {
		const piece = fc.constantFrom(
			'a',
			'b',
			'_',
			'.',
			'(a|b)',
			'(a|)',
			'(a b|_|)',
			'(a (b|)|b)',
			'a(b|)',
		);
		const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
		const text = fc.array(fc.constantFrom('a', 'b', 'ab', 'c', '.'), { maxLength: 8 });
		fc.assert(
			fc.property(fc.array(pattern, { maxLength: 4 }), text, (patterns, list) => {
				const chosen = new Phrases<number>();
				const spelled = new Phrases<number>();
				patterns.forEach((one, value) => {
					chosen.add(one, value);
					for (const spelling of spellings(one)) spelled.add(spelling, value);
				});
				const tokens = tokenize(list.join(' '));
				assert.deepEqual(chosen.find(tokens), spelled.find(tokens));
			}),
		);
	});

	it('takes the end of the words for a full stop', () => {
		const phrases = new Phrases<string>();
		phrases.add('agreed .', 'assent');
		assert.equal(phrases.find(tokenize('agreed')).length, 1);
		assert.equal(phrases.find(tokenize('agreed. Next')).length, 1);
		assert.equal(phrases.find(tokenize('agreed upon')).length, 0);
	});
});

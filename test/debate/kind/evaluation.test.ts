import assert from 'node:assert/strict';
import { evaluationOf, feelingOf, verdictOf } from '../../../src/debate/kind/evaluation';
import { tokenize } from '../../../src/debate/words/tokens';

const JUDGED: readonly (readonly [string, readonly string[]])[] = [
	['The lock is not very clean.', ['judges']],
	['This is a horrible hack.', ['judges', 'judges it']],
	['That seems pointless.', ['judges', 'judges as it seems', 'judges it']],
	['It would be nice to have.', ['judges', 'judges to do', 'judges it', 'judges if']],
	['This makes the code at the call site less readable.', ['judges', 'judges it']],
	['It is hard to test.', ['judges effort', 'judges to do', 'judges it']],
	['Totally useless.', ['opens judging']],
];

describe('A judging word', () => {
	for (const [text, names] of JUDGED) {
		it(`is placed in "${text}"`, () => {
			assert.deepEqual(evaluationOf(tokenize(text))?.names, names);
		});
	}
	it('beside a noun tells nothing', () => {
		assert.equal(evaluationOf(tokenize('The driver keeps bad pages on a useful list.')), null);
	});
	it('may be a noun that something is said to be', () => {
		assert.equal(verdictOf(tokenize('That is a real pain.')), 4);
		assert.equal(verdictOf(tokenize('There is a hole in the window.')), -1);
	});
	it('may be a state of mind of the author', () => {
		assert.equal(feelingOf(tokenize('I am a bit confused.')), 4);
		assert.equal(feelingOf(tokenize('The user is confused.')), -1);
	});
});

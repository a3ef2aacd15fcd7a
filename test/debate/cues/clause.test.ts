import { strict as assert } from 'node:assert';
import { mainClauseOf } from '../../../src/debate/cues/clause';
import { innerOrderOf, orderOf } from '../../../src/debate/cues/order';
import { tokenize } from '../../../src/debate/words/tokens';

function main(text: string): string {
	const tokens = tokenize(text);
	const clause = mainClauseOf(tokens);
	const verb = tokens[clause.contentAt]?.word ?? '-';
	return [clause.subject, clause.modal || '-', clause.be ? `be ${verb}` : verb].join(' ');
}

describe('The main clause of a unit', () => {
	const read: readonly (readonly [string, string])[] = [
		['The driver will break.', 'noun will break'],
		['If the core sleeps, we would have to drop the lock.', 'we would drop'],
		['If the core sleeps the driver will hang.', 'noun will hang'],
		['I think this should be dropped.', 'this should be dropped'],
		['I do not think that it would help.', 'it would help'],
		['A driver that wants to sleep must take the mutex.', 'noun must take'],
		['Nobody is going to maintain it.', 'person will maintain'],
		['Well, we still need to split it.', 'we need split'],
		['map_window() can be called from there.', 'code can be called'],
		['Splitting the lock would cost too much.', 'doing would cost'],
		['Looks good.', 'noun - -'],
	];
	for (const [text, expected] of read)
		it(`of "${text}" is ${expected}`, () => assert.equal(main(text), expected));

	it('knows a condition before it and a belief that frames it', () => {
		assert.equal(mainClauseOf(tokenize('Once it lands, we can drop it.')).condition, 'once');
		const doubted = mainClauseOf(tokenize('I do not believe it will scale.'));
		assert.deepEqual([doubted.frame, doubted.frameDenied], ['believe', true]);
		assert.equal(mainClauseOf(tokenize('I am not sure if it will scale.')).frame, '');
	});
});

describe('An order', () => {
	const order = (text: string): string => {
		const tokens = tokenize(text);
		return tokens[orderOf(tokens)]?.word ?? '-';
	};
	const read: readonly (readonly [string, string])[] = [
		['Drop the lock here.', 'drop'],
		['Maybe just use the helper.', 'use'],
		['If it sleeps, then take the mutex.', 'take'],
		['Do not touch the refcount.', 'do'],
		['Control plane work comes later.', '-'],
		['Control the order with a barrier.', 'control'],
		['Do not know why it sleeps.', '-'],
		['Have tested it on two machines.', '-'],
		['Use of the helper is wrong.', '-'],
	];
	for (const [text, expected] of read)
		it(`in "${text}" is ${expected}`, () => assert.equal(order(text), expected));

	it('may stand inside a unit', () => {
		const tokens = tokenize('The helper does that already, please use it.');
		assert.equal(tokens[innerOrderOf(tokens)]?.word, 'use');
	});
});

import assert from 'node:assert/strict';
import { CONCEPTS } from '../../../src/debate/concepts/lexicon';
import { readConcepts } from '../../../src/debate/concepts/read';
import { claims, debate, reply } from '../own';

describe('Concepts', () => {
	it('are found by identifier and by paraphrase', () => {
		const concepts = (text: string) => claims(text)[0]?.concepts ?? [];
		assert.deepEqual(concepts('It calls get_user_pages() on the scatter list.'), ['gup', 'sgl']);
		assert.ok(concepts('The root complex forwards peer-to-peer reads.').includes('host-bridge'));
	});

	it('each name where their spellings come from', () => {
		for (const concept of CONCEPTS) assert.notEqual(concept.source, '');
		assert.equal(new Set(CONCEPTS.map((concept) => concept.id)).size, CONCEPTS.length);
	});

	it('can be extended by the user: a spelling more, or a concept more', () => {
		const { concepts, problems } = readConcepts(
			'# mine\nmr: blue (box|boxes)  # our notes\nfrobnication: frobnicate; frob  # drivers/frob.c\nbad line\n',
		);
		assert.deepEqual(problems, ['line 4 is not "id: spelling; spelling  # source"']);
		assert.equal(concepts[1]?.source, 'drivers/frob.c');
		const [claim] = debate(reply('We frobnicate two blue boxes here.'), { concepts }).claims;
		assert.deepEqual(claim?.concepts, ['frobnication', 'mr']);
	});

	it('bound what a list may hold', () => {
		const bomb = `x: ${'(a|b)'.repeat(40)}`;
		assert.equal(readConcepts(bomb).problems.length, 1);
		assert.equal(readConcepts(`x: ${'y'.repeat(5000)}`).problems.length, 1);
	});
});

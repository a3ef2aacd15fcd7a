import assert from 'node:assert/strict';
import type { RelationType } from '../../../src/debate/model';
import { claims, debate, reply } from '../own';

const SAID = '> The driver tells the card when the window goes away.';

const CASES: readonly (readonly [RelationType, string, string])[] = [
	['attacks', SAID, 'No, it does not tell the card anything.'],
	['attacks', SAID, "The driver doesn't tell the card when the window goes away."],
	['undercuts', SAID, 'Well, that is a completely separate problem.'],
	['undercuts', SAID, 'But nobody needs that.'],
	['supports', SAID, 'Exactly, it uses an interrupt for that.'],
	['concedes', SAID, 'Agreed, the driver does that much.'],
	['concedes', SAID, "Good point. I'll change it."],
	['asks', SAID, 'How does the card know which window?'],
	['answers', '> Who tells the card?', 'The driver does, by an interrupt.'],
	['restates', SAID, 'So you mean the card is told by the driver.'],
];

describe('The relation to the words answered', () => {
	for (const [relation, quote, text] of CASES) {
		it(`takes "${text}" after "${quote}" for ${relation}`, () => {
			const [claim] = claims(quote, text);
			assert.equal(claim?.relation, relation, claim?.reasons.join(' | '));
		});
	}

	it('points at the one claim meant where the quote holds several', () => {
		const text = reply(
			'> The bridge splits every read. The interrupt line is shared by four cards.\n> Nobody has measured bandwidth.',
			'No, the interrupt line is not shared.',
		);
		const all = debate(text).claims;
		const answer = all.find((claim) => !claim.quoted);
		const target = all.find((claim) => claim.id === answer?.target);
		assert.match(target?.text ?? '', /^The interrupt line/);
	});

	it('points at the question among several claims when it answers', () => {
		const all = debate(
			reply('> Why is it shared?\n> Is there any plan to change that?', 'Yes, next year.'),
		).claims;
		const answer = all.find((claim) => !claim.quoted);
		assert.match(all.find((claim) => claim.id === answer?.target)?.text ?? '', /plan/);
	});

	it('points at the stretch itself where it holds no claim', () => {
		const [claim] = claims(
			'> +\tret = map_window(dev, 0);\n> +\tif (ret)\n> +\t\treturn ret;',
			'This leaks the window.',
		);
		assert.match(claim?.target ?? '', /#\d+-\d+$/);
	});

	it('points at the stretch where code stands between its claims and the answer', () => {
		const quote =
			'> The driver maps the window twice.\n>\n> +\tret = map_window(dev, 0);\n> +\tif (ret)\n> +\t\treturn ret;';
		const [about, above] = ['This leaks memory.', 'Why map the window twice?'].map(
			(text) => claims(quote, text)[0]?.target ?? '',
		);
		assert.match(about ?? '', /#\d+-\d+$/);
		assert.doesNotMatch(above ?? '', /#/);
	});

	it('relates what follows to the words before it', () => {
		const found = claims(
			SAID,
			'That is a bad idea. The card may be gone by then.\n\nThe window stays mapped, because the core holds it.',
		);
		assert.equal(found[1]?.relation, 'reason-for-previous');
		assert.equal(found[1]?.target, found[0]?.id);
		assert.equal(found[2]?.relation, 'elaborates-previous');
	});

	it('gives a message that quotes nobody no relation to start with', () => {
		const [claim] = debate(
			'From: Ada Example <ada@example.org>\nSubject: windows\nMessage-ID: <1@example.org>\n\nThe window is mapped twice.\n',
		).claims;
		assert.equal(claim?.relation, 'none');
		assert.equal(claim?.target, null);
	});
});

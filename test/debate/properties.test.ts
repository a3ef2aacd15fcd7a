import assert from 'node:assert/strict';
import fc from 'fast-check';
import { debateOf } from '../../src/debate/debate';
import type { Claim } from '../../src/debate/model';
import { linkClaims } from '../../src/lab/links/link';
import { readText } from '../../src/read/read';
import { reply } from './own';

const WORDS =
	'the window driver maps I do not think it would break , but and because if Yes No . ? ! - ( ) * struct page get_user_pages() e.g. v5.0 > >> you should please 1. :'.split(
		' ',
	);

/** Lines of plausible and implausible mail, quotes among them. */
const body = fc
	.array(
		fc.tuple(
			fc.constantFrom('', '> ', '>> ', '    ', ' - '),
			fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
				maxLength: 12,
			}),
		),
		{ maxLength: 14 },
	)
	.map((lines) => lines.map(([prefix, words]) => prefix + words.join(' ')).join('\n'));

const squeeze = (text: string): string => text.replace(/[\s>]+/g, '');

describe('Reading any text as a debate', () => {
	it('never throws, and says the same twice', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					body,
					body.map((text) => reply(text)),
				),
				(text) => {
					const read = () => {
						const debate = debateOf(readText(text));
						return JSON.stringify([debate, linkClaims(debate)]);
					};
					assert.equal(read(), read());
				},
			),
			{ numRuns: 150 },
		);
	});

	it('anchors every claim to the very words of the source', () => {
		fc.assert(
			fc.property(body, (text) => {
				const source = reply(text);
				for (const claim of debateOf(readText(source)).claims) {
					assert.ok(claim.span !== null && claim.span.start < claim.span.end);
					const words = source.slice(claim.span.start, claim.span.end);
					assert.equal(
						squeeze(words).includes(squeeze(claim.text).slice(0, 12)),
						true,
						`${words} | ${claim.text}`,
					);
					assert.ok(claim.first <= claim.last);
				}
			}),
			{ numRuns: 150 },
		);
	});

	it('gives ids that are unique, and targets that are claims, stretches or null', () => {
		fc.assert(
			fc.property(body, (text) => {
				const { claims, propositions } = debateOf(readText(reply(text)));
				const ids = new Set(claims.map((claim) => claim.id));
				assert.equal(ids.size, claims.length);
				for (const { target, relation } of claims) {
					if (relation === 'none') assert.equal(target, null);
					else assert.ok(target === null || ids.has(target) || /#\d+-\d+$/.test(target));
				}
				assert.deepEqual(propositions.flatMap((one) => one.locutions).sort(), [...ids].sort());
			}),
			{ numRuns: 150 },
		);
	});

	it('keeps the id of a claim when the text is wrapped anew', () => {
		const words =
			'The driver would have to tell every card on the bus that the window is about to go away.';
		const id = (text: string): Claim['id'] | undefined =>
			debateOf(readText(reply(text))).claims[0]?.id;
		const expected = id(words);
		for (let width = 20; width < 80; width += 7) {
			const wrapped = words.replace(new RegExp(`(.{1,${width}})( |$)`, 'g'), '$1\n');
			assert.equal(id(wrapped), expected, wrapped);
		}
	});
});

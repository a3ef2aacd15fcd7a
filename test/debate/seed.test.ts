import assert from 'node:assert/strict';
import fs from 'node:fs';
import { debateOf } from '../../src/debate/debate';
import type { Claim } from '../../src/debate/model';
import { linkClaims } from '../../src/lab/links/link';
import { readText } from '../../src/read/read';
import { shared } from '../shared';

/** Lines, speaker and experiment of each claim that the debate's own description names. */
const CLAIMS = [
	{ name: 'S1', lines: [15, 17], speaker: 'Logan Gunthorpe', experiment: 'abi-surface' },
	{ name: 'S2', lines: [19, 20], speaker: 'Jason Gunthorpe', experiment: 'who-flips' },
	{ name: 'S3', lines: [24, 25], speaker: 'Logan Gunthorpe', experiment: 'mr-fields' },
	{ name: 'S4', lines: [26, 26], speaker: 'Jason Gunthorpe', experiment: 'mr-fields' },
	{ name: 'S5', lines: [29, 31], speaker: 'Logan Gunthorpe', experiment: 'touch-points' },
	{ name: 'S6', lines: [32, 32], speaker: 'Jason Gunthorpe', experiment: 'swap-backend' },
	{ name: 'S7', lines: [33, 35], speaker: 'Jason Gunthorpe', experiment: 'special-care' },
	{ name: 'S8', lines: [36, 37], speaker: 'Jason Gunthorpe', experiment: 'coexist' },
	{ name: 'S9', lines: [39, 41], speaker: 'Jason Gunthorpe', experiment: 'odirect-chain' },
] as const;

describe('The seed message read as a debate', () => {
	for (const { name, lines, speaker, experiment } of CLAIMS) {
		it(`finds ${name} on lines ${lines[0]} to ${lines[1]}, said by ${speaker}, for ${experiment}`, function () {
			const claim = claimsOf(this).find((one) => one.first === lines[0] && one.last === lines[1]);
			assert.equal(claim?.speaker?.name, speaker);
			assert.equal(claim?.experiment, experiment);
		});
	}

	it('lets each answer point at the claim right above it', function () {
		const claims = claimsOf(this);
		const at = (first: number) => claims.find((one) => one.first === first);
		assert.equal(at(15)?.target, at(13)?.id);
		assert.equal(at(19)?.target, at(15)?.id);
		assert.equal(at(26)?.target, at(24)?.id);
		assert.equal(at(32)?.target, at(29)?.id);
	});

	it('makes no claim of the footer, the sign-off and the attribution lines', function () {
		for (const claim of claimsOf(this)) {
			assert.doesNotMatch(claim.text, /wrote:|More information|mailing list|^Jason$/);
		}
	});
});

function claimsOf(context: Mocha.Context): (Claim & { experiment: string | undefined })[] {
	const debate = debateOf(readText(fs.readFileSync(shared(context, 'threads/seed.txt'), 'utf8')));
	const links = new Map(
		linkClaims(debate)
			.filter((link) => !link.nearestOnly && link.polarity === 1)
			.map((link) => [link.claim, link.experiment]),
	);
	return debate.claims.map((claim) => ({ ...claim, experiment: links.get(claim.id) }));
}

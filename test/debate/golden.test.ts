import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { debateOf } from '../../src/debate/debate';
import type { Debate } from '../../src/debate/model';
import { linkClaims } from '../../src/lab/links/link';
import { readText } from '../../src/read/read';

const folder = path.join(__dirname, 'goldens');

/** The debate as a transcript that a person can check line by line. */
function transcript(debate: Debate): string {
	const order = new Map(debate.claims.map((claim, index) => [claim.id, `#${index + 1}`]));
	const links = new Map(linkClaims(debate).map((link) => [link.claim, link]));
	const lines = debate.claims.map((claim) => {
		const link = links.get(claim.id);
		const to = claim.target === null ? '' : ` ${order.get(claim.target) ?? 'the stretch'}`;
		const at = claim.first === claim.last ? `${claim.first}` : `${claim.first}-${claim.last}`;
		const tail =
			link === undefined ? '' : ` -> ${link.nearestOnly ? 'nearest ' : ''}${link.hypothesis}`;
		return `${order.get(claim.id)} ${at} ${claim.speaker?.name}${claim.quoted ? ' (quoted)' : ''}: ${claim.kind}, ${claim.relation}${to}${tail}\n    ${claim.text}`;
	});
	const ledgers = Object.entries(debate.ledgers).map(
		([name, entries]) =>
			`${name}\n${entries.map((entry: { note: string }) => `    ${entry.note}`).join('\n')}`,
	);
	return `${[...lines, '', ...ledgers].join('\n')}\n`;
}

/** Threads about something else than the simulator's subject. */
const OFF_SUBJECT = ['locking', 'rust', 'driver'];

const THREADS = [
	{ name: 'sample-thread', file: path.join(__dirname, '../../media/sample-thread.txt') },
	...OFF_SUBJECT.map((name) => ({ name, file: path.join(folder, `${name}.mbox`) })),
];

describe('Debates of our own words', () => {
	for (const { name, file } of THREADS) {
		it(`read ${name} as its golden says (UPDATE_GOLDENS=1 writes it anew)`, () => {
			const found = transcript(debateOf(readText(fs.readFileSync(file, 'utf8'))));
			const golden = path.join(folder, `${name}.golden.txt`);
			if (process.env['UPDATE_GOLDENS'] === '1') fs.writeFileSync(golden, found);
			assert.equal(found, fs.readFileSync(golden, 'utf8'));
		});
	}

	for (const name of OFF_SUBJECT) {
		it(`find claims, relations and ledgers, but no links, off the subject: ${name}`, () => {
			const text = fs.readFileSync(path.join(folder, `${name}.mbox`), 'utf8');
			const debate = debateOf(readText(text));
			assert.ok(debate.claims.length >= 10);
			assert.ok(debate.ledgers.contested.length > 0);
			if (name === 'locking') assert.ok(debate.ledgers.unanswered.length > 0);
			assert.deepEqual(linkClaims(debate), []);
		});
	}
});

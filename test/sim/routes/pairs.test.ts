import assert from 'node:assert/strict';
import fs from 'node:fs';
import { RouteSession } from '../../../src/sim/routes/session';
import { shared } from '../../shared';

interface Pair {
	readonly operation: string;
	readonly [field: string]: unknown;
}

const ANSWERS = [
	'mapType',
	'distance',
	'errno',
	'busAddrFlag',
	'dmaEqualsPhys',
	'result',
	'mapTypeBeforeDistanceAsked',
];

/** The row as a question: every answer taken out. */
const question = (row: Pair) =>
	Object.fromEntries(Object.entries(row).filter(([field]) => !ANSWERS.includes(field)));

describe('recorded provider/client pairs', () => {
	it('answers every recorded pair as the kernel did', function () {
		const lines = fs.readFileSync(shared(this, 'oracle/pairs.jsonl'), 'utf8').trim().split('\n');
		const rows = lines.map((line) => JSON.parse(line) as Pair);
		const session = new RouteSession();
		const wrong: string[] = [];
		for (const row of rows) {
			const answer: Record<string, unknown> = { ...session.answer(question(row)) };
			const judged = ANSWERS.slice(0, 6).filter((field) => field in row);
			const bad = judged.filter((field) => answer[field] !== row[field]);
			if (bad.length > 0) wrong.push(`${JSON.stringify(row)} -> ${JSON.stringify(answer)}`);
		}
		assert.deepEqual(wrong.slice(0, 5), []);
		assert.ok(rows.length >= 4752);
	});
});

import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { gunzipped, gzipProblem, type Unpacking } from '../../src/read/mail/gzip';
import { readPieces } from '../../src/read/pieces';
import { readBytes } from '../../src/read/read';

const mail = (id: number): string =>
	`From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: Ada Quill <ada@example.org>\nMessage-ID: <m${id}@example.org>\nSubject: bar ${id * 7919}\n\nWords ${Math.imul(id, 2654435761)}.\n\n`;
const mbox = Array.from({ length: 4000 }, (_, at) => mail(at)).join('');
const packed = gzipSync(mbox);

describe('gzip', () => {
	it('is unpacked without a word where it is whole', async () => {
		const thread = await readBytes(packed);
		assert.equal(thread.messages.length, 4000);
		assert.deepEqual(thread.problems, []);
	});

	it('cut short keeps what could be unpacked, and the problem has a name', async () => {
		const cut = packed.subarray(0, packed.length >> 1);
		for (const { messages, problems } of [await readBytes(cut), await readPieces([cut])]) {
			assert.equal(problems[0]?.code, 'gzip-damaged');
			assert.ok(messages.length > 500, `${messages.length} messages`);
		}
		const thread = await readBytes(cut);
		assert.equal(thread.linesOf('m3@example.org')[0]?.saidBy?.name, 'Ada Quill');
	});

	it('that would unpack to too much stops at the bound, and says so', async () => {
		const outcome: Unpacking = { ended: 'whole', size: 0 };
		async function* pieces(): AsyncGenerator<Uint8Array> {
			yield packed;
		}
		let size = 0;
		for await (const piece of gunzipped(pieces(), outcome, 1000)) size += piece.length;
		assert.equal(size, 1000);
		assert.equal(gzipProblem(outcome)?.code, 'gzip-too-large');
	});
});

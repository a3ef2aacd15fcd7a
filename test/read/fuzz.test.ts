import assert from 'node:assert/strict';
import type { Thread } from '../../src/read/model';
import { readBytes, readText } from '../../src/read/read';
import { samples } from './samples';

/** Mutated inputs of the ordinary run. */
const runs = 2000;

const tokens = [
	'\n',
	'\n\n',
	'> ',
	'>>>>',
	'From ada@example.org Tue Mar  5 10:00:00 2019\n',
	'\n--cut\n',
	'--cut--',
	'Content-Type: multipart/mixed; boundary=cut\n',
	'Content-Transfer-Encoding: base64\n',
	'References: <one@example.org> <two@example.org>\n',
	'=?utf-8?B?4pyT?=',
	'=?x?q?=FF?=',
	' wrote:\n',
	'On Tue, 5 Mar 2019,',
	'@@ -1,9999 +1 @@\n',
	'diff --git a/x b/x\n',
	'GIT binary patch\n',
	'\0\0\0\0',
	'\u202e\u200b',
	'\ud800',
	'From: x\nSent: y\nTo: z\n',
	'-- \n',
	'\r\n',
];

/** A small generator with a seed, so that a failing input can be made again. */
function randomOf(seed: number): (below: number) => number {
	let state = seed | 1;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) | 0;
		return (state >>> 8) % below;
	};
}

function mutated(seed: number): string {
	const random = randomOf(seed);
	const texts = Object.values(samples);
	let text = texts[random(texts.length)] as string;
	const rounds = 1 + random(8);
	for (let round = 0; round < rounds; round++) {
		const at = random(text.length + 1);
		const size = random(60);
		const kind = random(5);
		if (kind === 0) text = text.slice(0, at) + text.slice(at + size);
		else if (kind === 1)
			text = text.slice(0, at) + text.slice(at, at + size).repeat(1 + random(4)) + text.slice(at);
		else if (kind === 2) text = text.slice(0, at) + tokens[random(tokens.length)] + text.slice(at);
		else if (kind === 3)
			text = text.slice(0, at) + String.fromCharCode(random(0x300)) + text.slice(at + 1);
		else text += texts[random(texts.length)];
	}
	return text;
}

/** What must hold of any source whatever. */
function check(thread: Thread, length: number): void {
	const held = thread.messages.filter((message) => !message.inferred);
	const spans = held.map(({ span }) => span);
	spans.forEach((span, index) => {
		if (index > 0) assert.equal(span.start, spans[index - 1]?.end, 'messages tile the source');
	});
	if (spans.length > 0) assert.equal(spans.at(-1)?.end, length);
	for (const message of held) {
		let number = 0;
		for (const line of thread.linesOf(message.id)) {
			assert.equal(line.line, ++number);
			if (line.encoded !== null) {
				assert.ok(line.encoded.start <= line.encoded.end && line.span === null);
				assert.ok(line.encoded.start >= message.span.start);
				assert.ok(line.encoded.end <= message.span.end);
			}
			if (line.span === null) continue;
			assert.ok(line.span.start >= message.span.start && line.span.end <= message.span.end);
			assert.ok(line.span.start <= line.span.end);
		}
	}
	const ids = new Set(thread.messages.map((message) => message.id));
	assert.equal(ids.size, thread.messages.length, 'ids are unique');
	for (const message of thread.messages) {
		assert.ok(message.parent === null || ids.has(message.parent), 'parents are known');
	}
	for (const { span } of thread.problems) assert.ok(span.start <= span.end && span.end <= length);
}

describe('reading', () => {
	it(`survives ${runs} mutated sources, with spans that tile them`, async () => {
		for (let seed = 1; seed <= runs; seed++) {
			const text = mutated(seed * 7919);
			try {
				if (seed % 2 === 0) check(readText(text), text.length);
				else {
					const bytes = Buffer.from(text, seed % 3 === 0 ? 'latin1' : 'utf8');
					check(await readBytes(bytes), bytes.length);
				}
			} catch (error) {
				throw new Error(`seed ${seed}: ${JSON.stringify(text)}`, { cause: error });
			}
		}
	}).timeout(30_000);

	it('reads the same in any number of pieces', async () => {
		const { readPieces } = await import('../../src/read/pieces');
		const bytes = Buffer.from((samples['mbox'] as string).repeat(3));
		const whole = await readPieces([bytes]);
		for (const size of [1, 7, 1000]) {
			const pieces: Uint8Array[] = [];
			for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
			const outline = await readPieces(pieces);
			assert.deepEqual(outline.messages, whole.messages);
			assert.deepEqual(outline.table.said.data, whole.table.said.data);
		}
	});
});

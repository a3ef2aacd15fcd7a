import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readPatches } from '../../src/read/pieces';
import { readBytes, readText } from '../../src/read/read';
import { nameKey } from '../../src/read/thread/identity';
import { shared } from '../shared';

const person = (text: string): string => nameKey(text.replace(/<[^>]*>/, ''));

describe('real mail beside the project', () => {
	it('has its quotes given to the right people from degraded text alone', function () {
		const folder = shared(this, 'corpora/seed-like');
		let all = 0;
		let right = 0;
		let wrong = 0;
		for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.truth.json'))) {
			const truth = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
			const thread = readText(fs.readFileSync(path.join(folder, truth.file), 'utf8'));
			const own = thread.linesOf(thread.messages[0]?.id ?? '');
			const lines = new Map(own.map((line) => [line.docLine, line]));
			for (const { line, depth, said_by } of truth.lines) {
				if (said_by === null) continue;
				all++;
				assert.equal(lines.get(line)?.depth, depth, `${name}:${line}`);
				const said = lines.get(line)?.saidBy ?? null;
				if (said === null) continue;
				if (nameKey(said.name) === person(said_by)) right++;
				else wrong++;
			}
		}
		assert.ok(
			right >= all * 0.97 && wrong <= all * 0.005,
			`${right} right, ${wrong} wrong of ${all}`,
		);
	});

	it('has its quotes traced to the messages that wrote them', async function () {
		const truth = shared(this, 'corpora/lore/truth/hmm-v2-locking-review.attribution.jsonl');
		const mbox = shared(this, 'corpora/lore/threads/hmm-v2-locking-review.t.mbox');
		const thread = await readBytes(fs.readFileSync(mbox));
		let all = 0;
		let right = 0;
		for (const row of fs.readFileSync(truth, 'utf8').trim().split('\n')) {
			const { id, quoted } = JSON.parse(row);
			const lines = thread.linesOf(id);
			for (const [line, depth, source] of quoted) {
				if (source === null) continue;
				all++;
				assert.equal(lines[line]?.depth, depth);
				if (lines[line]?.saidIn === source) right++;
			}
		}
		assert.ok(right >= all * 0.995, `${right} of ${all}`);
	});

	it('reads the same packed and plain', async function () {
		const plain = shared(this, 'corpora/lore/threads/vfio-dmabuf-v1.t.mbox');
		const one = await readBytes(fs.readFileSync(plain));
		const other = await readBytes(fs.readFileSync(`${plain}.gz`));
		assert.deepEqual(other.messages, one.messages);
	});

	it('has its patches counted as git counts them', async function () {
		const folder = shared(this, 'corpora/patch-mails');
		const rows = JSON.parse(fs.readFileSync(path.join(folder, 'MANIFEST.json'), 'utf8'));
		for (const { file, truth } of rows) {
			// null where git itself refuses the patch
			if (truth === null) continue;
			const { patches } = await readPatches([fs.readFileSync(path.join(folder, `${file}.eml`))]);
			const sum = (of: (one: (typeof patches)[number]) => number): number =>
				patches.reduce((total, one) => total + of(one), 0);
			const found = [
				sum((one) => one.files.length),
				sum((one) => one.added),
				sum((one) => one.deleted),
			];
			assert.deepEqual(found, truth, file);
		}
	});

	it('takes no prose for a separator of a pipermail month', async function () {
		const folder = shared(this, 'corpora/pipermail-twisted');
		const rows = JSON.parse(fs.readFileSync(path.join(folder, 'MANIFEST.json'), 'utf8'));
		for (const { file, message_ids } of rows) {
			const thread = await readBytes(fs.readFileSync(path.join(folder, file)));
			const held = thread.messages.filter((message) => !message.inferred);
			assert.equal(held.length, message_ids, file);
		}
	});
});

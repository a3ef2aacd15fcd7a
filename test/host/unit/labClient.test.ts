import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LabClient, type LabResult } from '../../../src/host/lab/client';
import type { LabAnswer, LabRequest, StartLab } from '../../../src/host/lab/messages';
import { nodeLab } from '../../../src/host/lab/nodePort';

const request = (text: string) => ({
	text,
	linesBefore: 0,
	box: { profile: 'experiment', topology: 'experiment', iommu: 'experiment' },
	marks: [],
	concepts: '',
});

/** A worker that answers when the test says so. */
function played() {
	const asked: LabRequest[] = [];
	let starts = 0;
	let stops = 0;
	let handlers: Parameters<StartLab>[0] | null = null;
	const start: StartLab = (given) => {
		starts++;
		handlers = given;
		return {
			post: (one) => void asked.push(one),
			terminate: () => void stops++,
		};
	};
	return {
		start,
		asked,
		starts: () => starts,
		stops: () => stops,
		answer: (answer: LabAnswer) => handlers!.answered(answer),
		crash: (reason: string) => handlers!.crashed(reason),
	};
}

const kinds = (results: readonly LabResult[]) => results.map((one) => one.kind);

describe('the client of the lab', () => {
	it('starts no worker before the first request', () => {
		const worker = played();
		new LabClient(worker.start, () => {});
		assert.equal(worker.starts(), 0);
	});

	it('keeps the newest request of a document only', async () => {
		const worker = played();
		const lab = new LabClient(worker.start, () => {});
		const results = [1, 2, 3, 4].map((n) => lab.explore('a', request(`text ${n}`)));
		assert.equal(worker.asked.length, 1);
		worker.answer({ id: worker.asked[0]!.id, ok: false, reason: 'one' });
		await results[0];
		assert.equal(worker.asked[1]?.text, 'text 4');
		worker.answer({ id: worker.asked[1]!.id, ok: false, reason: 'four' });
		assert.deepEqual(kinds(await Promise.all(results)), [
			'refused',
			'superseded',
			'superseded',
			'refused',
		]);
	});

	it('asks for different documents in turn', async () => {
		const worker = played();
		const lab = new LabClient(worker.start, () => {});
		const results = ['a', 'b', 'c'].map((key) => lab.explore(key, request(key)));
		for (let n = 0; n < 3; n++) {
			worker.answer({ id: worker.asked[n]!.id, ok: false, reason: 'x' });
		}
		assert.deepEqual(kinds(await Promise.all(results)), ['refused', 'refused', 'refused']);
	});

	it('starts a new worker when it stops, says so, and goes on', async () => {
		const worker = played();
		const said: string[] = [];
		const lab = new LabClient(worker.start, (reason) => said.push(reason));
		const lost = lab.explore('a', request('a'));
		const next = lab.explore('b', request('b'));
		worker.crash('out of memory');
		assert.deepEqual(await lost, { kind: 'crashed', reason: 'out of memory' });
		assert.deepEqual(said, ['out of memory']);
		assert.equal(worker.starts(), 2);
		worker.answer({ id: worker.asked.at(-1)!.id, ok: false, reason: 'x' });
		assert.equal((await next).kind, 'refused');
	});

	it('stops a worker that is busy with what was cancelled', async () => {
		const worker = played();
		const lab = new LabClient(worker.start, () => {});
		const result = lab.explore('a', request('a'));
		lab.cancel('a');
		assert.equal((await result).kind, 'superseded');
		assert.equal(worker.stops(), 1);
	});

	it('ignores an answer that nobody waits for', () => {
		const worker = played();
		const lab = new LabClient(worker.start, () => {});
		void lab.explore('a', request('a'));
		worker.answer({ id: 12345, ok: false, reason: 'x' });
		lab.dispose();
	});

	it('notices that a real thread has died', async () => {
		const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-')), 'worker.cjs');
		fs.writeFileSync(
			file,
			`const { parentPort } = require('node:worker_threads');
			parentPort.on('message', ({ id, text }) => {
				if (text === 'die') throw new Error('died as asked');
				parentPort.postMessage({ id, ok: false, reason: text });
			});`,
		);
		const said: string[] = [];
		const lab = new LabClient(nodeLab(file), (reason) => said.push(reason));
		try {
			assert.equal((await lab.explore('a', request('die'))).kind, 'crashed');
			assert.deepEqual(said, ['died as asked']);
			assert.deepEqual(await lab.explore('a', request('still there')), {
				kind: 'refused',
				reason: 'still there',
			});
		} finally {
			lab.dispose();
			fs.rmSync(path.dirname(file), { recursive: true });
		}
	});
});

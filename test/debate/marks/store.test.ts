import assert from 'node:assert/strict';
import { readMarks, writeMarks } from '../../../src/debate/marks/format';
import type { Mark } from '../../../src/debate/marks/mark';
import {
	type MarksFile,
	MarksStore,
	type Replaced,
	sidecarName,
	type Unreadable,
} from '../../../src/debate/marks/store';

/** A sidecar in memory, as a host would give access to one. */
class MemoryFile implements MarksFile {
	text: string | null = null;
	aside: string[] = [];
	writable = true;
	/** False: what cannot be read cannot be moved either. */
	movable = true;
	unreadable: Unreadable | null = null;
	/** What another window does just before the next write. */
	meanwhile: (() => void) | null = null;

	async read(): Promise<string | null | Unreadable> {
		return this.unreadable ?? this.text;
	}

	async replace(text: string, expected: string | null): Promise<Replaced> {
		const meanwhile = this.meanwhile;
		this.meanwhile = null;
		meanwhile?.();
		if (!this.writable) return 'read-only';
		if (this.text !== expected) return 'changed';
		this.text = text;
		return 'written';
	}

	async keepAside(): Promise<string | null> {
		if (!this.writable || !this.movable) return null;
		this.aside.push(this.text ?? '');
		this.text = null;
		this.unreadable = null;
		return 'marks.unreadable';
	}
}

const note = (key: string, text: string, at = '2024-01-01T00:00:00Z'): Mark => ({
	mark: 'note',
	key,
	words: key,
	note: text,
	at,
});
const notesOf = (file: MemoryFile): string[] => {
	const read = readMarks(file.text ?? '');
	return read.readable
		? read.marks.map((mark) => (mark.mark === 'note' ? mark.note : mark.mark))
		: [];
};

function open(file: MemoryFile, window = 'here'): { store: MarksStore; said: string[] } {
	const said: string[] = [];
	return { store: new MarksStore(file, (sentence) => said.push(sentence), window), said };
}

describe('The store of marks', () => {
	it('writes a mark and finds it in the next window', async () => {
		const file = new MemoryFile();
		const first = open(file).store;
		await first.load();
		await first.put(note('aa', 'one'));
		assert.deepEqual(await open(file).store.load(), [note('aa', 'one')]);
	});

	it('merges with what another window wrote in between', async () => {
		const file = new MemoryFile();
		const { store } = open(file);
		await store.load();
		file.meanwhile = () => {
			file.text = writeMarks([note('bb', 'theirs')]);
		};
		await store.put(note('aa', 'ours'));
		assert.deepEqual(notesOf(file), ['ours', 'theirs']);
	});

	it('undoes its own last change and leaves the other window alone', async () => {
		const file = new MemoryFile();
		const ours = open(file).store;
		const theirs = open(file).store;
		await ours.load();
		await ours.put(note('aa', 'ours'));
		await theirs.load();
		await theirs.put(note('bb', 'theirs'));
		await ours.undo();
		assert.deepEqual(notesOf(file), ['theirs']);
	});

	it('takes one mark out again, and that can be undone too', async () => {
		const file = new MemoryFile();
		const { store } = open(file);
		await store.load();
		await store.put(note('aa', 'one'), note('bb', 'two'));
		await store.remove({ mark: 'note', key: 'aa' });
		assert.deepEqual(notesOf(file), ['two']);
		await store.undo();
		assert.deepEqual(notesOf(file), ['one', 'two']);
	});

	it('keeps an unreadable sidecar aside, unchanged, and says where', async () => {
		const file = new MemoryFile();
		file.text = '{"maplore-marks":99}\nfrom the future\n';
		const { store, said } = open(file);
		await store.load();
		await store.put(note('aa', 'one'));
		assert.deepEqual(file.aside, ['{"maplore-marks":99}\nfrom the future\n']);
		assert.match(said[0] ?? '', /kept as marks\.unreadable/);
		assert.deepEqual(notesOf(file), ['one']);
	});

	it('never overwrites an unreadable sidecar that it cannot keep aside', async () => {
		const file = new MemoryFile();
		file.text = 'not ours';
		file.writable = false;
		const { store, said } = open(file);
		await store.load();
		await store.put(note('aa', 'one'));
		assert.equal(file.text, 'not ours');
		assert.match(said[0] ?? '', /left as it is/);
	});

	it('never writes over a sidecar that gives no text, though the folder can be written', async () => {
		const file = new MemoryFile();
		file.text = 'bytes of another charset';
		file.unreadable = { unreadable: 'no permission' };
		file.movable = false;
		const { store, said } = open(file);
		await store.load();
		await store.put(note('aa', 'one'));
		await store.put(note('bb', 'two'));
		assert.equal(file.text, 'bytes of another charset');
		assert.deepEqual(said.length, 1);
		assert.match(said[0] ?? '', /no permission.*left as it is/);
		assert.equal(store.marks.length, 2);
	});

	it('writes the marks made meanwhile as soon as the sidecar can be read again', async () => {
		const file = new MemoryFile();
		file.text = writeMarks([note('zz', 'older')]);
		file.unreadable = { unreadable: 'no permission' };
		file.movable = false;
		const { store } = open(file);
		await store.load();
		await store.put(note('aa', 'one'));
		file.unreadable = null;
		await store.put(note('bb', 'two'));
		assert.deepEqual(notesOf(file), ['one', 'two', 'older']);
	});

	it('keeps both marks when two windows write at the same moment', async () => {
		const file = new MemoryFile();
		const { store } = open(file);
		await store.load();
		await store.put(note('aa', 'ours'));
		// the other window read before we wrote, and its rename came last
		file.text = writeMarks([note('bb', 'theirs')], [], { count: 1, by: 'there' });
		await store.load();
		assert.deepEqual(notesOf(file), ['ours', 'theirs']);
	});

	it('takes a line that somebody deleted by hand as removed', async () => {
		const file = new MemoryFile();
		const { store } = open(file);
		await store.load();
		await store.put(note('aa', 'one'), note('bb', 'two'));
		file.text = (file.text ?? '').replace(/.*"aa".*\n/, '');
		await store.load();
		assert.deepEqual(notesOf(file), ['two']);
		assert.equal(store.marks.length, 1);
	});

	it('undoes nothing of what another window wrote since, though it was seen here', async () => {
		const file = new MemoryFile();
		const ours = open(file, 'ours').store;
		const theirs = open(file, 'theirs').store;
		await ours.load();
		await ours.put(note('aa', 'ours'));
		await theirs.load();
		await theirs.put(note('bb', 'theirs'), note('aa', 'better', '2025-01-01T00:00:00Z'));
		await ours.load();
		await ours.undo();
		assert.deepEqual(notesOf(file), ['better', 'theirs']);
	});

	it('keeps marks in the window, and says so once, where nothing can be written', async () => {
		const file = new MemoryFile();
		file.writable = false;
		const { store, said } = open(file);
		await store.load();
		await store.put(note('aa', 'one'));
		await store.put(note('bb', 'two'));
		assert.equal(store.marks.length, 2);
		assert.equal(said.length, 1);
	});

	it('gives up a file that never stands still, without losing the mark', async () => {
		const file = new MemoryFile();
		const { store, said } = open(file);
		await store.load();
		let times = 0;
		const restless = (): void => {
			file.text = writeMarks([note('bb', `theirs ${times++}`)]);
			file.meanwhile = restless;
		};
		file.meanwhile = restless;
		await store.put(note('aa', 'one'));
		assert.ok(store.marks.some((mark) => mark.key === 'aa'));
		assert.match(said.at(-1) ?? '', /keeps changing/);
	});

	it('stands beside the thread', () => {
		assert.equal(sidecarName('thread.mbox'), 'thread.mbox.maplore-marks.jsonl');
	});
});

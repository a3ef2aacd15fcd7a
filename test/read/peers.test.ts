import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readBytes } from '../../src/read/read';
import { shared } from '../shared';

/** Cases of mail-parser-rs that are not met, and why. */
const exceptions: Readonly<Record<string, string>> = {
	'008.json':
		'a mail attached in base64, which RFC 2046 section 5.2.1 forbids, stays an attachment',
	'008.crlf.json': 'the same with CRLF',
};

/** The parts of mail-parser-rs's JSON that are compared. */
interface Parsed {
	readonly parts: readonly {
		readonly headers: readonly { readonly name: unknown; readonly value: unknown }[];
		readonly body: unknown;
	}[];
}

/** Date and time as that parser states them. */
interface Stated {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
	readonly tz_before_gmt: boolean;
	readonly tz_hour: number;
	readonly tz_minute: number;
}

/** Header fields by name. */
interface Fields {
	from?: { Address?: { List?: { name?: string | null; address?: string | null }[] } };
	subject?: { Text?: string };
	message_id?: { Text?: string };
	date?: { DateTime?: Stated };
	content_type?: { ContentType?: { c_type: string } };
}

function fieldsOf(headers: Parsed['parts'][number]['headers']): Fields {
	return Object.fromEntries(headers.map(({ name, value }) => [String(name), value]));
}

/** Text of every text part but HTML, nested messages included, in the order of the source. */
function textsOf(parsed: Parsed): string[] {
	return parsed.parts.flatMap(({ headers, body }) => {
		if (typeof body !== 'object' || body === null) return [];
		const type = fieldsOf(headers).content_type?.ContentType;
		const labelled = type === undefined || type.c_type === 'text';
		if ('Text' in body) return labelled ? [String(body.Text)] : [];
		return 'Message' in body ? textsOf(body.Message as Parsed) : [];
	});
}

function isoOf(date: Stated | undefined): string | null {
	if (date === undefined) return null;
	const zone = (date.tz_before_gmt ? 1 : -1) * (date.tz_hour * 60 + date.tz_minute);
	const { year, month, day, hour, minute, second } = date;
	const at = Date.UTC(year, month - 1, day, hour, minute, second) + zone * 60_000;
	return new Date(at).toISOString().replace('.000', '');
}

const linesOf = (text: string): string[] => text.replace(/\r/g, '').replace(/\n$/, '').split('\n');

describe("other parsers' samples", () => {
	it('are read as mail-parser-rs reads them', async function () {
		const folder = path.dirname(shared(this, 'corpora/mail-parser-rs/resources/eml/rfc/000.eml'));
		for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.json'))) {
			if (exceptions[name] !== undefined) continue;
			const parsed = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Parsed;
			const source = fs.readFileSync(path.join(folder, `${name.slice(0, 3)}.eml`), 'latin1');
			const plain = source.replace(/\r\n/g, '\n');
			const text = name.includes('crlf') ? plain.replace(/\n/g, '\r\n') : plain;
			const thread = await readBytes(Buffer.from(text, 'latin1'));
			const [message] = thread.messages;
			const fields = fieldsOf(parsed.parts[0]?.headers ?? []);
			const [from] = fields.from?.Address?.List ?? [];
			assert.equal(message?.subject, fields.subject?.Text ?? '', name);
			assert.equal(message?.date, isoOf(fields.date?.DateTime), name);
			if (from?.address != null)
				assert.equal(message?.from?.address ?? message?.from?.name, from.address, name);
			if (from?.name != null) assert.equal(message?.from?.name, from.name, name);
			const id = fields.message_id?.Text;
			if (id !== undefined) assert.equal(message?.id, id, name);
			const lines = thread.linesOf(message?.id ?? '').map((line) => line.text);
			assert.deepEqual(lines, textsOf(parsed).flatMap(linesOf), name);
		}
	});

	it("thread as notmuch's folders state by their names", async function () {
		const ask = async (folder: string, names: readonly string[]) => {
			const root = shared(this, `corpora/notmuch/test/corpora/threading/${folder}`);
			return readBytes(mboxOf(names.map((name) => path.join(root, name))));
		};
		const one = await ask('parent-priority', ['cur/grand-child', 'cur/root', 'cur/child']);
		const parent = new Map(one.messages.map((message) => [message.id, message.parent]));
		assert.equal(parent.get('B01-grand-child@example.org'), 'B01-child@example.org');
		assert.equal(parent.get('B01-child@example.org'), 'B00-root@example.org');
		assert.equal(parent.get('B00-root@example.org'), null);

		const names = [
			'great-grand-child',
			'fake-root',
			'grand-child2',
			'real-root',
			'grand-child',
			'child',
		];
		const two = await ask('ghost-root', names);
		const above = (id: string): string | null =>
			two.messages.find((message) => message.id === `${id}@example.org`)?.parent ?? null;
		assert.equal(above('000-real-root'), null);
		assert.equal(above('001-child'), '000-real-root@example.org');
		assert.equal(above('001-grand-child'), '001-child@example.org');
		assert.equal(above('001-grand-child2'), '001-child@example.org');
		assert.equal(above('001-great-grand-child'), '001-grand-child@example.org');
		// what it answers is not there, and stands as a ghost below what it also refers to
		assert.equal(above('001-fake-message-root'), 'nonexistent-message@example.org');
		assert.equal(above('nonexistent-message'), '001-child@example.org');
	});

	it("thread notmuch's default folder as its headers say", async function () {
		const root = shared(this, 'corpora/notmuch/test/corpora/default');
		const files = fs
			.readdirSync(root, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name))
			.sort();
		assert.ok(files.length > 50);
		const stated = new Map<string, string[]>();
		for (const file of files) {
			const head = fs.readFileSync(file, 'latin1').split(/\r?\n\r?\n/)[0] as string;
			const ids = (name: string): string[] => {
				const found = new RegExp(`^${name}:((?:.|\\r?\\n[ \\t])*)`, 'im').exec(head);
				return [...(found?.[1] ?? '').matchAll(/<([^<>\s]+)>/g)].map((one) => one[1] as string);
			};
			const answered = ids('In-Reply-To');
			const references = ids('References').reverse();
			const first = answered.length === 1 ? answered : [];
			stated.set(ids('Message-ID')[0] as string, [...first, ...references]);
		}
		const { messages } = await readBytes(mboxOf(files));
		const inferred = new Set(messages.filter((one) => one.inferred).map((one) => one.id));
		let linked = 0;
		for (const { id, parent } of messages) {
			const named = stated.get(id);
			if (named === undefined) continue;
			const [wanted] = named;
			if (wanted === undefined) assert.ok(parent === null || inferred.has(parent), id);
			else assert.equal(parent, wanted, id);
			if (wanted !== undefined && stated.has(wanted)) linked++;
		}
		assert.ok(linked > 20, `${linked} messages answer another one that is there`);
	});
});

/** Mails of a folder as one mbox, in the order given. */
function mboxOf(files: readonly string[]): Buffer {
	const mails = files.map((file) => {
		const text = fs.readFileSync(file, 'latin1').replace(/^From .*\n/, '');
		return `From mboxrd@z Thu Jan  1 00:00:00 1970\n${text.replace(/^(>*From )/gm, '>$1')}\n`;
	});
	return Buffer.from(mails.join(''), 'latin1');
}

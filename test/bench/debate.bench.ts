import fs from 'node:fs';
import path from 'node:path';
import { debateOf } from '../../src/debate/debate';
import { linkClaims } from '../../src/lab/links/link';
import { readBytes } from '../../src/read/read';
import type { Bench } from './bench';

const MESSAGES = 300;
const ROUNDS = 12;
const SEPARATOR = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';

/** The first messages of the long design debates beside the project; without them, our own words. */
function input(): { bytes: Uint8Array; note: string } {
	const folder = path.resolve('../shared/corpora/lore/threads');
	if (!fs.existsSync(folder)) return { bytes: Buffer.from(ownThread()), note: 'generated words' };
	const mails = fs
		.readdirSync(folder)
		.filter((name) => name.endsWith('.t.mbox'))
		.sort()
		.flatMap((name) =>
			fs.readFileSync(path.join(folder, name), 'latin1').split(SEPARATOR).slice(1),
		);
	const text = mails.slice(0, MESSAGES).map((mail) => SEPARATOR + mail);
	return { bytes: Buffer.from(text.join(''), 'latin1'), note: 'real design debates' };
}

/** A thread of our own words in which each message quotes the one before. */
function ownThread(): string {
	const words = [
		'I do not think that mapping the window costs anything, but tearing it down does.',
		'Every driver would have to learn about it, and nobody will convert them.',
		'Why should the exporter hold a reference here?',
		'Fair point. We could pass the bus address instead of a page.',
	];
	let before = '';
	const mails: string[] = [];
	for (let at = 0; at < MESSAGES; at++) {
		const own = words.map((line, index) => `${line} (${at}.${index})`).join('\n\n');
		const head = `From: P${at % 5} <p${at % 5}@example.org>\nMessage-ID: <${at}@example.org>\nSubject: Re: windows\n${at > 0 ? `In-Reply-To: <${at - 1}@example.org>\n` : ''}`;
		mails.push(
			`${SEPARATOR}${head}\nOn a day, P${(at + 4) % 5} wrote:\n${before.replace(/^/gm, '> ')}\n\n${own}\n\n`,
		);
		before = own;
	}
	return mails.join('');
}

const bench: Bench = async (report) => {
	const { bytes, note } = input();
	let whole = Number.POSITIVE_INFINITY;
	let ledgers = whole;
	let reading = whole;
	let claims = 0;
	let cpu = whole;
	for (let round = 0; round < ROUNDS; round++) {
		const before = process.cpuUsage();
		const start = performance.now();
		const thread = await readBytes(bytes);
		const read = performance.now();
		const debate = debateOf(thread);
		const judged = performance.now();
		linkClaims(debate);
		const end = performance.now();
		const used = process.cpuUsage(before);
		cpu = Math.min(cpu, (used.user + used.system) / 1000);
		whole = Math.min(whole, end - start);
		ledgers = Math.min(ledgers, judged - start);
		reading = Math.min(reading, read - start);
		claims = debate.claims.length;
	}
	const size = `${MESSAGES} messages, ${(bytes.length / 1e6).toFixed(2)} MB, ${claims} claims, ${note}`;
	report({
		name: 'bytes to ledgers, warm',
		value: ledgers,
		unit: 'ms',
		note: `goal 300 ms; ${size}`,
	});
	report({ name: 'bytes to ledgers and links, warm', value: whole, unit: 'ms' });
	report({ name: 'the same, CPU of all threads', value: cpu, unit: 'ms' });
	report({ name: 'of which reading to turns', value: reading, unit: 'ms' });
};

export default bench;

// `npm run eval:read`: measures the reading room on the mail that lies beside the project, each figure
// on two halves of the data. Both halves were seen while the rules were made; the months of the other
// list were measured once before anything was changed for them (84 % right, 10 % wrong).
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Message, Thread, TurnLine } from '../../src/read/model';
import { readPatches } from '../../src/read/pieces';
import { readBytes, readText } from '../../src/read/read';
import { nameKey, samePerson } from '../../src/read/thread/identity';

const corpora = path.resolve('../shared/corpora');

/** Right, wrong and all answers of one half. */
interface Tally {
	all: number;
	right: number;
	wrong: number;
}

function print(name: string, goal: string, halves: readonly Tally[]): void {
	const share = (part: number, all: number): string =>
		`${((100 * part) / Math.max(all, 1)).toFixed(2)} %`;
	const texts = halves.map(
		({ all, right, wrong }) => `${share(right, all)} right, ${share(wrong, all)} wrong of ${all}`,
	);
	console.log(`${name}: ${texts.join(' | ')} [goal ${goal}]`);
}

const tallies = (): [Tally, Tally] => [
	{ all: 0, right: 0, wrong: 0 },
	{ all: 0, right: 0, wrong: 0 },
];

function count(tally: Tally, right: boolean, answered: boolean): void {
	tally.all++;
	if (right) tally.right++;
	else if (answered) tally.wrong++;
}

const read = (file: string): Uint8Array => fs.readFileSync(file);
const person = (text: string): string => nameKey(text.replace(/<[^>]*>/, ''));

async function seedLike(): Promise<void> {
	const halves = tallies();
	const folder = path.join(corpora, 'seed-like');
	const names = fs.readdirSync(folder).filter((name) => name.endsWith('.truth.json'));
	for (const [index, name] of names.sort().entries()) {
		const truth = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
		const thread = await readBytes(read(path.join(folder, truth.file)));
		const lines = new Map(
			thread.linesOf(thread.messages[0]?.id ?? '').map((line) => [line.docLine, line]),
		);
		for (const { line, said_by } of truth.lines) {
			if (said_by === null) continue;
			const said = lines.get(line)?.saidBy ?? null;
			const right = said !== null && nameKey(said.name) === person(said_by);
			count(halves[index % 2] as Tally, right, said !== null);
		}
	}
	print('quoted lines, degraded text only', '>= 97 % right, <= 0.5 % wrong', halves);
}

async function loreTruth(): Promise<void> {
	const halves = tallies();
	const folder = path.join(corpora, 'lore/truth');
	const names = fs.readdirSync(folder).filter((name) => name.endsWith('.attribution.jsonl'));
	for (const [index, name] of names.sort().entries()) {
		const thread = await readBytes(
			read(path.join(corpora, 'lore/threads', name.replace('.attribution.jsonl', '.t.mbox'))),
		);
		for (const row of fs.readFileSync(path.join(folder, name), 'utf8').trim().split('\n')) {
			const { id, quoted } = JSON.parse(row);
			const lines = thread.linesOf(id);
			for (const [line, , source] of quoted) {
				if (source === null) continue;
				const said = lines[line]?.saidIn ?? null;
				count(halves[index % 2] as Tally, said === source, said !== null);
			}
		}
	}
	print('quoted lines, thread at hand', '>= 99.5 % right, <= 0.3 % wrong', halves);
}

async function patchMails(): Promise<void> {
	const halves = tallies();
	const folder = path.join(corpora, 'patch-mails');
	const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'MANIFEST.json'), 'utf8'));
	for (const [index, { file, truth }] of manifest.entries()) {
		if (truth === null) continue;
		const { patches } = await readPatches([read(path.join(folder, `${file}.eml`))]);
		const sum = (of: (one: (typeof patches)[number]) => number): number =>
			patches.reduce((total, one) => total + of(one), 0);
		const found = [
			sum((one) => one.files.length),
			sum((one) => one.added),
			sum((one) => one.deleted),
		];
		count(halves[index % 2] as Tally, found.join() === truth.join(), true);
	}
	print('patch mails against git apply --numstat', 'all', halves);
}

async function oddities(): Promise<void> {
	const halves = tallies();
	const rows = fs.readFileSync(path.join(corpora, 'lore/truth/oddities.jsonl'), 'utf8').trim();
	for (const [index, row] of rows.split('\n').entries()) {
		const { file, chars, sha256 } = JSON.parse(row);
		const thread = await readBytes(read(path.join(corpora, 'lore/oddities', file)));
		const lines = thread.linesOf(thread.messages[0]?.id ?? '');
		const text = lines
			.map((line) => line.text)
			.join('\n')
			.replace(/\s+/gu, '')
			.normalize('NFC');
		// the reference is the first text part; further parts follow it here
		const first = [text, [...text].slice(0, chars).join('')];
		const hashes = first.map((one) => createHash('sha256').update(one).digest('hex'));
		count(halves[index % 2] as Tally, hashes.includes(sha256), true);
	}
	print('oddities decoded as the reference does', '>= 98 %', halves);
}

/** A held message as its archive's page would read when copied as text. */
function pageOf(message: Message, lines: readonly TurnLine[]): string {
	const cloak = (text: string): string => text.replace(/([\w.+-]+)@([\w-]+\.[\w.-]+)/g, '$1 at $2');
	const when = new Date(message.date ?? 0).toUTCString();
	const date = when.replace(/(\w+), (\d+) (\w+) (\d+) (\S+) GMT/, '$1 $3 $2 $5 UTC $4');
	return [
		message.subject.replace(/^Re: /, ''),
		message.from?.name,
		cloak(message.from?.address ?? ''),
		date,
		...lines.map((line) => cloak(line.text)),
		'More information about the list',
		'mailing list',
	].join('\n');
}

/** What each held message says itself, line by line without blanks: nothing else is sure to be its own. */
function ownTexts(thread: Thread): Map<string, Set<string>> {
	const held = thread.messages.filter((message) => !message.inferred);
	return new Map(
		held.map(({ id }) => {
			const lines = thread.linesOf(id).filter((line) => line.depth === 0);
			return [id, new Set(lines.map((line) => line.text.replace(/\s+/g, '')))];
		}),
	);
}

/**
 * Turns each message of an mbox into a copied page and compares whom its quotes are given to with what
 * the ancestors' text said while they were at hand.
 */
async function pagesOf(name: string, files: readonly string[]): Promise<void> {
	const halves = tallies();
	for (const file of files) {
		const thread = await readBytes(read(path.join(corpora, file)));
		const own = ownTexts(thread);
		for (const [index, message] of thread.messages.entries()) {
			if (message.inferred || !message.from?.address) continue;
			const lines = thread.linesOf(message.id);
			const page = readText(pageOf(message, lines));
			const found = page.linesOf(page.messages[0]?.id ?? '');
			for (const [at, { depth, confidence, saidBy, saidIn, content }] of lines.entries()) {
				if (depth === 0 || confidence < 1 || saidBy === null || content.trim() === '') continue;
				if (!own.get(saidIn ?? '')?.has(content.replace(/\s+/g, ''))) continue;
				const said = found[at]?.saidBy ?? null;
				// some attributions give an address and no name
				const right = said !== null && samePerson(said, saidBy);
				count(halves[index % 2] as Tally, right, said !== null);
			}
		}
	}
	print(name, '>= 97 % right, <= 0.5 % wrong', halves);
}

/** Takes In-Reply-To and References away from all messages and compares what each then answers. */
async function headless(name: string, files: readonly string[]): Promise<void> {
	const halves = tallies();
	for (const [number, file] of files.entries()) {
		const source = fs.readFileSync(path.join(corpora, file), 'latin1');
		const bare = source
			.split(/^(?=From mboxrd@z )/m)
			.map((mail) => {
				const end = mail.indexOf('\n\n') + 1;
				const head = mail.slice(0, end);
				return `${head.replace(/^(?:In-Reply-To|References):.*\n(?:[ \t].*\n)*/gim, '')}${mail.slice(end)}`;
			})
			.join('');
		const whole = await readBytes(Buffer.from(source, 'latin1'));
		const found = await readBytes(Buffer.from(bare, 'latin1'));
		const parents = new Map(found.messages.map((message) => [message.id, message.parent]));
		const held = new Set(whole.messages.filter((one) => !one.inferred).map((one) => one.id));
		for (const { id, parent, inferred } of whole.messages) {
			if (inferred || parent === null || !held.has(parent)) continue;
			const said = parents.get(id) ?? null;
			count(halves[number % 2] as Tally, said === parent, said !== null);
		}
	}
	print(name, 'none', halves);
}

/**
 * Takes all line breaks of a held message away, as some pages' copies do; how much of each half's quoted
 * text is still given to whom the ancestors' text said.
 */
async function breaksLost(name: string, files: readonly string[]): Promise<void> {
	const halves = tallies();
	for (const file of files) {
		const thread = await readBytes(read(path.join(corpora, file)));
		const own = ownTexts(thread);
		for (const [index, message] of thread.messages.entries()) {
			if (message.inferred) continue;
			const lines = thread.linesOf(message.id).filter((line) => line.text.trim() !== '');
			if (!lines.some((line) => line.depth > 1)) continue;
			const page = readText(lines.map((line) => line.text.trim()).join(' '));
			const held = page.messages.filter((one) => !one.inferred);
			const heard = held.flatMap((one) => page.linesOf(one.id));
			const speakers = new Map(
				heard.map((line) => [line.content.replace(/\s+/g, ''), line.saidBy]),
			);
			for (const { depth, confidence, saidBy, saidIn, content } of lines) {
				const text = content.replace(/\s+/g, '');
				if (depth === 0 || confidence < 1 || saidBy === null || !own.get(saidIn ?? '')?.has(text))
					continue;
				const said = speakers.get(text) ?? null;
				count(halves[index % 2] as Tally, said !== null && samePerson(said, saidBy), said !== null);
			}
		}
	}
	print(name, 'none', halves);
}

async function main(): Promise<void> {
	if (!fs.existsSync(corpora)) {
		console.warn('the mail is not beside the project; nothing measured');
		return;
	}
	await seedLike();
	await loreTruth();
	await patchMails();
	await oddities();
	const threads = path.join(corpora, 'lore/threads');
	const debates = fs.readdirSync(threads).filter((name) => name.endsWith('.mbox'));
	await pagesOf(
		'design debates as copied pages',
		debates.map((name) => `lore/threads/${name}`),
	);
	const month = 'lore/months/linux-rdma-2019-06.mbox';
	await pagesOf('a month of linux-rdma as copied pages', [month]);
	const folder = 'pipermail-twisted';
	const months = fs.readdirSync(path.join(corpora, folder)).filter((name) => name.endsWith('.txt'));
	await pagesOf(
		'months of twisted as copied pages',
		months.map((name) => `${folder}/${name}`),
	);
	const all = [...debates.map((name) => `lore/threads/${name}`), month];
	await headless('answered messages, References taken away', all);
	await breaksLost('quoted lines, all line breaks lost', all);
}

void main();

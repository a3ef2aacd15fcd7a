import assert from 'node:assert/strict';
import fs from 'node:fs';
import { shared } from '../shared';
import { maplore } from './helper';

const thread = `[PATCH] mm: teach GUP about BARs
Ann Author
ann at example.org
Mon Mar 4 10:00:00 UTC 2019
On Mon, Mar 04, 2019 at 09:00:00AM +0100, Bob Reader wrote:
> O_DIRECT needs struct pages and a special GUP flow to make that work.
Not really, for MRs most drivers need only the DMA addresses, not struct pages.
Ann
`;

describe('maplore explore', () => {
	it('prints thread, claims with lines and speakers, and verdicts with what decided', async () => {
		const { code, out } = await maplore(['explore', 'mail'], { files: { mail: thread } });
		assert.equal(code, 0);
		assert.match(out, /^2 messages \(1 only as quotes\)/);
		assert.match(out, /line 7 {2}Ann Author: fact/);
		assert.match(out, /Supported .*mr-fields\/dma-addresses-suffice: .*\n {4}decided by /);
		assert.match(out, /run [0-9a-f]{16}/);
	});

	it('reads standard input, and prints JSON', async () => {
		const { out } = await maplore(['explore', '-', '--json'], { stdin: thread });
		const { messages, claims, verdicts, runs } = JSON.parse(out);
		assert.equal(messages.length, 2);
		assert.ok(claims.length >= 2 && verdicts.length >= 1 && runs.length >= 1);
		assert.match(runs[0].citation, /^maplore .* #[0-9a-f]{8}$/);
	});

	it('takes the reader’s own machine', async () => {
		const argv = ['explore', 'mail', '--json', '--set', 'topo=T3'];
		const { runs } = JSON.parse((await maplore(argv, { files: { mail: thread } })).out);
		for (const run of runs) assert.equal(run.parameters.topo, 'T3');
	});

	for (const [what, bytes] of [
		['an empty file', new Uint8Array()],
		['a binary file', Uint8Array.from({ length: 2000 }, (_, i) => (i * 37) % 256)],
	] as const)
		it(`answers ${what} with exit 2 and one line`, async () => {
			const { code, out, err } = await maplore(['explore', 'file'], { files: { file: bytes } });
			assert.deepEqual([code, out, err.length], [2, '', 1]);
		});

	it('reads the seed: five messages, the nine claims, a verdict on the testable ones', async function () {
		const seed = fs.readFileSync(shared(this, 'threads/seed.txt'));
		const { out } = await maplore(['explore', 'seed', '--json'], { files: { seed } });
		const { messages, claims, verdicts } = JSON.parse(out);
		assert.equal(messages.length, 5);
		const ranges = [
			[15, 17],
			[19, 22],
			[24, 25],
			[26, 28],
			[29, 31],
			[32, 32],
			[33, 35],
			[36, 38],
			[39, 42],
		];
		for (const [first = 0, last = 0] of ranges)
			assert.ok(
				claims.some(
					(one: { first: number; last: number }) => one.first >= first && one.last <= last,
				),
				`a claim in lines ${first}-${last}`,
			);
		assert.ok(verdicts.length >= 5);
	});
});

describe('maplore reply', () => {
	it('is plain ASCII of at most 72 columns and repeats its run', async () => {
		const files = { mail: thread };
		const { out, code } = await maplore(['reply', 'mail', '--claim', '7'], { files });
		assert.equal(code, 0);
		for (const line of out.split('\n')) assert.match(line, /^[\x20-\x7e]{0,72}$/);
		assert.match(
			out,
			/^On Mon, Mar 04, 2019 at 10:00:00AM \+0000, Ann Author wrote:\n> Not really/,
		);
		const again = await maplore(['rerun', '-'], { stdin: out.replace(/^/gm, '> ') });
		assert.equal(again.code, 0, again.out);
		assert.match(again.out, /Same run: #/);
	});

	it('says when the claim does not exist or nothing bears on it', async () => {
		const { code, err } = await maplore(['reply', 'mail', '--claim', 'x'], {
			files: { mail: thread },
		});
		assert.deepEqual([code, err.length], [2, 1]);
	});
});

describe('maplore rerun', () => {
	it('answers an altered citation with exit 1 and says why', async () => {
		const { code, out } = await maplore(['rerun', 'maplore odirect-chain@1 topo=T2 #00000000']);
		assert.equal(code, 1);
		assert.match(out, /Another result: cited #00000000/);
	});

	it('takes a citation without the name of the tool, as after maplore rerun in a shell', async () => {
		const { out } = await maplore(['rerun', 'odirect-chain@1', 'topo=T2', '#00000000']);
		assert.match(out, /Another result: cited #00000000/);
	});

	it('answers a text without a citation with exit 2', async () => {
		assert.equal((await maplore(['rerun', 'nothing here'])).code, 2);
	});
});

describe('maplore sweep', () => {
	it('prints one run per line, in the order of the axes', async () => {
		const argv = [
			'sweep',
			'odirect-chain',
			'--over',
			'topo',
			'--over',
			'profile=v5.0,v6.2',
			'--jsonl',
		];
		const { out } = await maplore(argv);
		const rows = out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		assert.deepEqual(
			rows.map(({ parameters }) => `${parameters.topo} ${parameters.profile}`),
			['T1', 'T2', 'T3', 'T4'].flatMap((topo) => [`${topo} v5.0`, `${topo} v6.2`]),
		);
	});

	it('is a pure line filter: any sharding of the input gives the same lines', async () => {
		const lines = ['T1', 'T2', 'T3'].map((topo) => `odirect-chain topo=${topo}`);
		lines.push('{"experiment":"mr-fields","parameters":{"kind":"odp"}}', 'nonsense', '');
		const whole = await maplore(['sweep', '--stdin'], { stdin: `${lines.join('\n')}\n` });
		const parts = await Promise.all(
			lines.map((line) => maplore(['sweep', '--stdin'], { stdin: `${line}\n` })),
		);
		assert.equal(whole.out, parts.map(({ out }) => out).join(''));
		assert.equal(whole.out.trimEnd().split('\n').length, lines.length);
		assert.match(whole.out, /"error":/);
	});

	it('gives a sweep’s row the hash that the run alone has', async () => {
		const row = JSON.parse(
			(await maplore(['sweep', '--stdin'], { stdin: 'mr-fields kind=odp\n' })).out,
		);
		const run = JSON.parse(
			(await maplore(['run', 'mr-fields', '--set', 'kind=odp', '--json'])).out,
		);
		assert.equal(row.hash, run.hash);
	});
});

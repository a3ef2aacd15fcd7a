import assert from 'node:assert/strict';
import { maplore } from './helper';

describe('maplore run', () => {
	it('prints observations, verdicts, hash and citation', async () => {
		const { code, out } = await maplore(['run', 'odirect-chain', '--set', 'topo=T2']);
		assert.equal(code, 0);
		assert.match(out, /Supported: odirect-chain\/more-than-pages/);
		assert.match(out, /^run [0-9a-f]{64} {2}model 1$/m);
		assert.match(out, /^maplore odirect-chain@1 topo=T2 .* #[0-9a-f]{8}$/m);
	});

	it('prints every step on request', async () => {
		const { out } = await maplore(['run', 'mr-fields', '--trace']);
		assert.match(out, /\d+\. mm check_vma_flags \[R9\.3\] -> ok: /);
	});

	it('keeps a run in a file that repeats it, assumptions included', async () => {
		const argv = ['run', 'cpu-touch', '--set', 'arch=x86', '--set', 'hop.mmioLoad=900'];
		const file = (await maplore([...argv, '--file'])).out;
		const again = await maplore(['run', '-'], { stdin: file });
		assert.equal(again.code, 0, again.err.join());
		const altered = await maplore(['run', '-'], { stdin: file.replace('"x86"', '"strict"') });
		assert.equal(altered.code, 1);
	});

	for (const [what, text] of [
		['no JSON', '{'],
		['another form', '{"maplore":"scenario/1"}'],
		[
			'an unknown parameter',
			'{"maplore":"experiment/1","experiment":"policy","version":1,"parameters":{"x":1}}',
		],
	] as const)
		it(`answers a file with ${what} with exit 2 and one line`, async () => {
			const { code, err } = await maplore(['run', '-'], { stdin: text });
			assert.deepEqual([code, err.length], [2, 1]);
		});

	it('says how robust each verdict is', async () => {
		const { out } = await maplore(['run', 'unplug', '--robust']);
		assert.match(out, /holds in [\d.]+ % of \d+ configurations; flips: design D1 -> D2/);
	});
});

describe('maplore compare, counterexample and crux', () => {
	it('compares two designs step by step', async () => {
		const { out } = await maplore(['compare', 'D1', 'D4']);
		assert.match(out, /lifetime: D1 .*; D4 /);
	});

	it('finds the smallest refutation', async () => {
		const found = await maplore(['counterexample', 'slot-reuse/pages-block-reuse']);
		assert.equal(found.code, 0);
		assert.match(found.out, /is refuted with own=67108864 rebar=off/);
	});

	it('reports unknown names with exit 2', async () => {
		for (const argv of [
			['compare', 'D1', 'D9'],
			['counterexample', 'x/y'],
			['crux', 'none'],
		])
			assert.equal((await maplore(argv)).code, 2);
	});
});

describe('maplore schema', () => {
	it('prints a JSON schema for each kind of file', async () => {
		for (const kind of ['experiment', 'scenario']) {
			const { code, out } = await maplore(['schema', kind]);
			assert.equal(code, 0);
			assert.equal(JSON.parse(out).type, 'object', kind);
		}
		assert.equal((await maplore(['schema', 'other'])).code, 2);
	});
});

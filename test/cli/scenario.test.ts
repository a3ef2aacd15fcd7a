import assert from 'node:assert/strict';
import { bundledScenarios } from '../../src/sim/scenario/bundled';
import { maplore } from './helper';

type Scenario = Record<string, unknown> & { nodes: Record<string, unknown>[] };

/** T1 as a reader's own box: the IOMMU translates, and one thing is changed. */
function box(change: (scenario: Scenario) => void = () => {}): string {
	const scenario = structuredClone(bundledScenarios.T1) as Scenario;
	Object.assign(scenario, { id: 'box', title: 'A box of our own', iommu: 'translated' });
	change(scenario);
	return JSON.stringify(scenario);
}
const files = { 'box.json': box() };
const citationIn = (out: string) => /^maplore .*#[0-9a-f]{8}$/m.exec(out)?.[0] ?? '';

describe('a scenario file kept beside a patch', () => {
	it('is shown as a tree, and who reaches whom and why', async () => {
		const { code, out } = await maplore(['topology', 'box.json'], { files });
		assert.equal(code, 0);
		assert.match(out, /^box: A box of our own \(IOMMU translated, v6\.12\)$/m);
		assert.match(out, /^ {8}GPU {6}endpoint, .*BAR 0 256 MiB memory, group \d+$/m);
		assert.match(out, /^NIC to GPU: THRU_HOST_BRIDGE \(4\) by GPU dn0 up0 dn1 NIC\n.*R3\.3/m);
		const old = await maplore(['topology', 'box.json', '--kernel', 'v5.0', '--json'], { files });
		const { reach } = JSON.parse(old.out);
		assert.ok(reach.every(({ distance }: { distance: number }) => distance === -1));
	});

	it('is the machine that experiments run on, with its IOMMU mode', async () => {
		const argv = ['run', 'resource-vs-sg', '--scenario', 'box.json'];
		const { code, out } = await maplore(argv, { files });
		assert.equal(code, 0, out);
		assert.match(out, /topo=own:[0-9a-f]{16} iommu=translated/);
		assert.match(out, /Machines tried: 4 /);
	});

	it('gives the same run as the bundled machine that it is a copy of', async () => {
		const own = await maplore(['run', 'unplug', '--scenario', 'box.json', '--json'], { files });
		const bundled = await maplore(['run', 'unplug', '--set', 'iommu=translated', '--json']);
		const [a, b] = [own, bundled].map(({ out }) => JSON.parse(out));
		assert.deepEqual(a.observations, b.observations);
		assert.notEqual(a.hash, b.hash);
	});

	it('answers for what is changed in it', async () => {
		const files = {
			'box.json': box(({ nodes }) => {
				for (const node of nodes) if (node['id'] === 'dn1') node['id'] = 'port';
				for (const node of nodes) if (node['parent'] === 'dn1') node['parent'] = 'port';
			}),
		};
		const { out } = await maplore(['topology', 'box.json'], { files });
		assert.match(out, /^NIC to GPU: .* by GPU dn0 up0 port NIC$/m);
	});

	it('stands whole in an experiment file, which needs nothing else', async () => {
		const argv = ['run', 'odirect-chain', '--scenario', 'box.json', '--file'];
		const file = (await maplore(argv, { files })).out;
		const again = await maplore(['run', '-'], { stdin: file });
		assert.deepEqual([again.code, again.err], [0, []]);
		const altered = await maplore(['run', '-'], { stdin: file.replace('"16GiB"', '"8GiB"') });
		assert.equal(altered.code, 2);
		assert.match(altered.err.join(), /topo/);
	});

	it('is asked for by a citation that names it', async () => {
		const { out } = await maplore(['run', 'unplug', '--scenario', 'box.json'], { files });
		const again = await maplore(['rerun', citationIn(out), '--scenario', 'box.json'], { files });
		assert.equal(again.code, 0, again.out);
		const elsewhere = citationIn(out).replace(/own:[0-9a-f]{16}/, 'own:0000000000000000');
		const without = await maplore(['rerun', elsewhere]);
		assert.deepEqual([without.code, without.err.length], [2, 1]);
		assert.match(without.err[0] ?? '', /scenario file/);
	});

	it('is a machine for a comparison of designs too', async () => {
		const argv = ['compare', 'D1', 'D4', '--scenario', 'box.json'];
		assert.match((await maplore(argv, { files })).out, /^D1 \| D4 {2}\(rdmaMr, box\)$/m);
	});

	const bad: readonly (readonly [string, string, RegExp])[] = [
		['that is no JSON', '{', /not JSON/],
		['of another kind', '{"maplore":"experiment/1"}', /maplore: /],
		[
			'with a node of no known type',
			box(({ nodes }) => Object.assign(nodes[0]!, { type: 'x' })),
			/nodes\.0\.type/,
		],
		[
			'with a parent that does not exist',
			box(({ nodes }) => Object.assign(nodes[1]!, { parent: 'x' })),
			/nodes\.1\.parent: x/,
		],
		[
			'without the devices that experiments need',
			box((scenario) => {
				for (const node of scenario.nodes) if (node['id'] === 'GPU') node['id'] = 'card';
			}),
			/no GPU/,
		],
	];
	for (const [what, text, reason] of bad)
		it(`${what} is refused with exit 2 and one line that names the place`, async () => {
			const argv = ['run', 'unplug', '--scenario', 'bad.json'];
			const { code, err } = await maplore(argv, { files: { 'bad.json': text } });
			assert.deepEqual([code, err.length], [2, 1]);
			assert.match(err[0] ?? '', reason);
		});

	it('is refused by an experiment that takes no machine', async () => {
		const { code, err } = await maplore(['run', 'policy', '--scenario', 'box.json'], { files });
		assert.deepEqual([code, err.length], [2, 1]);
	});
});

describe('maplore designs', () => {
	it('lists the designs and each feature that one can be composed of', async () => {
		const { designs, features } = JSON.parse((await maplore(['designs', '--json'])).out);
		assert.equal(designs.length, 8);
		for (const { id, what, source } of features) assert.ok(what && source, id);
		for (const { id } of features)
			assert.equal((await maplore(['compare', 'D2', `D2+${id}`])).code, 0, id);
	});
});

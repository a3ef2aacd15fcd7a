import assert from 'node:assert/strict';
import fs from 'node:fs';
import { p2pdmaRulesOf } from '../../../src/sim/dma/bus';
import type { PciNode } from '../../../src/sim/pci/hierarchy';
import { P2pdma } from '../../../src/sim/pci/p2pdma';
import { profiles } from '../../../src/sim/profiles/profile';
import { bundledTopology } from '../../../src/sim/scenario/bundled';
import {
	enableNamespace,
	type NvmetBacking,
	type P2pmemChoice,
	writeP2pmem,
} from '../../../src/sim/users/nvmet';
import { shared } from '../../shared';

const profile = profiles['v6.12'];
const machine = () => new P2pdma(bundledTopology('main'), p2pdmaRulesOf(profile));
const node = (p2pdma: P2pdma, id: string): PciNode => {
	const found = p2pdma.hierarchy.node(id);
	assert.ok(found, id);
	return found;
};

/** What a case of the recorder says in words: backing and choice of provider. */
function caseOf(p2pdma: P2pdma, words: string): [NvmetBacking, P2pmemChoice] {
	const letter = /namespace on nvme ([A-D])/.exec(words)?.[1];
	const device = letter === undefined ? null : node(p2pdma, letter);
	const backing = { device, p2pFlag: device !== null };
	if (words.endsWith('p2pmem=auto')) return [backing, { use: 'auto' }];
	const cmb = /CMB of nvme ([A-D])/.exec(words)?.[1];
	const edu = words.includes('p2pmem = edu') ? 'EDU_SW' : undefined;
	const named = cmb ?? edu;
	const provider = named === undefined ? null : node(p2pdma, named);
	return [backing, { use: 'device', device: provider }];
}

const ERRNO: Readonly<Record<string, string>> = {
	ok: 'ok',
	'Invalid argument': 'EINVAL',
	'No such device': 'ENODEV',
};

describe('p2pmem of the NVMe target (R50)', () => {
	it('is taken or refused as the recorded kernels did', function () {
		const text = fs.readFileSync(shared(this, 'oracle/nvmet.jsonl'), 'utf8');
		const rows = text
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { operation: string; id: string; result: string });
		const asked = rows.filter(({ operation }) => operation === 'nvmet_p2pmem');
		for (const { id, result } of asked) {
			const p2pdma = machine();
			const words = id.slice(id.indexOf('nvmet_p2pmem/') + 'nvmet_p2pmem/'.length);
			const [backing, choice] = caseOf(p2pdma, words);
			const published = ['A', 'C', 'D', 'IV_SW', 'IV_MF'].map((name) => node(p2pdma, name));
			const written = writeP2pmem(choice, published);
			const enabled = enableNamespace(
				profile,
				p2pdma,
				backing,
				written.result === 'ok' ? choice : null,
			);
			const [, attribute, enable] = /write: (.*); enable: (.*)/.exec(result) ?? [];
			assert.deepEqual(
				[written.result, enabled.result],
				[ERRNO[attribute ?? ''], ERRNO[enable ?? '']],
				words,
			);
		}
		assert.ok(asked.length >= 20);
	});

	it('refuses a namespace whose queue does not take P2PDMA pages', () => {
		const backing = { device: null, p2pFlag: false };
		assert.equal(enableNamespace(profile, machine(), backing, { use: 'auto' }).result, 'EINVAL');
	});
});

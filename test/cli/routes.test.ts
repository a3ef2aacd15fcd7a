import assert from 'node:assert/strict';
import { maplore } from './helper';

const row = {
	operation: 'p2pdma_map',
	kernel: '6.12',
	iommu: 'off',
	cpu: 'GenuineIntel family 6',
	hostBridges: {},
	acs: {},
	provider: 'A',
	client: 'B',
};

describe('maplore routes', () => {
	it('answers each line in its place and keeps what the row held', async () => {
		const lines = [row, { ...row, client: 'C', note: 'kept' }].map((one) => JSON.stringify(one));
		const stdin = `${lines[0]}\nnot json\n${lines[1]}\n`;
		const { code, out } = await maplore(['routes', '--stdin'], { stdin });
		const rows = out
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Record<string, unknown>);
		assert.equal(code, 0);
		assert.equal(rows.length, 3);
		assert.deepEqual([rows[0]?.['mapType'], rows[0]?.['provider']], ['BUS_ADDR', 'A']);
		assert.equal(rows[1]?.['result'], null);
		assert.deepEqual([rows[2]?.['mapType'], rows[2]?.['note']], ['NOT_SUPPORTED', 'kept']);
	});

	it('needs --stdin', async () => {
		const { code, err } = await maplore(['routes']);
		assert.equal(code, 2);
		assert.equal(err.length, 1);
	});
});

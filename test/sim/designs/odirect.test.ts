import assert from 'node:assert/strict';
import { runFlow } from '../../../src/sim/designs/flow';
import { kernelWithPieces, odirectPieces } from '../../../src/sim/designs/odirectPieces';
import { bundledTopology } from '../../../src/sim/scenario/bundled';

const ids = odirectPieces.map((piece) => piece.id);
const resultWith = (pieces: readonly string[], topology: 'T1' | 'T2' | 'T3') =>
	runFlow({
		design: 'D2',
		consumer: 'odirect',
		memory: 'bar',
		topology: bundledTopology(topology),
		bytes: 2 ** 20,
		features: kernelWithPieces(new Set(pieces)),
	}).trace.result;

describe('the chain of O_DIRECT on BAR memory', () => {
	it('works with all seven pieces where the peers can reach each other', () => {
		assert.deepEqual(
			(['T1', 'T2', 'T3'] as const).map((topology) => resultWith(ids, topology)),
			['ok', 'ok', 'EREMOTEIO'],
		);
	});

	for (const id of ids.filter((piece) => piece !== 'merge')) {
		it(`breaks without ${id}`, () => {
			assert.notEqual(
				resultWith(
					ids.filter((other) => other !== id),
					'T1',
				),
				'ok',
			);
		});
	}

	it('fails with struct pages alone', () => {
		assert.equal(resultWith(['pages'], 'T1'), 'EFAULT');
	});
});

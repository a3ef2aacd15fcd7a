import assert from 'node:assert/strict';
import { designIds } from '../../../src/sim/designs/design';
import { changeLedger, ledgerOf, uapiSurface } from '../../../src/sim/designs/ledger';

describe('the change ledger', () => {
	it('names a source for every entry', () => {
		for (const one of [...changeLedger, ...uapiSurface]) assert.ok(one.source.length > 3);
	});

	it('has an entry for every design but the one that changes nothing', () => {
		for (const design of designIds) {
			assert.equal(ledgerOf(design).length > 0, design !== 'D0', design);
		}
	});

	it('asks of each importer more under the VMA operations than under struct pages', () => {
		const each = (design: 'D1' | 'D2') =>
			ledgerOf(design).filter((one) => one.party === 'importer' && one.each).length;
		assert.ok(each('D1') > each('D2'));
	});

	it('leaves GUP, scatterlists, the DMA API and the block layer alone under D1 and D4', () => {
		const spared = /gup|scatterlist|kernel\/dma|dma-iommu|block/;
		for (const design of ['D1', 'D4'] as const) {
			assert.deepEqual(
				ledgerOf(design).filter(({ layer }) => spared.test(layer)),
				[],
			);
		}
	});

	it('lists nothing twice', () => {
		const keys = changeLedger.map(({ design, layer, what }) => `${design} ${layer} ${what}`);
		assert.equal(new Set(keys).size, keys.length);
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choice, flag, integer, misfit, readNumber, readValue } from '../../src/lab/parameters';

const size = integer('size', 'Size', 'bytes', [4096, 2 ** 20, 2 ** 30], 2 ** 20, 'log2');
const iommu = choice(
	'iommu',
	'IOMMU',
	[
		['off', 'off'],
		['passthrough', 'pt'],
	],
	'off',
);

describe('a parameter', () => {
	it('reads sizes as people write them', () => {
		const check = (text: string, expected: number | null) =>
			assert.equal(readNumber(text), expected);
		check('64', 64);
		check('64K', 65536);
		check('1 MiB', 2 ** 20);
		check('16GiB', 2 ** 34);
		check('0x1000', 4096);
		check('0.5', 0.5);
		check('many', null);
		check('', null);
	});

	it('takes the field’s own aliases', () => {
		assert.equal(readValue(iommu, 'pt'), 'passthrough');
		assert.equal(readValue(flag('acs', 'ACS', false), 'on'), true);
	});

	it('says what it takes when a value does not fit', () => {
		assert.equal(misfit(size, 2 ** 20), null);
		assert.match(misfit(size, 1) ?? '', /4096 to 1073741824 \(bytes\)/);
		assert.match(misfit(size, 'big') ?? '', /number/);
		assert.match(misfit(iommu, 'strict') ?? '', /off, passthrough/);
	});

	it('is total: any text is read and any value is judged', () => {
		fc.assert(
			fc.property(fc.string(), fc.anything(), (text, value) => {
				for (const spec of [size, iommu]) {
					misfit(spec, readValue(spec, text));
					misfit(spec, value);
				}
			}),
		);
	});
});

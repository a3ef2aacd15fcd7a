import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalJson, hashOf } from '../../src/lab/record';

describe('a record', () => {
	it('is written with sorted names and the shortest numbers (RFC 8785)', () => {
		assert.equal(
			canonicalJson({ b: [1.0, 1e21, '\u20ac'], a: null }),
			'{"a":null,"b":[1,1e+21,"€"]}',
		);
	});

	it('has the SHA-256 of its canonical bytes', () => {
		assert.equal(hashOf({}), '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
	});

	it('does not depend on the order in which names were set', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const turned = Object.fromEntries(Object.entries(value).reverse());
				assert.equal(hashOf(turned), hashOf(value));
			}),
		);
	});
});

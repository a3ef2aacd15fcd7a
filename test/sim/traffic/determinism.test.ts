import assert from 'node:assert/strict';
import { FINGERPRINT, fingerprint } from './fingerprint';

describe('simulated time', () => {
	// `npm run engines` asks other engines the same.
	it('yields the bytes that it yielded in every engine tried', () => {
		assert.equal(fingerprint(), FINGERPRINT);
	});

	it('yields the same bytes a second time in one process', () => {
		assert.equal(fingerprint(), fingerprint());
	});
});

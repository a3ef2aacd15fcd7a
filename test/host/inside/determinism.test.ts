import { FINGERPRINT, fingerprint } from '../../sim/traffic/fingerprint';
import { equal } from './helper.ts';

describe('simulated time', () => {
	it('yields the same bytes as in every other engine', () => {
		equal(fingerprint(), FINGERPRINT, 'fingerprint');
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cite, findCitation, readSettings } from '../../src/lab/citation';
import { wrap } from '../../src/lab/reply/plain';
import { completeParameters } from '../../src/lab/run';
import { synthetic } from './synthetic';

const record = (parameters = {}) => ({
	experiment: 'synthetic',
	experimentVersion: 1,
	modelVersion: '1',
	rules: {},
	parameters: completeParameters(synthetic, parameters),
	assumptions: {},
	observations: [],
	verdicts: [],
	scenarios: [],
	hash: '3f9c2a71'.padEnd(64, '0'),
});

describe('a citation', () => {
	it('names the machine and what differs from the defaults', () => {
		assert.equal(
			cite(synthetic, record({ count: 7 })),
			'maplore synthetic@1 topo=T1 count=7 model=1 #3f9c2a71',
		);
	});

	it('is found in a mail, quoted and wrapped by whoever answered', () => {
		const text = [
			'On Monday somebody wrote:',
			'> > To repeat it:',
			'> >   maplore synthetic@1 topo=T2',
			'> >   count=7 model=1',
			'> > #3f9c2a71',
			'Fine.',
		].join('\r\n');
		assert.deepEqual(findCitation(text), {
			experiment: 'synthetic',
			version: 1,
			model: '1',
			settings: { topo: 'T2', count: '7' },
			hash: '3f9c2a71',
		});
	});

	it('gives the same parameters back, however it was wrapped and quoted', () => {
		const any = fc.record({
			topo: fc.constantFrom('T1', 'T2'),
			size: fc.integer({ min: 1, max: 4096 }),
			count: fc.integer({ min: 1, max: 100 }),
			idle: fc.boolean(),
		});
		fc.assert(
			fc.property(any, fc.integer({ min: 34, max: 72 }), fc.nat(4), (given, width, depth) => {
				const prefix = '> '.repeat(depth);
				const lines = wrap(cite(synthetic, record(given)), prefix, width + prefix.length);
				const found = findCitation(`${prefix}so\n${lines.join('\n')}\n`);
				assert.ok(found, lines.join('\n'));
				assert.deepEqual(
					completeParameters(synthetic, readSettings(synthetic, found.settings).parameters),
					completeParameters(synthetic, given),
				);
			}),
		);
	});

	it('is not seen where there is none, in any text', () => {
		assert.equal(findCitation('maplore is a tool #1'), null);
		fc.assert(fc.property(fc.string(), (text) => findCitation(text) === null));
	});
});

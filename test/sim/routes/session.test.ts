import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerRouteLine } from '../../../src/sim/routes/answer';
import type { P2pdmaAnswer } from '../../../src/sim/routes/row';
import { RouteSession } from '../../../src/sim/routes/session';

const question = {
	operation: 'p2pdma_map',
	kernel: '6.12',
	iommu: 'off',
	cpu: 'GenuineIntel family 6',
	hostBridges: { hb0: '8086:29c0', hb1: '1b36:000c' },
	acs: {},
	provider: 'A',
	client: 'B',
};
const ask = (session: RouteSession, more: object) =>
	session.answer({ ...question, ...more }) as P2pdmaAnswer;

/** Facts of recorded kernels 6.12.117 and 7.3.4 on topology `main`, read in November 2026. */
const facts: readonly [object, string, number, string][] = [
	[{}, 'BUS_ADDR', 4, 'ok'],
	[{ client: 'A' }, 'BUS_ADDR', 0, 'ok'],
	[{ client: 'C' }, 'NOT_SUPPORTED', -1, 'EREMOTEIO'],
	[{ provider: 'IV_MF', client: 'EDU_MF' }, 'BUS_ADDR', 2, 'ok'],
	[{ client: 'C', cpu: 'AuthenticAMD family 23' }, 'THRU_HOST_BRIDGE', 6, 'ok'],
	[{ client: 'C', cpu: 'AuthenticAMD family 15' }, 'NOT_SUPPORTED', -1, 'EREMOTEIO'],
	[{ client: 'MASK32', cpu: 'AuthenticAMD family 23' }, 'EIO', 5, 'EIO'],
	[{ acs: { dn0: '0xc' } }, 'NOT_SUPPORTED', -1, 'EREMOTEIO'],
	[{ acs: { dn0: '0x11' } }, 'BUS_ADDR', 4, 'ok'],
	[{ acs: { rp0: '0x1d' } }, 'BUS_ADDR', 4, 'ok'],
	[{ acs: { rp3: '0x1d' }, provider: 'IV_MF', client: 'EDU_MF' }, 'NOT_SUPPORTED', -1, 'EREMOTEIO'],
	[
		{ client: 'D', hostBridges: { hb0: '8086:2030', hb1: '8086:2030' } },
		'THRU_HOST_BRIDGE',
		6,
		'ok',
	],
	[
		{ client: 'D', hostBridges: { hb0: '8086:3c00', hb1: '1b36:000c' } },
		'NOT_SUPPORTED',
		-1,
		'EREMOTEIO',
	],
	[
		{ client: 'C', hostBridges: { hb0: '8086:3c00', hb1: '1b36:000c' } },
		'THRU_HOST_BRIDGE',
		6,
		'ok',
	],
];

describe('questions about routes', () => {
	for (const [more, mapType, distance, errno] of facts) {
		it(`${JSON.stringify(more)}: ${mapType} at ${distance}, ${errno}`, () => {
			for (const kernel of ['6.12', '7.3']) {
				const answer = ask(new RouteSession(), { ...more, kernel });
				assert.deepEqual(
					[answer.mapType, answer.distance, answer.errno],
					[mapType, distance, errno],
				);
				assert.ok(answer.path.length > 0 && answer.reasons.length > 0);
			}
		});
	}

	it('that follow each other are asked of one machine, whose map types go stale', () => {
		const session = new RouteSession();
		ask(session, {});
		const changed = ask(session, { acs: { dn0: '0xc' } });
		assert.deepEqual(
			[changed.mapTypeBeforeDistanceAsked, changed.mapType],
			['BUS_ADDR', 'NOT_SUPPORTED'],
		);
		const booted = ask(session, { acs: { dn0: '0xc' }, cpu: 'GenuineIntel family 15' });
		assert.equal(booted.mapTypeBeforeDistanceAsked, 'NOT_SUPPORTED');
	});

	it('to dma_map_resource get an address for any pair, and the opinion that it did not ask', () => {
		const session = new RouteSession();
		const row = { ...question, operation: 'dma_map_resource', client: 'C' };
		assert.deepEqual(
			{ ...session.answer(row), path: 0, reasons: 0 },
			{
				result: 'ok',
				dmaEqualsPhys: 1,
				path: 0,
				reasons: 0,
			},
		);
		const short = { ...row, client: 'MASK32', clientDmaMask: '0xffffffff' };
		assert.equal((session.answer(short) as { result: string }).result, 'ENOMEM');
		const translated = { ...short, iommu: 'translated' };
		assert.equal((session.answer(translated) as { result: string }).result, 'ok');
	});

	it('that cannot be answered are answered in their place, with a reason', () => {
		for (const bad of [
			{ kernel: '2.6' },
			{ provider: 'Q' },
			{ client: 7 },
			{ iommu: 'some' },
			{ topology: 'T9' },
		]) {
			const answer = new RouteSession().answer({ ...question, ...bad });
			assert.equal((answer as { result: unknown }).result, null);
			assert.ok(answer.reasons.length > 0);
		}
		const line = answerRouteLine(new RouteSession(), 'not json') as { result: unknown };
		assert.equal(line.result, null);
	});

	it('never throw, whatever the line', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
				answerRouteLine(new RouteSession(), line);
			}),
			{ seed: 8, numRuns: 200 },
		);
	});
});

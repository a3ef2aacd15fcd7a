import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApertureRun } from '../../../src/sim/aperture/run';
import type { ApertureScene, Client } from '../../../src/sim/aperture/scene';

const importer = (given: Partial<Client> = {}): Client => ({
	id: 'importer',
	kind: 'importer',
	chunks: 8,
	startPs: 0,
	uses: 100,
	obeys: true,
	keeps: true,
	...given,
});

const scene = (given: Partial<ApertureScene> = {}): ApertureScene => ({
	slots: 4,
	chunkBytes: 4096,
	revocable: true,
	budget: null,
	copies: false,
	clients: [importer()],
	seed: 1,
	linkRate: 10_000_000_000,
	memoryRate: 100_000_000_000,
	mapPs: 1000,
	revokePs: 1000,
	...given,
});

const run = (given: Partial<ApertureScene> = {}) => new ApertureRun(scene(given)).run(100_000);
const one = (given: Partial<ApertureScene> = {}) => {
	const [client] = run(given).clients;
	assert.ok(client);
	return client;
};

const anyClient = fc.record({
	id: fc.constantFrom('a', 'b', 'c'),
	kind: fc.constantFrom('own' as const, 'importer' as const),
	chunks: fc.integer({ min: 1, max: 20 }),
	startPs: fc.nat(10_000),
	uses: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
	obeys: fc.boolean(),
	keeps: fc.boolean(),
});
const anyScene = fc
	.record({
		slots: fc.integer({ min: 1, max: 12 }),
		revocable: fc.boolean(),
		budget: fc.option(fc.nat(12), { nil: null }),
		copies: fc.boolean(),
		clients: fc.array(anyClient, { minLength: 1, maxLength: 4 }),
		seed: fc.nat(1000),
	})
	.map(scene);

describe('an aperture with fewer slots than its clients have chunks', () => {
	it('refuses nothing and takes nothing back while everything fits', () => {
		const { revoked, clients } = run({ slots: 8 });
		assert.deepEqual([revoked, clients[0]?.refused, clients[0]?.hits], [0, 0, 92]);
	});

	it('refuses where a reference stands for each slot, and takes slots back where it may', () => {
		assert.ok(one({ revocable: false }).refused > 0);
		assert.equal(run({ revocable: false }).revoked, 0);
		assert.equal(one().refused, 0);
		assert.ok(run().revoked > 0);
	});

	it('refuses nobody whose importers give each chunk back after its use', () => {
		const clients = [importer({ keeps: false })];
		assert.equal(one({ revocable: false, clients }).refused, 0);
	});

	it('sends an importer beyond its budget to host memory', () => {
		const { clients, mostHeld } = run({ slots: 8, budget: 2 });
		assert.equal(mostHeld, 2);
		assert.ok((clients[0]?.hostBytes ?? 0) > 0);
	});

	it('hits as often as slots are left for a process that uses its chunks at random', () => {
		const clients = [importer({ kind: 'own', chunks: 40, uses: 20_040 })];
		const { hits, counted } = one({ slots: 30, clients });
		assert.equal(counted, 20_000);
		const rate = hits / counted;
		assert.ok(Math.abs(rate - 30 / 40) < 0.02, `${rate}`);
	});

	it('has uses of other content only where somebody does not obey', () => {
		assert.equal(one().stale, 0);
		assert.ok(one({ clients: [importer({ obeys: false })] }).stale > 0);
	});

	it('keeps its accounts in any scene: budgets, uses, and no harm to those who obey', () => {
		fc.assert(
			fc.property(anyScene, (given) => {
				const { clients, mostHeld, revoked, moments } = new ApertureRun(given).run(20_000);
				assert.ok(mostHeld <= Math.min(given.slots, given.budget ?? given.slots));
				if (!given.revocable) assert.equal(revoked, 0);
				clients.forEach((client, i) => {
					const spec = given.clients[i];
					assert.ok(spec && client.hits <= client.counted && client.counted <= client.uses);
					assert.ok(spec.uses === null || client.uses <= spec.uses);
					if (spec.obeys || spec.kind === 'own') assert.equal(client.stale, 0);
					if (given.revocable) assert.equal(client.refused, 0);
				});
				const times = moments.map(({ atPs }) => atPs);
				assert.deepEqual(
					times,
					[...times].sort((a, b) => a - b),
				);
			}),
		);
	});

	it('is the same again, byte for byte', () => {
		fc.assert(
			fc.property(anyScene, (given) => {
				assert.deepEqual(new ApertureRun(given).run(5000), new ApertureRun(given).run(5000));
			}),
			{ numRuns: 20 },
		);
	});
});

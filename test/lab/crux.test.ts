import assert from 'node:assert/strict';
import { type Crux, findCruxes } from '../../src/lab/crux';
import type { Claim, Link, RunRecord, VerdictWord } from '../../src/lab/model';
import { runExperiment } from '../../src/lab/run';

type Thread = Parameters<typeof findCruxes>[0];

/** A claim of one person that attacks the opener's, linked to a hypothesis (or to none). */
interface Attack {
	readonly id: string;
	readonly hypothesis: string | null;
	readonly restedOnBy?: number;
}

/** A thread in which each attack answers the same claim; verdicts come from runs. */
function threadOf(attacks: readonly Attack[], settings: Record<string, string> = {}): Thread {
	const claim = (id: string, relation: Claim['relation'], target: string | null): Claim => ({
		...{ id, relation, target, message: id, first: 1, last: 1, span: null, text: id },
		...{ speaker: null, quoted: false, kind: 'fact', concepts: [], confidence: 1, reasons: [] },
	});
	const claims = [
		claim('opening', 'none', null),
		...attacks.flatMap(({ id, restedOnBy = 0 }) => [
			claim(id, 'attacks', 'opening'),
			...Array.from({ length: restedOnBy }, (_, i) => claim(`${id}-${i}`, 'supports', id)),
		]),
	];
	const records = new Map<string, RunRecord>();
	const linked = attacks.flatMap(({ id, hypothesis }) => {
		if (hypothesis === null) return [];
		const experiment = hypothesis.replace(/\/.*/, '');
		const record = records.get(experiment) ?? runExperiment(experiment, settings);
		records.set(experiment, record);
		const verdict = record.verdicts.find((one) => one.hypothesis === hypothesis);
		assert.ok(verdict, hypothesis);
		const known = { claim: id, experiment, hypothesis };
		const link: Link = { ...known, polarity: 1, score: 1, reasons: [], nearestOnly: false };
		const { word, because } = verdict;
		const about = { qualifier: null, observation: null, hash: record.hash };
		return [{ claim: id, link, word, because, ...about }];
	});
	const debate = { claims } as unknown as Thread['debate'];
	return { debate, links: linked.map(({ link }) => link), verdicts: linked, records };
}

/** The verdict with what the crux says would have to be different. */
function turned({ link, change }: Crux, settings = {}): VerdictWord | undefined {
	const parameters = Object.fromEntries(change.map(({ name, to }) => [name, to as string]));
	const { verdicts } = runExperiment(link.experiment, { ...settings, ...parameters });
	return verdicts.find((one) => one.hypothesis === link.hypothesis)?.word;
}

describe('the cruxes of a thread', () => {
	const attacks: readonly Attack[] = [
		{ id: 'flows', hypothesis: 'odirect-chain/more-than-pages' },
		{ id: 'users', hypothesis: 'who-flips/only-registrations' },
		{ id: 'hook', hypothesis: 'who-flips/hook-suffices' },
		{ id: 'beauty', hypothesis: null },
	];
	const found = findCruxes(threadOf(attacks));

	it('are the disagreements that some configuration decides the other way, as a run of it shows', () => {
		assert.deepEqual(found.cruxes.map(({ claim }) => claim).sort(), ['flows', 'users']);
		for (const crux of found.cruxes) {
			assert.equal(crux.word, 'supports');
			assert.equal(turned(crux), 'weakens', crux.link.hypothesis);
		}
	});

	it('stand apart from what every configuration answers alike, and from taste', () => {
		assert.deepEqual(
			found.settled.map(({ claim }) => claim),
			['hook'],
		);
		assert.deepEqual(found.taste, [{ claim: 'beauty', against: 'opening' }]);
	});

	it('come in the order of how many outcomes hang on them, then of what rests on them', () => {
		const stakes = found.cruxes.map(({ hangs }) => hangs.length);
		assert.deepEqual(
			stakes,
			[...stakes].sort((a, b) => b - a),
		);
		const again = findCruxes(
			threadOf([
				{ id: 'less', hypothesis: 'abi-surface/visible' },
				{ id: 'more', hypothesis: 'abi-surface/fewest-objects', restedOnBy: 500 },
			]),
		);
		assert.deepEqual(
			again.cruxes.map(({ claim, rests }) => [claim, rests]),
			[
				['more', 500],
				['less', 0],
			],
		);
	});

	it('change nothing but what they say, also away from the defaults', () => {
		// a switch of the machine, which no sweep turns: with the usual machine it would be no change at all
		const settings = { 'acs-dn0': 'SV+RR' };
		const [crux] = findCruxes(
			threadOf([{ id: 'users', hypothesis: 'who-flips/only-registrations' }], settings),
		).cruxes;
		assert.ok(crux && crux.change.length > 0);
		assert.notEqual(turned(crux, settings), crux.word);
	});
});

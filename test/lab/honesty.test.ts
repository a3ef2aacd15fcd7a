import assert from 'node:assert/strict';
import { experimentById } from '../../src/lab/catalogue';
import { assumptions, flips } from '../../src/lab/honesty';
import { InvalidRun, runExperiment } from '../../src/lab/run';

describe('model honesty', () => {
	const all = assumptions();

	it('tags every assumption and names its source', () => {
		assert.ok(all.length > 100);
		for (const { id, tag, source, label } of all) {
			assert.match(tag, /^(measured on a kernel|documented|estimated)$/, id);
			assert.ok(source.length > 3 && label.length > 3, id);
		}
		assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
	});

	it('finds the verdicts that a rule turns when it is switched off', () => {
		const experiment = experimentById('who-flips');
		const routes = all.filter(({ id }) => id === 'R1.4');
		assert.ok(experiment);
		const [flip] = flips(routes, [experiment]);
		assert.deepEqual(
			[flip?.hypothesis, flip?.from, flip?.to],
			['who-flips/only-registrations', 'supports', 'weakens'],
		);
	});

	it('runs with an assumption replaced, and says so in the record and in the hash', () => {
		const [usual, turned] = [
			runExperiment('cpu-touch'),
			runExperiment('cpu-touch', {}, { 'hop.mmioLoad': 5000 }),
		];
		assert.deepEqual(turned.assumptions, { 'hop.mmioLoad': 5000 });
		assert.notEqual(turned.hash, usual.hash);
		const slower = (record: typeof usual) =>
			Number(record.observations.find(({ id }) => id === 'slowdown')?.value);
		assert.ok(slower(turned) > slower(usual));
	});

	it('answers an assumption that does not exist with one clear sentence', () => {
		assert.throws(() => runExperiment('cpu-touch', {}, { 'R99.9': false }), InvalidRun);
		assert.throws(() => runExperiment('cpu-touch', {}, { 'hop.nope': 1 }), /hop\.nope/);
	});
});

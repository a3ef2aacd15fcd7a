import assert from 'node:assert/strict';
import { experiments } from '../../src/lab/catalogue';
import { cite } from '../../src/lab/citation';
import { ModelHistory, modelHistory } from '../../src/lab/modelVersion';
import { rerun } from '../../src/lab/rerun';
import { requireExperiment, runExperiment } from '../../src/lab/run';
import { rules } from '../../src/sim/rules';

/** A machine that came to know R1.4 with its second version, and another price with its third. */
const later = new ModelHistory([
	{ version: '1', changes: [] },
	{ version: '2', changes: [{ rule: 'R1.4', was: { 'R1.4': false } }] },
	{ version: '3', changes: [{ rule: 'odp.fault', was: { 'odp.fault': 100 } }] },
]);

const citedWith = (id: string, version: string, history = later) =>
	cite(requireExperiment(id), runExperiment(id, {}, {}, { history, version }));

describe('a citation of an older model', () => {
	it('has the same hash while none of the rules that the run uses has changed', () => {
		for (const id of ['memmap-cost', 'vma-seams', 'cpu-touch']) {
			const again = rerun(citedWith(id, '1'), later);
			assert.equal(again?.same, true, again?.explanation);
			assert.equal(again.before, null);
			assert.match(again.explanation, /none of its rules changed from model 1 to 3/);
		}
	});

	it('names the changed rule and shows both results where one has', () => {
		const citation = citedWith('who-flips', '1');
		const again = rerun(citation, later);
		assert.ok(again?.before);
		assert.equal(again.same, false);
		assert.deepEqual(again.changedRules, ['R1']);
		// the older answers give the cited hash, the newer ones another verdict
		assert.equal(cite(requireExperiment('who-flips'), again.before), citation);
		const word = (record: typeof again.record) =>
			record.verdicts.find(({ hypothesis }) => hypothesis === 'who-flips/only-registrations')?.word;
		assert.deepEqual([word(again.before), word(again.record)], ['weakens', 'supports']);
		assert.deepEqual([again.before.rules['R1'], again.record.rules['R1']], [1, 2]);
		assert.match(again.explanation, /changed since model 1: R1; with model 1 it is still #/);
		assert.match(again.explanation, /only-registrations weakens, now supports/);
	});

	it('names the changed cost, which the run reads', () => {
		const again = rerun(citedWith('slot-reuse', '2'), later);
		assert.deepEqual(again?.changedRules, ['odp.fault']);
		assert.notEqual(again.before?.hash, again.record.hash);
	});

	it('is told to be altered when the older answers do not give its hash either', () => {
		const altered = citedWith('who-flips', '1').replace(/#.*/, '#00000000');
		assert.match(rerun(altered, later)?.explanation ?? '', /citation was altered or incomplete/);
	});

	it('of a model that is not known here is said to be one', () => {
		const text = citedWith('memmap-cost', '1').replace(/model=1 #......../, 'model=9 #00000000');
		assert.match(rerun(text, later)?.explanation ?? '', /model 9 is not known here/);
	});

	it('of this very model is the same run', () => {
		const version = modelHistory.current;
		for (const { id } of experiments)
			assert.equal(rerun(citedWith(id, version, modelHistory))?.same, true, id);
	});
});

describe('the rules of a record', () => {
	it('hold every rule that changes the run when it is switched off', () => {
		for (const id of ['odirect-chain', 'inverted-flow', 'mixed-mr', 'unplug']) {
			const usual = runExperiment(id);
			for (const { id: rule } of rules) {
				const off = runExperiment(id, {}, { [rule]: false });
				const same = JSON.stringify(off.observations) === JSON.stringify(usual.observations);
				const family = rule.replace(/\..*/, '');
				assert.ok(same || family in usual.rules || family in off.rules, `${id} ${rule}`);
			}
		}
	});
});

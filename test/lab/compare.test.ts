import assert from 'node:assert/strict';
import { compareDesigns, readWorkload } from '../../src/lab/compare';
import { readDesign } from '../../src/lab/designs';
import { topologyOf } from '../../src/lab/machine';
import { InvalidRun } from '../../src/lab/run';
import { uapiMeter } from '../../src/lab/uapiMeter';

const compare = (left: string, right: string, workload = 'rdmaMr') =>
	compareDesigns(readDesign(left), readDesign(right), readWorkload(workload), topologyOf({}));

describe('comparing designs', () => {
	it('finds no difference between a design and itself', () => {
		const { rows, differences } = compare('D4', 'D4');
		assert.deepEqual(differences, []);
		assert.ok(rows.every(({ relation }) => relation === 'same'));
	});

	it('names results, pages, changed functions, lifetime and price', () => {
		const { differences } = compare('D1', 'D2L');
		const all = differences.join('\n');
		for (const what of ['struct pages read', 'changed functions', 'lifetime', 'registration'])
			assert.match(all, new RegExp(what));
	});

	it('runs a design that a reader composed', () => {
		assert.equal(compare('D2', 'D2+p2pdma-longterm').right.result, 'ok');
		assert.equal(compare('D2', 'D2').right.result, 'EREMOTEIO');
		assert.equal(compare('D2', 'D2~gup-p2pdma', 'odirect').right.result, 'EREMOTEIO');
	});

	it('answers what does not exist with one clear sentence', () => {
		assert.throws(() => readDesign('D9'), InvalidRun);
		assert.throws(() => readDesign('D1+nope'), /there is no feature "nope"/);
		assert.throws(() => readWorkload('nope'), /there is no workload/);
		assert.throws(() => readWorkload('rdmaMr:nope'), /there is no event/);
	});
});

describe('the uAPI-forever meter', () => {
	it('counts objects and changed results from runs, weighed by the reader', () => {
		const even = uapiMeter(topologyOf({}));
		const of = (id: string, meter = even) => meter.find(({ design }) => design === id);
		assert.equal(of('D0')?.score, 0);
		assert.equal(of('D1')?.objects.length, 0);
		assert.ok((of('D1')?.gained.length ?? 0) > 0);
		assert.ok((of('D4')?.objects.length ?? 0) > 0);
		const objectsOnly = uapiMeter(topologyOf({}), { object: 1, gained: 0, lost: 0, errno: 0 });
		assert.equal(of('D1', objectsOnly)?.score, 0);
	});
});

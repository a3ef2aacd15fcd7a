import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { experiments } from '../../../src/lab/catalogue';
import { explore } from '../../../src/lab/explore';
import { align } from '../../../src/lab/view/align';
import { compareView } from '../../../src/lab/view/compare-view';
import { LabDesk } from '../../../src/lab/view/desk';
import { textTwin } from '../../../src/lab/view/experiment-twin';
import { followByte } from '../../../src/lab/view/follow';
import { readExperimentView } from '../../../src/lab/view/schema';
import { readThreadView } from '../../../src/lab/view/thread-schema';
import { threadView } from '../../../src/lab/view/thread-view';
import { bytesText, figure, timeText } from '../../../src/lab/view/words';
import { readText } from '../../../src/read/read';
import type { Step } from '../../../src/sim/engine/trace';
import { requestFor } from './request';

const step = (actor: string, func: string): Step => ({
	index: 0,
	actor,
	func,
	file: null,
	rule: null,
	note: '',
	looked: [],
	changed: [],
	result: 'ok',
	pagesRead: 0,
	changedCode: false,
	newUapi: false,
	cost: null,
});

describe('view-models', () => {
	for (const { id } of experiments)
		it(`of ${id} survive JSON and their own validator, and have a text twin in ASCII`, () => {
			const view = new LabDesk().experiment(requestFor(id));
			const crossed: unknown = JSON.parse(JSON.stringify(view));
			assert.deepEqual(readExperimentView(crossed), view);
			assert.ok(textTwin(view).includes(view.title));
			assert.equal(view.verdict.word, view.hypotheses[view.chosen]?.word);
		});

	it('of the sample thread survive JSON and their own validator', () => {
		const sample = fs.readFileSync('media/sample-thread.txt', 'utf8');
		const view = threadView(explore(readText(sample)));
		assert.deepEqual(readThreadView(JSON.parse(JSON.stringify(view))), view);
		assert.ok(view.claims.some(({ verdict }) => verdict !== null));
	});

	it('turn a verdict for a claim that says the opposite, and leave judgements untestable', () => {
		const desk = new LabDesk();
		const plain = desk.experiment(requestFor('odirect-chain')).verdict.word;
		const turned = desk.experiment(requestFor('odirect-chain', { polarity: -1 })).verdict.word;
		assert.deepEqual([plain, turned].sort(), ['supports', 'weakens']);
		const value = desk.experiment(requestFor('odirect-chain', { nearestOnly: true }));
		assert.equal(value.verdict.word, 'not-testable');
	});

	it('take the values of the reader’s machine only where they fit', () => {
		const view = new LabDesk().experiment(
			requestFor('mr-fields', { defaults: { topo: 'T2', iommu: 'nonsense', colour: 'red' } }),
		);
		assert.equal(view.values['topo'], 'T2');
		assert.notEqual(view.values['iommu'], 'nonsense');
	});

	it('follow a byte there and back again', () => {
		const desk = new LabDesk();
		const { rows } = desk.experiment(requestFor('mr-fields'));
		let followed = 0;
		for (const row of rows.keys()) {
			const [spaces] = desk.experiment(requestFor('mr-fields', { row })).spaces;
			for (const { from, fromStart, length } of spaces?.mappings ?? [])
				for (const offset of [0, length - 1]) {
					const [first, ...places] = followByte(spaces!, from, fromStart + offset);
					for (const place of places) {
						const back = followByte(spaces!, place.space, place.address);
						const home = back.find((one) => one.space === from);
						assert.equal(home?.address, first?.address);
						followed++;
					}
				}
		}
		assert.ok(followed > 0);
	});

	it('align two traces so that every step stands in exactly one row, in order', () => {
		const steps = fc.array(fc.tuple(fc.constantFrom('mm', 'nic'), fc.constantFrom('a', 'b', 'c')), {
			maxLength: 40,
		});
		fc.assert(
			fc.property(steps, steps, (left, right) => {
				const [a, b] = [left, right].map((side) => side.map(([actor, func]) => step(actor, func)));
				const rows = align(a ?? [], b ?? []);
				const sideOf = (side: 'left' | 'right') =>
					rows.flatMap((row) => (row[side] === null ? [] : [row[side]]));
				assert.deepEqual(sideOf('left'), [...(a ?? []).keys()]);
				assert.deepEqual(sideOf('right'), [...(b ?? []).keys()]);
			}),
		);
	});

	it('compare designs without failing whatever is asked', () => {
		const view = compareView({
			topo: 'nowhere',
			iommu: 'maybe',
			acs: '',
			bytes: Number.NaN,
			adopted: false,
			againstDesign: 'D9',
			kind: 'no such kind',
			againstKernel: 'v0.1',
			everyOperation: true,
		});
		assert.equal(view.request.topo, 'T1');
		assert.equal(view.designs.against, null);
		assert.ok(
			view.kernels.rows.every(({ cells }) => cells.every(({ outcome }) => outcome === null)),
		);
	});

	it('say amounts in the unit that suits them', () => {
		assert.equal(bytesText(4096), '4 KiB');
		assert.equal(bytesText(192 * 2 ** 30), '192 GiB');
		assert.equal(figure(16384), '16\u202f384');
		assert.equal(timeText(1_850_000), '1.85 us');
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ParameterSpec } from '../../../src/lab/model';
import type { SpacesView } from '../../../src/lab/view/spaces';
import { share } from '../../../webview/share';
import { positionOf, positions, valueAt } from '../../../webview/views/slide';
import { ribbons, ZOOMS } from '../../../webview/views/spaces/layout';

type Numeric = Extract<ParameterSpec, { type: 'integer' | 'number' }>;

const slider = (min: number, max: number, scale: Numeric['scale']): Numeric => ({
	name: 'n',
	label: 'n',
	type: 'integer',
	unit: 'bytes',
	min,
	max,
	scale,
	default: min,
	points: [min, max],
});

const spaces = (start: number, length: number): SpacesView => ({
	scenario: 's',
	label: 's',
	step: 0,
	spaces: [
		{
			id: 'va',
			label: 'Process VA',
			owner: '',
			ranges: [
				{ id: 'a', start, length, label: 'a', role: 'bar', facts: [], changed: false, gone: false },
			],
		},
	],
	mappings: [],
});

describe('parts of the panel', () => {
	it('move a slider from the least to the greatest value and back to the same position', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 20 }),
				fc.integer({ min: 1, max: 20 }),
				fc.constantFrom('linear' as const, 'log2' as const),
				(low, steps, scale) => {
					const spec = slider(2 ** low, 2 ** low * 2 ** steps, scale);
					assert.equal(valueAt(spec, 0), spec.min);
					assert.equal(valueAt(spec, positions(spec)), spec.max);
					for (let at = 0; at <= positions(spec); at++)
						assert.equal(positionOf(spec, valueAt(spec, at)), at);
				},
			),
		);
	});

	it('keep equal parts of a result as they were, and give the new value otherwise', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
				assert.deepEqual(share(before, after), after);
				assert.equal(share(before, structuredClone(before)), before);
			}),
		);
	});

	it('find the byte under a pixel again at that pixel, at every zoom and scale', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 2 ** 35 }),
				fc.integer({ min: 1, max: 192 * 2 ** 18 }),
				fc.constantFrom('log' as const, 'linear' as const),
				fc.constantFrom(null, ...ZOOMS),
				(page, pages, mode, zoom) => {
					const view = spaces(page * 4096, pages * 4096);
					const middle = page * 4096 + Math.floor(pages / 2) * 4096;
					const followed = [{ space: 'va' as const, address: middle, by: '' }];
					const [ribbon] = ribbons(view, 800, mode, zoom, followed);
					const x = ribbon?.x(middle);
					assert.ok(x !== null && x !== undefined && x >= -1 && x <= 801);
					const back = ribbon?.at(x);
					assert.ok(back !== null && back !== undefined);
					const bytesPerPixel = Math.min(zoom ?? pages * 4096, pages * 4096) / 800;
					assert.ok(Math.abs(back - middle) <= Math.max(1, bytesPerPixel));
				},
			),
		);
	});

	it('draw no range outside the ribbon', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 2 ** 35 }),
				fc.integer({ min: 1, max: 192 * 2 ** 18 }),
				fc.constantFrom(null, ...ZOOMS),
				(page, pages, zoom) => {
					for (const ribbon of ribbons(spaces(page * 4096, pages * 4096), 600, 'linear', zoom, []))
						for (const { x, width } of ribbon.boxes)
							assert.ok(x >= 0 && width > 0 && x + width <= 601);
				},
			),
		);
	});
});

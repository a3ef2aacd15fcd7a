// Messages between the panel and its worker. Both are ours, but a blob worker receives whatever
// reaches its port, so each end validates what it is given and drops (and logs) the rest.
import * as v from 'valibot';
import type { ClaimView, TurnView } from '../src/lab/view/thread';

const parameters = v.record(
	v.string(),
	v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean()]),
);
const sequence = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.maxLength(200));

const experimentRequest = v.object({
	experiment: id,
	parameters,
	defaults: parameters,
	hypothesis: v.nullable(id),
	polarity: v.picklist([1, -1]),
	nearestOnly: v.boolean(),
	left: v.nullable(id),
	right: v.nullable(id),
	row: v.nullable(v.pipe(v.number(), v.integer())),
	overrides: v.record(id, v.union([v.pipe(v.number(), v.finite()), v.boolean()])),
	machine: v.record(id, id),
});

const compareRequest = v.object({
	topo: id,
	iommu: id,
	acs: id,
	bytes: v.pipe(v.number(), v.safeInteger()),
	adopted: v.boolean(),
	againstDesign: v.nullable(id),
	kind: id,
	againstKernel: v.nullable(id),
	everyOperation: v.boolean(),
});

const isObject = (input: unknown) => typeof input === 'object' && input !== null;

/** Claims come from the panel's own thread, which was validated when it arrived. */
const claims = v.custom<readonly ClaimView[]>((input) => Array.isArray(input));

/** What the panel asks. `seq` rises with every request; an answer repeats it. */
export const toWorker = v.variant('type', [
	v.object({ type: v.literal('experiment'), seq: sequence, request: experimentRequest }),
	v.object({ type: v.literal('traffic'), seq: sequence, request: experimentRequest }),
	v.object({ type: v.literal('compare'), seq: sequence, request: compareRequest }),
	v.object({ type: v.literal('cruxes'), seq: sequence, claims, defaults: parameters }),
	v.object({
		type: v.literal('reply'),
		seq: sequence,
		request: v.object({
			claim: v.custom<ClaimView>(isObject),
			turn: v.nullable(v.custom<TurnView>(isObject)),
			run: experimentRequest,
			nameAuthor: v.boolean(),
		}),
	}),
	v.object({
		type: v.literal('sweep'),
		seq: sequence,
		request: v.object({ run: experimentRequest, x: id, y: v.nullable(id), row: sequence }),
	}),
	v.object({ type: v.literal('robustness'), seq: sequence, experiment: id, defaults: parameters }),
	v.object({ type: v.literal('honesty'), seq: sequence, experiment: id }),
]);
export type ToWorker = v.InferOutput<typeof toWorker>;

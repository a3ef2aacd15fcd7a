// What the worker answers; apart from what it is asked, so that neither end carries the other's validators.
import * as v from 'valibot';
import type { CompareView } from '../src/lab/view/compare';
import type { CruxesView, RobustnessView } from '../src/lab/view/debate';
import type { ExperimentView } from '../src/lab/view/experiment';
import type { HonestyView } from '../src/lab/view/honesty';
import type { SweepRowView } from '../src/lab/view/sweep';
import type { TrafficView } from '../src/lab/view/traffic';
import type { UapiView } from '../src/lab/view/uapi';

const sequence = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.maxLength(200));
const isObject = (input: unknown) => typeof input === 'object' && input !== null;

/** Answers carry view-models that our own lab built: their outer shape is checked, not every leaf. */
const view = v.custom<ExperimentView>(
	(input) =>
		typeof input === 'object' && input !== null && 'hypotheses' in input && 'hash' in input,
);

const compared = v.custom<CompareView>(
	(input) =>
		typeof input === 'object' && input !== null && 'ledgers' in input && 'kernels' in input,
);

const cruxes = v.custom<CruxesView>(
	(input) => typeof input === 'object' && input !== null && 'cruxes' in input,
);
const robustness = v.custom<readonly RobustnessView[]>((input) => Array.isArray(input));

const catalogued = v.object({
	id,
	title: v.string(),
	hypotheses: v.array(v.object({ id, statement: v.string() })),
});
export type Catalogued = v.InferOutput<typeof catalogued>;

export const fromWorker = v.variant('type', [
	v.object({ type: v.literal('ready'), catalogue: v.array(catalogued) }),
	v.object({ type: v.literal('experiment'), seq: sequence, view, milliseconds: v.number() }),
	/** Its own validator, which reads every number, is `readTrafficView`. */
	v.object({ type: v.literal('traffic'), seq: sequence, view: v.custom<TrafficView>(isObject) }),
	v.object({ type: v.literal('compare'), seq: sequence, view: compared }),
	v.object({ type: v.literal('uapi'), seq: sequence, view: v.custom<UapiView>(isObject) }),
	v.object({ type: v.literal('cruxes'), seq: sequence, view: cruxes }),
	v.object({
		type: v.literal('reply'),
		seq: sequence,
		reply: v.object({
			headers: v.array(v.string()),
			body: v.string(),
			ask: v.nullable(v.string()),
		}),
	}),
	v.object({ type: v.literal('sweep'), seq: sequence, row: v.custom<SweepRowView>(isObject) }),
	v.object({ type: v.literal('robustness'), seq: sequence, rows: robustness }),
	v.object({ type: v.literal('honesty'), seq: sequence, view: v.custom<HonestyView>(isObject) }),
	v.object({ type: v.literal('failed'), seq: sequence, message: v.string() }),
]);
export type FromWorker = v.InferOutput<typeof fromWorker>;

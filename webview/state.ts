// What survives a reload or a move to another window: versioned, and validated when it comes back.
import { batch } from '@preact/signals';
import * as v from 'valibot';
import { readExperimentView } from '../src/lab/view/schema';
import { readThreadView } from '../src/lab/view/thread-schema';
import { heaviest } from '../src/lab/view/uapi';
import * as store from './store';

/** Rises when a stored state of before must not be read any more. */
const VERSION = 2;
/** A thread whose view-model is longer (characters) is stored with the shown claim only. */
const LONGEST = 400_000;

const scalar = v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean()]);
const weight = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(heaviest));
const schema = v.object({
	version: v.literal(VERSION),
	source: v.object({ uri: v.string(), label: v.string(), revision: v.number() }),
	claim: v.nullable(v.string()),
	freeExperiment: v.nullable(v.string()),
	tab: v.picklist(['debate', 'experiment', 'compare', 'sweep', 'reply', 'honesty']),
	choices: v.record(
		v.string(),
		v.object({
			parameters: v.record(v.string(), scalar),
			left: v.nullable(v.string()),
			right: v.nullable(v.string()),
			machine: v.record(v.string(), v.string()),
		}),
	),
	row: v.nullable(v.number()),
	scale: v.picklist(['log', 'linear']),
	zoom: v.nullable(v.pipe(v.number(), v.minValue(4096))),
	compare: v.object({
		topo: v.string(),
		iommu: v.string(),
		acs: v.string(),
		bytes: v.pipe(v.number(), v.minValue(4096)),
		adopted: v.boolean(),
		againstDesign: v.nullable(v.string()),
		kind: v.string(),
		againstKernel: v.nullable(v.string()),
		everyOperation: v.boolean(),
	}),
	uapi: v.object({ object: weight, gained: weight, lost: weight, errno: weight }),
	sweepShape: v.picklist(['heat', 'lines']),
	thread: v.unknown(),
	view: v.unknown(),
});

/** The state as plain JSON, or null while there is no thread. */
export function snapshot(): unknown {
	const [source, thread] = [store.source.value, store.thread.value];
	if (!source || !thread) return null;
	const shown = store.claim.value;
	const whole = JSON.stringify(thread).length <= LONGEST;
	return {
		version: VERSION,
		source,
		claim: store.claimId.value,
		freeExperiment: store.freeExperiment.value,
		tab: store.tab.value,
		choices: store.choices.value,
		row: store.row.value,
		scale: store.scaleMode.value,
		zoom: store.zoom.value,
		compare: store.compareChoices.value,
		uapi: store.uapiWeights.value,
		sweepShape: store.sweepShape.value,
		thread: whole ? thread : { ...thread, turns: [], ledgers: [], claims: shown ? [shown] : [] },
		view: store.view.value,
	};
}

/** Puts a stored state back; false (and nothing changed) when it is not one of ours. */
export function restore(stored: unknown): boolean {
	const result = v.safeParse(schema, stored);
	if (!result.success) return false;
	const state = result.output;
	const thread = readThreadView(state.thread);
	if (!thread) return false;
	batch(() => {
		store.source.value = state.source;
		store.thread.value = thread;
		store.claimId.value = state.claim;
		store.freeExperiment.value = state.freeExperiment;
		store.tab.value = state.tab;
		store.choices.value = state.choices;
		store.row.value = state.row;
		store.scaleMode.value = state.scale;
		store.zoom.value = state.zoom;
		store.compareChoices.value = state.compare;
		store.uapiWeights.value = state.uapi;
		store.sweepShape.value = state.sweepShape;
		store.view.value = readExperimentView(state.view);
	});
	return true;
}

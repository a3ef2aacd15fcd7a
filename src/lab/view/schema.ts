// Run-time validators of the view-models that the panel stores and receives.
import * as v from 'valibot';
import type { ExperimentView } from './experiment';
import { verdictSchema } from './thread-schema';

const text = v.string();
const nullable = v.nullable(v.string());
const count = v.pipe(v.number(), v.safeInteger());
const number = v.pipe(v.number(), v.finite());
const scalar = v.union([text, number, v.boolean()]);
const parameters = v.record(text, scalar);
const choices = v.array(v.object({ value: text, label: text }));

const spec = v.variant('type', [
	v.looseObject({ type: v.literal('choice'), name: text, label: text, choices, default: text }),
	v.looseObject({
		type: v.picklist(['integer', 'number']),
		name: text,
		label: text,
		unit: text,
		min: number,
		max: number,
		scale: v.picklist(['linear', 'log2']),
		default: number,
	}),
	v.looseObject({ type: v.literal('boolean'), name: text, label: text, default: v.boolean() }),
]);

const step = v.object({
	index: count,
	actor: text,
	func: text,
	file: nullable,
	rule: nullable,
	note: text,
	result: text,
	pagesRead: count,
	changedCode: v.boolean(),
	newUapi: v.boolean(),
	cost: nullable,
	looked: v.array(v.tuple([text, text])),
	changed: v.array(v.tuple([text, text, text])),
});

const trace = v.object({
	scenario: text,
	label: text,
	result: text,
	steps: v.array(step),
	totals: v.object({
		steps: count,
		pagesRead: count,
		changedCallers: count,
		newUapi: count,
		cost: nullable,
	}),
	violations: v.array(text),
});

const range = v.object({
	id: text,
	start: number,
	length: number,
	label: text,
	role: v.picklist(['ram', 'bar', 'bus', 'iova', 'translation', 'vram', 'window', 'reserved']),
	facts: v.array(v.tuple([text, text])),
	changed: v.boolean(),
	gone: v.boolean(),
});

const spaceId = v.picklist(['va', 'physical', 'iova', 'mr', 'device']);

const spaces = v.object({
	scenario: text,
	label: text,
	step: count,
	spaces: v.array(v.object({ id: spaceId, label: text, owner: text, ranges: v.array(range) })),
	mappings: v.array(
		v.object({
			from: spaceId,
			fromStart: number,
			to: spaceId,
			toStart: number,
			length: number,
			by: text,
			changed: v.boolean(),
		}),
	),
});

const cell = v.object({
	outcome: nullable,
	note: text,
	rule: nullable,
	reason: text,
	evidence: v.array(v.object({ kernel: text, source: text, outcome: text })),
	differs: v.boolean(),
});

const matrix = v.object({
	title: text,
	columns: v.array(v.object({ id: text, label: text, detail: text, title: text })),
	rows: v.array(v.object({ id: text, label: text, cells: v.array(cell) })),
	against: nullable,
});

const pci = v.object({
	topology: text,
	title: text,
	nodes: v.array(
		v.object({
			id: text,
			parent: nullable,
			kind: v.picklist(['host-bridge', 'root-port', 'switch-up', 'switch-down', 'endpoint']),
			label: text,
			bdf: text,
			link: nullable,
			bars: v.array(v.object({ name: text, size: text, at: text, use: text })),
			windows: v.array(text),
			acs: nullable,
			iommuGroup: v.nullable(count),
			onPath: v.boolean(),
			redirects: v.boolean(),
			role: v.nullable(v.picklist(['initiator', 'target'])),
		}),
	),
	initiator: text,
	target: text,
	path: v.array(text),
	mapType: text,
	distance: count,
	meaning: text,
	reasons: v.array(text),
	switches: v.array(text),
	apart: v.nullable(text),
	edits: v.array(
		v.object({
			name: text,
			label: text,
			choices,
			value: text,
			runs: v.nullable(v.object({ parameter: text, values: v.nullable(v.array(text)) })),
		}),
	),
});

const experiment = v.object({
	experiment: text,
	version: count,
	title: text,
	question: text,
	parameters: v.array(spec),
	values: parameters,
	initial: parameters,
	hypotheses: v.array(v.object({ ...verdictSchema.entries, id: text, statement: text })),
	chosen: count,
	verdict: verdictSchema,
	observations: v.array(
		v.object({
			id: text,
			label: text,
			text,
			unit: nullable,
			scenario: nullable,
			step: v.nullable(count),
			decides: v.boolean(),
		}),
	),
	scenarios: v.array(v.object({ id: text, label: text })),
	left: v.nullable(trace),
	right: v.nullable(trace),
	rows: v.array(
		v.object({
			left: v.nullable(count),
			right: v.nullable(count),
			relation: v.picklist(['same', 'differs', 'only']),
		}),
	),
	row: count,
	decidingRow: v.nullable(count),
	matrix: v.nullable(matrix),
	spaces: v.tuple([v.nullable(spaces), v.nullable(spaces)]),
	pci: v.nullable(pci),
	citation: text,
	hash: text,
});

/** An `ExperimentView` that crossed a message port or was stored; null when it is not one. */
export function readExperimentView(data: unknown): ExperimentView | null {
	const result = v.safeParse(experiment, data);
	return result.success ? (result.output as unknown as ExperimentView) : null;
}

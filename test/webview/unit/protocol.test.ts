import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readQuestion } from '../../../webview/worker-protocol';

const run = {
	experiment: 'mr-fields',
	parameters: { bytes: 4096, adopted: true, topo: 'T1' },
	defaults: {},
	hypothesis: null,
	polarity: 1,
	nearestOnly: false,
	left: null,
	right: 'odp',
	row: -1,
	overrides: { 'hop.wire': 5, R9: false },
	machine: { initiator: 'NIC' },
} as const;
const questions = [
	{ type: 'experiment', seq: 1, request: run },
	{ type: 'traffic', seq: 2, request: run },
	{ type: 'sweep', seq: 3, request: { run, x: 'bytes', y: null, row: 0 } },
	{ type: 'reply', seq: 4, request: { claim: {}, turn: null, run, nameAuthor: false } },
	{ type: 'cruxes', seq: 5, claims: [], defaults: {} },
	{ type: 'robustness', seq: 6, experiment: 'policy', defaults: { topo: 'T1' } },
	{ type: 'honesty', seq: 7, experiment: 'policy' },
];

describe('what the worker is asked', () => {
	it('is read when it has the form of a question', () => {
		for (const question of questions) assert.equal(readQuestion(question), question);
	});

	it('is dropped when a field is missing or of another form', () => {
		const spoilt = (change: object) => ({
			...questions[0],
			request: { ...run, ...change },
		});
		for (const change of [
			{ experiment: 7 },
			{ experiment: 'x'.repeat(201) },
			{ parameters: { bytes: Number.NaN } },
			{ parameters: { bytes: { toString: 'x' } } },
			{ parameters: null },
			{ polarity: 0 },
			{ row: 0.5 },
			{ overrides: { R9: 'off' } },
			{ machine: [] },
		])
			assert.equal(readQuestion(spoilt(change)), null, JSON.stringify(change).slice(0, 60));
		for (const question of questions)
			for (const name of Object.keys(question)) {
				const { [name as keyof typeof question]: _, ...rest } = question;
				assert.equal(readQuestion(rest), null, `${question.type} without ${name}`);
			}
	});

	it('never throws, whatever comes', () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				assert.equal(readQuestion(data), null);
			}),
		);
		assert.equal(readQuestion({ type: 'toString', seq: 1 }), null);
	});
});

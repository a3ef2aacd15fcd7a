import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	type HostMessage,
	type PanelMessage,
	panelActions,
	receiveFromHost,
	receiveFromPanel,
} from '../../../src/protocol';

const toPanel: readonly HostMessage[] = [
	{ type: 'thread', uri: 'file:///a', revision: 1, label: 'a', view: { title: 'x' } },
	{ type: 'nothing', reason: 'no thread', next: 'open one' },
	{ type: 'select', claim: 'c1' },
	{ type: 'select', claim: 'c1', tab: 'debate' },
	{ type: 'stale', claims: [] },
	{
		type: 'settings',
		settings: { profile: 'v6.12', topology: 'T1', iommu: 'off', hasKernelTree: false },
	},
	{ type: 'picked', question: 1, at: 0 },
	...panelActions.map((action) => ({ type: 'action', action }) as const),
];

const toHost: readonly PanelMessage[] = [
	{ type: 'ready', uri: null, claim: null },
	{ type: 'reveal', first: 1, last: 3 },
	{ type: 'log', level: 'info', text: 'hello' },
	{ type: 'copy', text: 'x', what: 'citation' },
	{ type: 'openDocument', text: 'x', language: 'plaintext' },
	{ type: 'openKernelSource', file: 'mm/gup.c', func: 'check_vma_flags' },
	{ type: 'selected', claim: null },
	{
		type: 'verdict',
		verdict: {
			claim: 'c',
			word: 'supports',
			qualifier: null,
			because: 'b',
			citation: 'm',
			defaults: true,
		},
	},
	{
		type: 'mark',
		changes: [
			{ mark: 'add', words: 'w', kind: 'fact', relation: 'none', target: null },
			{ mark: 'edit', claim: 'c', relation: 'attacks', target: 'd' },
			{ mark: 'dismiss', claim: 'c' },
			{ mark: 'relink', claim: 'c', hypothesis: null, polarity: 1 },
			{ mark: 'note', claim: 'c', note: '' },
			{ mark: 'merge', claim: 'c', into: 'd' },
		],
	},
	{ type: 'unmark', key: 'c', mark: 'note' },
	{ type: 'undoMark' },
	{ type: 'workerCrashed', reason: 'out of memory', restarted: true },
	{ type: 'pick', question: 1, title: 'Which?', items: [{ label: 'a', description: '' }] },
	{ type: 'actionUnavailable', action: 'run', reason: 'choose a claim first' },
];

const rubbish: readonly unknown[] = [
	null,
	undefined,
	0,
	'ready',
	[],
	{},
	{ type: 'exec', command: 'rm' },
	{ type: 'reveal', first: 0, last: 1 },
	{ type: 'reveal', first: 1.5, last: 2 },
	{ type: 'reveal', first: '1', last: 2 },
	{ type: 'mark', changes: [] },
	{ type: 'mark', changes: Array.from({ length: 9 }, () => ({ mark: 'dismiss', claim: 'c' })) },
	{ type: 'mark', changes: [{ mark: 'edit', claim: 'c', kind: 'rumour' }] },
	{ type: 'mark', changes: [{ mark: 'relink', claim: 'c', hypothesis: 'x', polarity: 0 }] },
	{ type: 'mark', changes: [{ mark: 'note', claim: 'c', note: 'x'.repeat(5000) }] },
	{ type: 'unmark', key: 'c', mark: 'everything' },
	{ type: 'action', action: '__proto__' },
	{ type: 'action', action: 'workbench.action.terminal.new' },
	{ type: 'openDocument', text: 'x', language: 'shellscript' },
	{ type: 'select' },
	{ type: 'select', claim: 'x'.repeat(5000) },
	{ type: 'stale', claims: 'all' },
	{ type: ['ready'], uri: null, claim: null },
	{ type: 'log', level: 'fatal', text: 'x' },
	{ type: 'pick', question: 1, title: 'Which?', items: [] },
	{
		type: 'pick',
		question: 1,
		title: 'Which?',
		items: Array(1001).fill({ label: 'a', description: '' }),
	},
	{ type: 'pick', question: 1, title: 'Which?', items: [{ label: 1, description: '' }] },
	{ type: 'picked', question: 1, at: -1 },
	{ type: 'picked', question: 1, at: '0' },
];

describe('messages between host and panel', () => {
	it('are understood when they are well formed', () => {
		for (const message of toPanel) {
			assert.deepEqual(receiveFromHost(message), { ok: true, message });
		}
		for (const message of toHost) {
			assert.deepEqual(receiveFromPanel(message), { ok: true, message });
		}
	});

	it('are dropped with one line of reason when they are rubbish', () => {
		for (const data of rubbish) {
			for (const receive of [receiveFromHost, receiveFromPanel]) {
				const received = receive(data);
				assert.equal(received.ok, false, JSON.stringify(data));
				assert.match(received.problem, /^[^\n]{10,400}$/);
			}
		}
	});

	it('are never taken in the wrong direction', () => {
		for (const message of toPanel) assert.equal(receiveFromPanel(message).ok, false, message.type);
		for (const message of toHost) assert.equal(receiveFromHost(message).ok, false, message.type);
	});

	it('lose fields that nobody defined', () => {
		const received = receiveFromPanel({ type: 'selected', claim: 'c', command: 'evil' });
		assert.deepEqual(received, { ok: true, message: { type: 'selected', claim: 'c' } });
	});

	it('never make a receiver throw', () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				receiveFromHost(data);
				receiveFromPanel(data);
			}),
		);
		const mutated = fc.constantFrom(...toPanel, ...toHost).chain((message) =>
			fc.record({
				message: fc.constant(message),
				key: fc.constantFrom(...Object.keys(message)),
				value: fc.anything(),
			}),
		);
		fc.assert(
			fc.property(mutated, ({ message, key, value }) => {
				receiveFromHost({ ...message, [key]: value });
				receiveFromPanel({ ...message, [key]: value });
			}),
		);
	});
});

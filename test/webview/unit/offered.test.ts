// Commands that ask: what they offer, what a choice does, and what no longer counts.
import assert from 'node:assert/strict';
import { type PanelMessage, receiveFromPanel } from '../../../src/protocol';
import { type Control, controls, type PictureOffer, pictures } from '../../../webview/ui/offers';

type Pick = Extract<PanelMessage, { type: 'pick' }>;

describe('commands that ask', () => {
	const posted: PanelMessage[] = [];
	const withdraw: (() => void)[] = [];
	let set: () => string | null;
	let withPicture: (title: string, deed: 'turn' | 'copy') => string | null;
	let picked: (question: number, at: number) => void;

	before(async () => {
		const api = { postMessage: (message: PanelMessage) => posted.push(message) };
		Object.assign(globalThis, { acquireVsCodeApi: () => api });
		({ setControl: set, withPicture } = await import('../../../webview/offered'));
		({ picked } = await import('../../../webview/ask'));
	});
	afterEach(() => {
		for (const one of withdraw.splice(0)) one();
		posted.length = 0;
	});
	after(() => Reflect.deleteProperty(globalThis, 'acquireVsCodeApi'));

	/** A control as a tab draws it; gives the places chosen. */
	const offer = (label: string, ...options: string[]): number[] => {
		const chosen: number[] = [];
		const control: Control = {
			label,
			options: () => options,
			now: 1,
			choose: (at) => chosen.push(at),
			where: () => 'Parameters',
		};
		withdraw.push(controls.add({ current: control }));
		return chosen;
	};
	const asked = (): Pick => {
		const last = posted[posted.length - 1];
		assert.ok(last?.type === 'pick');
		assert.equal(receiveFromPanel(last).ok, true, 'the host understands it');
		return last;
	};

	it('offer every control with its value, then its values, and set the one picked', () => {
		const [bytes, iommu] = [offer('Buffer', '4 KiB', '8 KiB'), offer('IOMMU', 'off', 'on')];
		assert.equal(set(), null);
		assert.deepEqual(asked().items, [
			{ label: 'Buffer', description: '8 KiB, Parameters' },
			{ label: 'IOMMU', description: 'on, Parameters' },
		]);
		picked(asked().question, 1);
		assert.equal(asked().title, 'IOMMU');
		assert.deepEqual(asked().items, [
			{ label: 'off', description: '' },
			{ label: 'on', description: 'now' },
		]);
		picked(asked().question, 0);
		assert.deepEqual([bytes, iommu], [[], [0]]);
	});

	it('forget an older question, a second answer, and places that are not in the list', () => {
		const chosen = offer('Buffer', '4 KiB', '8 KiB');
		set();
		const { question: older } = asked();
		set();
		picked(older, 0);
		assert.equal(posted.length, 2, 'nothing further was asked');
		picked(asked().question, 7);
		assert.equal(posted.length, 2);
		set();
		picked(asked().question, 0);
		const { question } = asked();
		picked(question, 0);
		picked(question, 1);
		assert.deepEqual(chosen, [0]);
	});

	it('leave alone a control that is gone when the answer comes', () => {
		const chosen = offer('Buffer', '4 KiB', '8 KiB');
		set();
		picked(asked().question, 0);
		for (const one of withdraw.splice(0)) one();
		picked(asked().question, 0);
		assert.deepEqual(chosen, []);
	});

	it('say what to do where there is nothing to set or to read', () => {
		assert.match(set() ?? '', /another/);
		assert.match(withPicture('Copy which?', 'copy') ?? '', /another/);
		assert.equal(posted.length, 0);
	});

	it('show or copy the picture picked', () => {
		const done: string[] = [];
		const picture = (title: string, asText: boolean): PictureOffer => ({
			title,
			asText,
			turn: () => done.push(`turn ${title}`),
			copy: () => done.push(`copy ${title}`),
		});
		for (const one of [picture('Ribbons', false), picture('Tree', true)])
			withdraw.push(pictures.add({ current: one }));
		withPicture('Show which?', 'turn');
		assert.deepEqual(
			asked().items.map(({ description }) => description),
			['', 'shown as text'],
		);
		picked(asked().question, 1);
		withPicture('Copy which?', 'copy');
		picked(asked().question, 0);
		assert.deepEqual(done, ['turn Tree', 'copy Ribbons']);
	});
});

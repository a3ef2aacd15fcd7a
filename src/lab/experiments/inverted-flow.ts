import { type Consumer, consumers } from '../../sim/designs/flow';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, verdictIf } from '../observe';
import { choice } from '../parameters';
import { rulesIn } from '../rulesUsed';

export const invertedFlow: Experiment = {
	id: 'inverted-flow',
	version: 1,
	title: 'Tables that are mapped and have no pages',
	question: 'Which consumers take a table that the exporter has mapped, without any page?',
	parameters: [
		choice(
			'design',
			'Table made by',
			[
				['D4', 'D4: dma-buf, dma_map_resource'],
				['D5', 'D5: dma-buf, physical addresses'],
				['D1', 'D1: p2p_map of the VMA'],
			],
			'D4',
		),
		choice(
			'consumer',
			'Consumer',
			[['all', 'all'], ...consumers.map((id) => [id, id] as const)],
			'all',
		),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('inverted-flow/page-less-accepted', ['accept', 'refuse'], (seen) => {
			const [accept, refuse] = [seen.list('accept'), seen.list('refuse')];
			const some = accept.length > 0 && refuse.length > 0;
			return {
				word: verdictIf(accept.length > 0),
				qualifier: some ? `not ${refuse.join(', ')}` : null,
				decidedBy: accept.length > 0 ? 'accept' : 'refuse',
				because: `Taken by ${accept.join(', ') || 'nobody'}; not by ${refuse.join(', ') || 'nobody'}.`,
			};
		}),
	],
	limits: ['network memory providers', 'the block layer after 2025'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const design = (['D4', 'D5', 'D1'] as const).find((id) => id === parameters['design']) ?? 'D4';
		const asked = consumers.filter((id) => ['all', id].includes(String(parameters['consumer'])));
		const runs = asked.map((consumer) => {
			const flow = flowOf({
				rulesOff,
				design,
				consumer,
				memory: 'bar',
				topology,
				bytes: 2 ** 20,
				afterwards: usesLater.has(consumer) ? ['use'] : [],
			});
			const { steps } = flow.trace;
			// a table without pages, mapped for a device, and no page read on the way
			const mapped = steps.some((step) => step.changed.some(mapsDevice));
			const pages = steps.reduce((sum, step) => sum + step.pagesRead, 0);
			const done = flow.phases.every(({ result }) => result === 'ok');
			return { consumer, flow, accepts: done && mapped && pages === 0 };
		});
		const accept = runs.filter((one) => one.accepts);
		const refuse = runs.filter((one) => !one.accepts);
		const [yes, no] = [accept[0], refuse[0]];
		return {
			rules: rulesIn(runs.map(({ flow }) => flow.trace)),
			scenarios: [yes, no].flatMap((one) =>
				one
					? [{ id: one.consumer, label: `${one.consumer} under ${design}`, trace: one.flow.trace }]
					: [],
			),
			observations: [
				observe(
					'accept',
					'Take it',
					accept.map((one) => one.consumer),
					{
						...(yes ? { scenario: yes.consumer, step: yes.flow.trace.steps.length - 1 } : {}),
					},
				),
				observe(
					'refuse',
					'Do not',
					refuse.map((one) => one.consumer),
					{
						...(no ? { scenario: no.consumer, step: no.flow.trace.steps.length - 1 } : {}),
					},
				),
			],
		};
	},
};

const usesLater = new Set<Consumer>(['rdmaMr', 'rdmaOdp']);
const mapsDevice = ({ path, after }: { path: string; after: unknown }) =>
	path.startsWith('dma/') && after !== null;

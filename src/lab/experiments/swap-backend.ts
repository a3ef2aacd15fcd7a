import { type DesignId, designs } from '../../sim/designs/design';
import type { Event, Flow } from '../../sim/designs/flow';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, verdictIf } from '../observe';
import { choice } from '../parameters';

/** Back-ends that serve `mmap` and `ibv_reg_mr` without any change of the program. */
const backEnds: readonly DesignId[] = ['D1', 'D0p', 'D2L'];

const programs: Readonly<Record<string, readonly Event[]>> = {
	quiet: ['use', 'dereg'],
	munmap: ['use', 'munmap', 'use', 'dereg'],
	evict: ['use', 'evict', 'use', 'dereg'],
	unplug: ['use', 'unplug', 'use', 'dereg'],
	all: ['use', 'evict', 'use', 'munmap', 'use', 'dereg'],
};

export const swapBackend: Experiment = {
	id: 'swap-backend',
	version: 1,
	title: 'One program over three back-ends',
	question: 'Can a program that maps and registers tell which back-end serves it?',
	parameters: [
		choice(
			'program',
			'After registering, the program and the exporter',
			[
				['all', 'use, evict, use, munmap, use, deregister'],
				['evict', 'use, evict, use, deregister'],
				['munmap', 'use, munmap, use, deregister'],
				['unplug', 'use, unplug, use, deregister'],
				['quiet', 'use, deregister'],
			],
			'all',
		),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('swap-backend/same-trace', ['results', 'parting'], (seen) => {
			const parting = seen.text('parting');
			return {
				word: verdictIf(parting === 'nowhere'),
				decidedBy: 'parting',
				because:
					parting === 'nowhere'
						? `Every call gives the same result over ${backEnds.join(', ')}.`
						: `The results part at ${parting}.`,
			};
		}),
	],
	limits: ['time', 'programs that change their calls'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const afterwards = programs[String(parameters['program'])] ?? [];
		const flows = backEnds.map((design) => ({
			design,
			flow: flowOf({
				rulesOff,
				design,
				consumer: 'rdmaMr',
				memory: 'bar',
				topology,
				bytes: 2 ** 20,
				afterwards,
			}),
		}));
		const results = flows.map(({ flow }) => visible(flow));
		const longest = Math.max(...results.map((one) => one.length));
		const at = Array.from({ length: longest }, (_, i) => i).find(
			(i) => new Set(results.map((one) => one[i])).size > 1,
		);
		const odd = flows.find((_, i) => at !== undefined && results[i]?.[at] !== results[0]?.[at]);
		const phase = at === undefined ? undefined : odd?.flow.phases[at];
		return {
			scenarios: flows.map(({ design, flow }) => ({
				id: design,
				label: `${design}: ${designs[design].title}`,
				trace: flow.trace,
			})),
			observations: [
				observe(
					'results',
					'What the program sees',
					Object.fromEntries(flows.map(({ design }, i) => [design, results[i] ?? []])),
				),
				observe(
					'parting',
					'First result that differs',
					at === undefined ? 'nowhere' : partingText(flows, results, at),
					odd && phase ? { scenario: odd.design, step: Math.max(0, phase.to - 1) } : {},
				),
			],
		};
	},
};

/** `register ok`, `use ok` ...: what the calls of the program give, without what it cannot see. */
const visible = ({ phases }: Flow): string[] =>
	phases
		.filter(({ name }) => name !== 'evict' && name !== 'unplug')
		.map(({ name, result }) => `${name} ${result}`);

function partingText(
	flows: readonly { readonly design: DesignId }[],
	results: readonly (readonly string[])[],
	at: number,
): string {
	const each = flows.map(({ design }, i) => `${design} ${results[i]?.[at] ?? 'nothing'}`);
	return `call ${at + 1}: ${each.join(', ')}`;
}

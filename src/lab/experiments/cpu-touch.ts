import type { Costs } from '../../sim/cost/costs';
import { cpuTouches } from '../cpuTouch';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, flag } from '../parameters';
import { rulesIn } from '../rulesUsed';

export const cpuTouch: Experiment = {
	id: 'cpu-touch',
	version: 1,
	title: 'The CPU on BAR memory',
	question: 'Which generic consumer touches BAR pages with the CPU, and may it?',
	parameters: [
		choice(
			'arch',
			'Machine',
			[
				['strict', 'strict: MMIO only by accessors (s390, some Arm)'],
				['x86', 'x86: ordinary loads and stores work'],
			],
			'strict',
		),
		flag('guarded', 'GUP refuses BAR pages to callers that did not ask', false),
		choice(
			'memory',
			'Memory',
			[
				['p2pmem', 'BAR pages'],
				['anon', 'RAM'],
			],
			'p2pmem',
		),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('cpu-touch/cpu-breaks', ['touched', 'violations'], (seen) => {
			const [touched, broken] = [seen.list('touched').length, seen.number('violations')];
			return {
				word: verdictIf(broken > 0),
				decidedBy: 'violations',
				because: `${plural(touched, 'consumer')} touch the memory with the CPU; ${broken} of these accesses are not allowed on this machine (S4).`,
			};
		}),
		hypothesis('cpu-touch/same-as-ram', ['touched', 'violations', 'slowdown'], (seen) => {
			const broken = seen.number('violations');
			const slow = seen.number('slowdown');
			return {
				word: verdictIf(broken === 0),
				qualifier: broken === 0 && slow > 1 ? `but a load is ${slow} times slower than RAM` : null,
				decidedBy: 'violations',
				because: `${broken} accesses are not allowed; where they are, an uncached load moves 1/${slow} of what RAM does.`,
			};
		}),
	],
	limits: ['consumers without a recorded operation, such as encryption and RAID parity'],
	run(parameters, { costs, rulesOff }) {
		const bar = parameters['memory'] !== 'anon';
		const all = cpuTouches(
			topologyOf(parameters),
			bar ? 'p2pmem' : 'anon',
			parameters['guarded'] === true,
			parameters['arch'] === 'x86',
			rulesOff,
		);
		const touched = all.filter((one) => one.touched !== null);
		const broken = touched.filter(({ trace }) => trace.violations.length > 0);
		const shown = broken[0] ?? touched[0] ?? all[0];
		const at = shown
			? { scenario: shown.operation, step: shown.touched ?? shown.trace.steps.length - 1 }
			: {};
		const refused = all.filter((one) => one.touched === null);
		return {
			rules: rulesIn(all.map(({ trace }) => trace)),
			scenarios: [shown, refused.find((one) => one !== shown)].flatMap((one) =>
				one ? [{ id: one.operation, label: one.operation, trace: one.trace }] : [],
			),
			observations: [
				observe(
					'touched',
					'Touch it with the CPU',
					touched.map(({ operation }) => operation),
					at,
				),
				observe(
					'refused',
					'Never get that far',
					refused.map(({ operation, result }) => `${operation} ${result}`),
				),
				observe('violations', 'Accesses that are not allowed (S4)', broken.length, {
					unit: 'count',
					...at,
				}),
				observe(
					'slowdown',
					'Uncached loads against the bandwidth of RAM',
					bar ? slowdown(costs) : 1,
					{
						unit: 'times',
					},
				),
			],
		};
	},
};

/** Bytes per second of RAM over those of 8-byte uncached loads, one after the other. */
function slowdown(costs: Costs): number {
	const uncached = costs.get('mmio.ucLoadWidth') / costs.get('hop.mmioLoad');
	return Math.floor(costs.get('dram.bandwidth') / uncached);
}

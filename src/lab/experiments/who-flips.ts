import type { Flow } from '../../sim/designs/flow';
import { umems } from '../../sim/outcomes/umem';
import type { Topology } from '../../sim/pci/hierarchy';
import { profiles } from '../../sim/profiles/profile';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import { changedCells, changeText, matrixRules, outcomeMatrix } from '../matrix';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, flag } from '../parameters';

/** Registrations of memory for RDMA, among all the operations. */
const registrations = new Set(Object.keys(umems));

export const whoFlips: Experiment = {
	id: 'who-flips',
	version: 1,
	title: 'Which results the VMA operations change',
	question: 'Which call gives another answer once a kernel has p2p_map and p2p_unmap?',
	parameters: [
		topoParameter,
		iommuParameter,
		acsParameter,
		choice(
			'base',
			'Kernel before',
			[
				['v5.0', 'v5.0'],
				['v6.12', 'v6.12'],
			],
			'v5.0',
		),
		flag('adopted', 'The RDMA driver calls the hook', true),
		flag('defects', 'With the defects as posted', false),
	],
	hypotheses: [
		hypothesis('who-flips/only-registrations', ['to-ok', 'to-fail', 'elsewhere'], (seen) => {
			const [gained, lost, elsewhere] = ['to-ok', 'to-fail', 'elsewhere'].map(
				(id) => seen.list(id).length,
			) as [number, number, number];
			const holds = gained > 0 && lost === 0 && elsewhere === 0;
			const needsAdoption = holds && seen.number('flips-unadopted') === 0;
			return {
				word: verdictIf(holds),
				qualifier: needsAdoption ? 'only if the driver adopts it' : null,
				decidedBy: elsewhere > 0 ? 'elsewhere' : lost > 0 ? 'to-fail' : 'to-ok',
				because: `Of ${seen.number('cells')} results, ${gained} go from failing to ok, ${lost} from ok to failing, ${elsewhere} of the changes are no registrations${needsAdoption ? '; none changes before the driver calls the hook' : ''}.`,
			};
		}),
		hypothesis('who-flips/hook-suffices', ['flips-unadopted'], (seen) => ({
			word: verdictIf(seen.number('flips-unadopted') > 0),
			decidedBy: 'flips-unadopted',
			because: `With the hook in the core and in the exporter, and no importer that calls it, ${plural(seen.number('flips-unadopted'), 'result')} change.`,
		})),
		hypothesis('who-flips/same-lifetime', ['after-munmap', 'after-munmap-ram'], (seen) => {
			const [bar, ram] = [seen.text('after-munmap'), seen.text('after-munmap-ram')];
			return {
				word: bar === 'not registered' ? 'undecided' : verdictIf(bar === ram),
				decidedBy: 'after-munmap',
				because: `After munmap an access through the registration gives ${bar} on the BAR, ${ram} on RAM.`,
			};
		}),
	],
	limits: ['operations without a model', 'importers other than RDMA'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const base = profiles[parameters['base'] === 'v6.12' ? 'v6.12' : 'v5.0'];
		const hook = base.with([
			'vma-p2p-map',
			'hmm-p2p-map',
			...(parameters['defects'] === true ? (['rfc2019-defects'] as const) : []),
		]);
		const adopted = parameters['adopted'] === true;
		const before = outcomeMatrix(base, topology, undefined, rulesOff);
		const hooked = outcomeMatrix(hook, topology, undefined, rulesOff);
		const unadopted = changedCells(before, hooked);
		const after = adopted
			? outcomeMatrix(hook.with(['umem-p2p-map']), topology, undefined, rulesOff)
			: hooked;
		const changes = changedCells(before, after);
		const names = (chosen: typeof changes) => chosen.map(changeText);
		const [ram, bar] = (['ram', 'bar'] as const).map((memory) =>
			lifetime(topology, adopted, memory, rulesOff),
		) as [Flow, Flow];
		const last = bar.trace.steps.length - 1;
		return {
			rules: [before, hooked, after].flatMap((one) => [...matrixRules(one)]),
			scenarios: [
				{ id: 'ram', label: 'Registration of RAM', trace: ram.trace },
				{ id: 'bar', label: 'Registration of the BAR', trace: bar.trace },
			],
			observations: [
				observe('cells', 'Results compared', before.length, { unit: 'count' }),
				observe('to-ok', 'From failing to ok', names(changes.filter((one) => one.after === 'ok'))),
				observe(
					'to-fail',
					'From ok to failing',
					names(changes.filter((one) => one.before === 'ok')),
				),
				observe(
					'other-errno',
					'Failing with another errno',
					names(changes.filter((one) => one.before !== 'ok' && one.after !== 'ok')),
				),
				observe(
					'elsewhere',
					'Changes that are no registrations',
					names(changes.filter(({ operation }) => !registrations.has(operation))),
				),
				observe('flips-unadopted', 'Changes before the driver calls the hook', unadopted.length, {
					unit: 'count',
				}),
				observe('after-munmap', 'Access after munmap, BAR', outcomeAfter(bar), {
					scenario: 'bar',
					step: last,
				}),
				observe('after-munmap-ram', 'Access after munmap, RAM', outcomeAfter(ram), {
					scenario: 'ram',
					step: ram.trace.steps.length - 1,
				}),
			],
		};
	},
};

/** Registers, uses, unmaps the VMA under the registration, uses again. */
const lifetime = (
	topology: Topology,
	adopted: boolean,
	memory: 'ram' | 'bar',
	rulesOff: ReadonlySet<string>,
) =>
	flowOf({
		rulesOff,
		design: 'D1',
		consumer: 'rdmaMr',
		memory,
		topology,
		bytes: 2 ** 20,
		adopted,
		afterwards: ['use', 'munmap', 'use'],
	});

/** Result of the last use; `not registered` where it never came to that. */
function outcomeAfter({ phases }: Flow): string {
	const last = phases[phases.length - 1];
	return last?.name === 'use' ? last.result : 'not registered';
}

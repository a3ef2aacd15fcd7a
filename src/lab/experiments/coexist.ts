import { type DesignId, designs } from '../../sim/designs/design';
import { kindById } from '../../sim/mm/kinds';
import type { Kind } from '../../sim/mm/source';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import { changedCells, changeText, matrixRules, outcomeMatrix } from '../matrix';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice } from '../parameters';
import { kernelWith } from './abi-surface';

/** Memory that the users of a design hold, as kinds of the outcome matrix. */
const kindsOf: Partial<Readonly<Record<DesignId, readonly string[]>>> = {
	D0: ['bar_sysfs', 'bar_vfio', 'mod_bar_pfnmap', 'mod_bar_lazy_pfn', 'mod_bar_rfc_p2p_map'],
	D1: ['mod_bar_rfc_p2p_map'],
	D2: ['p2pmem', 'straddle_anon_p2pmem'],
	D4: ['udmabuf', 'dmabuf_heap'],
};
const candidates = Object.keys(kindsOf) as DesignId[];
const labels = candidates.map((id) => [id, `${id}: ${designs[id].title}`] as const);

export const coexist: Experiment = {
	id: 'coexist',
	version: 1,
	title: 'Two designs in one kernel',
	question: 'Does offering a second design change any result of the users of the first?',
	parameters: [
		choice('first', 'Whose users', labels, 'D2'),
		choice('second', 'Offered beside it', labels, 'D1'),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('coexist/independent', ['changes', 'cells'], (seen) => {
			const changes = seen.list('changes').length;
			return {
				word: verdictIf(changes === 0),
				decidedBy: 'changes',
				because: `Of ${plural(seen.number('cells'), 'result')} of the users of ${seen.text('first')}, ${changes} change when ${seen.text('second')} is offered too.`,
			};
		}),
	],
	limits: ['the budget of the aperture that both would share', 'the maintainers\u2019 time'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const first = candidates.find((id) => id === parameters['first']) ?? 'D2';
		const second = candidates.find((id) => id === parameters['second']) ?? 'D1';
		const of = (kindsOf[first] ?? []).flatMap((id): Kind[] => {
			const kind = kindById(id);
			return kind ? [kind] : [];
		});
		const alone = kernelWith(first, true);
		const both = alone.with(kernelWith(second, true).features);
		const before = outcomeMatrix(alone, topology, of, rulesOff);
		const after = outcomeMatrix(both, topology, of, rulesOff);
		const changes = changedCells(before, after);
		return {
			rules: [before, after].flatMap((one) => [...matrixRules(one)]),
			scenarios: [first, second].map((design) => ({
				id: design === second ? `${design} beside` : design,
				label: `O_DIRECT under ${design}`,
				trace: flowOf({
					rulesOff,
					design,
					consumer: 'odirect',
					memory: 'bar',
					topology,
					bytes: 2 ** 20,
				}).trace,
			})),
			observations: [
				observe('first', 'Whose users', first),
				observe('second', 'Offered beside it', second),
				observe('cells', 'Results of the users of the first', before.length, { unit: 'count' }),
				observe('changes', 'Of these, changed by the second', changes.map(changeText)),
			],
		};
	},
};

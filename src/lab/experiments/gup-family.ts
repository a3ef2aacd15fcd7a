import { PciBus } from '../../sim/dma/bus';
import type { RecordedTrace } from '../../sim/engine/world';
import { kindById } from '../../sim/mm/kinds';
import { operations } from '../../sim/outcomes/operations';
import { outcomeOf, type Setting } from '../../sim/outcomes/outcome';
import {
	acsParameter,
	iommuParameter,
	profileOf,
	profileParameter,
	topologyKey,
	topologyOf,
	topoParameter,
} from '../machine';
import { usualRoles } from '../matrix';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice } from '../parameters';
import { Recent } from '../recent';
import { rulesIn } from '../rulesUsed';

/** One consumer of GUP on the memory in question. */
interface Asked {
	readonly operation: string;
	readonly result: string;
	/** GUP itself handed out what stands behind the mapping. */
	readonly throughGup: boolean;
	readonly trace: RecordedTrace;
}

export const gupFamily: Experiment = {
	id: 'gup-family',
	version: 1,
	title: 'Consumers of GUP on memory without pages',
	question: 'Which consumers of GUP get anywhere on a mapping that has no struct pages?',
	parameters: [
		choice(
			'kind',
			'Mapping',
			[
				['mod_bar_pfnmap_access', 'BAR by a driver with access'],
				['mod_bar_pfnmap', 'BAR by a driver'],
				['bar_sysfs', 'BAR through sysfs'],
				['bar_vfio', 'BAR through vfio-pci'],
				['mod_bar_mixedmap', 'BAR in a VM_MIXEDMAP'],
				['bar_sysfs_private', 'private BAR mapping, two pages copied'],
				['p2pmem', 'p2pmem/allocate (has pages)'],
				['anon', 'anonymous RAM (has pages)'],
			],
			'mod_bar_pfnmap_access',
		),
		profileParameter('v6.12'),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('gup-family/page-needed', ['consumers', 'through', 'around'], (seen) => {
			const [through, around] = [seen.list('through'), seen.list('around')];
			return {
				word: verdictIf(through.length === 0),
				qualifier: around.length > 0 ? `except by another way: ${around.join(', ')}` : null,
				decidedBy: through.length === 0 ? 'results' : 'through',
				because: `Of ${plural(seen.number('consumers'), 'consumer')} of GUP, ${through.length} get the memory from GUP and ${around.length} by another way; the others fail.`,
			};
		}),
	],
	sweep: ['kind', 'profile', 'iommu'],
	limits: ['consumers that have no recorded operation'],
	run(parameters, { rulesOff }) {
		const profile = profileOf(parameters);
		const topology = topologyOf(parameters);
		const setting: Setting = {
			profile,
			iommu: topology.iommu,
			bus: new PciBus(topology, profile, rulesOff),
			roles: usualRoles,
			rulesOff,
		};
		const kind = String(parameters['kind']);
		const kernel = [profile.id, topologyKey(topology), ...rulesOff].join(' ');
		const consumers = known.of(kernel, () => consumersOf(setting));
		const asked = consumers.flatMap((operation) => ask(setting, kind, operation));
		const ok = asked.filter(({ result }) => result === 'ok');
		const results = new Map<string, number>();
		for (const { result } of asked) results.set(result, (results.get(result) ?? 0) + 1);
		const shown = asked.find((one) => one.throughGup) ?? asked.find((one) => one.result !== 'ok');
		const deciding = shown?.trace.steps.findLast(({ file }) => file === gupFile);
		const at = shown ? { scenario: shown.operation, step: deciding?.index ?? null } : {};
		return {
			rules: rulesIn(asked.map(({ trace }) => trace)),
			scenarios: [shown, ...ok.filter((one) => one !== shown)]
				.slice(0, 4)
				.flatMap((one) =>
					one
						? [{ id: one.operation, label: `${one.operation} on ${kind}`, trace: one.trace }]
						: [],
				),
			observations: [
				observe('consumers', 'Consumers of GUP', asked.length, { unit: 'count' }),
				observe('results', 'What they answer', Object.fromEntries([...results].sort()), at),
				observe(
					'through',
					'Get the memory from GUP',
					asked.filter((one) => one.throughGup).map(({ operation }) => operation),
					at,
				),
				observe(
					'around',
					'Succeed by another way',
					ok.filter((one) => !one.throughGup).map(({ operation }) => operation),
				),
			],
		};
	},
};

const gupFile = 'mm/gup.c';
/** Functions that hand out a page, or look at a PTE for one. */
const takesPage = new Set(['follow_page_pte', 'gup_fast']);

/** The consumers of each kernel; a slider asks for the same ones again and again. */
const known = new Recent<readonly string[]>(32);

/** Operations that succeed on anonymous memory by way of GUP: found by running them. */
function consumersOf(setting: Setting): string[] {
	const anonymous = kindById('anon');
	if (!anonymous) return [];
	return [...operations.keys()].filter((operation) => {
		const { result, trace } = outcomeOf(setting, anonymous, operation);
		const usual = result === 'ok' || result === 'EAGAIN';
		return usual && trace?.steps.some(({ func }) => takesPage.has(func)) === true;
	});
}

function ask(setting: Setting, id: string, operation: string): Asked[] {
	const kind = kindById(id);
	const { result, trace } = kind
		? outcomeOf(setting, kind, operation)
		: { result: null, trace: null };
	if (result === null || trace === null) return [];
	const throughGup =
		(result === 'ok' || result === 'EAGAIN') &&
		trace.steps.some(
			({ func, result, pagesRead }) => takesPage.has(func) && result === 'ok' && pagesRead > 0,
		);
	return [{ operation, result, throughGup, trace }];
}

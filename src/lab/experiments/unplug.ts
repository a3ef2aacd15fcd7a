import { type DesignId, designs } from '../../sim/designs/design';
import type { Event, Flow } from '../../sim/designs/flow';
import type { Topology } from '../../sim/pci/hierarchy';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice } from '../parameters';

const candidates: readonly DesignId[] = ['D1', 'D2', 'D2L', 'D4', 'D5'];

export const unplug: Experiment = {
	id: 'unplug',
	version: 1,
	title: 'Removing the exporter',
	question: 'Does removal complete while the memory is in use, and what does a later map give?',
	parameters: [
		choice(
			'design',
			'Design',
			candidates.map((id) => [id, `${id}: ${designs[id].title}`] as const),
			'D1',
		),
		choice(
			'load',
			'While',
			[
				['idle', 'registered, idle'],
				['stream', 'a stream through the registration'],
				['released', 'the registration was given back'],
			],
			'stream',
		),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('unplug/revocable-bounded', ['removal', 'later', 'time'], (seen) => {
			if (seen.text('removal') === 'not registered') return notRegistered;
			const [done, later] = [seen.text('removal') === 'ok', seen.text('later')];
			return {
				word: verdictIf(done && later !== 'ok'),
				decidedBy: done ? 'later' : 'removal',
				because: done
					? `Removal completes after the importer let go in ${plural(seen.number('callbacks'), 'step')} and ${seen.number('time')} ns; a use after it gives ${later}.`
					: `Removal waits (${seen.text('removal')}) for ${seen.text('waits-for')}.`,
			};
		}),
		hypothesis('unplug/pins-bounded', ['removal', 'waits-for'], (seen) => {
			if (seen.text('removal') === 'not registered') return notRegistered;
			const pinned = seen.text('waits-for') !== 'nothing';
			return {
				word: pinned ? verdictIf(seen.text('removal') === 'ok') : 'undecided',
				decidedBy: 'removal',
				because: pinned
					? `The memory is held by ${seen.text('waits-for')}; removal gives ${seen.text('removal')}.`
					: 'Nothing is pinned under this design, so the case does not arise.',
			};
		}),
	],
	limits: ['surprise removal', 'devices that answer all-ones before they are gone'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const design = candidates.find((id) => id === parameters['design']) ?? 'D1';
		const load = String(parameters['load']);
		const flow = removal(design, load, topology, rulesOff);
		const phase = flow.phases.find(({ name }) => name === 'unplug');
		const last = flow.phases[flow.phases.length - 1];
		const callbacks = phase
			? flow.trace.steps.slice(phase.from, phase.to).filter(({ actor }) => actor === 'importer')
			: [];
		const at = phase ? { scenario: design, step: Math.max(0, phase.to - 1) } : {};
		const deciding = phase ? flow.trace.steps[phase.to - 1] : undefined;
		const holder = deciding?.looked.find(({ what }) => what === 'held by')?.saw;
		return {
			scenarios: [{ id: design, label: `Removal under ${design}, ${load}`, trace: flow.trace }],
			observations: [
				observe('removal', 'Removal', phase?.result ?? 'not registered', at),
				observe('waits-for', 'Held by', typeof holder === 'string' ? holder : 'nothing', at),
				observe('callbacks', 'Steps in which the importer lets go', callbacks.length, {
					unit: 'count',
				}),
				observe(
					'time',
					'Time that the removal takes, until it is done or gives up',
					timeOf(flow, phase),
					{
						unit: 'ns',
					},
				),
				observe(
					'later',
					'A use after the removal',
					last?.name === 'use' && phase ? last.result : 'not tried',
					last?.name === 'use' ? { scenario: design, step: flow.trace.steps.length - 1 } : {},
				),
			],
		};
	},
};

/** Sum of what the steps of the removal cost, whole nanoseconds; null where it never began. */
function timeOf({ trace }: Flow, phase: Flow['phases'][number] | undefined): number | null {
	if (phase === undefined) return null;
	const steps = trace.steps.slice(phase.from, phase.to);
	return Math.floor(steps.reduce((sum, { cost }) => sum + (cost?.ps ?? 0), 0) / 1000);
}

const notRegistered = {
	word: 'undecided',
	decidedBy: 'removal',
	because: 'The memory could not be registered on this machine, so nothing is held.',
} as const;

function removal(
	design: DesignId,
	load: string,
	topology: Topology,
	rulesOff: ReadonlySet<string>,
): Flow {
	const events: readonly Event[] =
		load === 'idle'
			? ['unplug', 'use']
			: load === 'released'
				? ['use', 'dereg', 'unplug', 'use']
				: ['use', 'use', 'unplug', 'use'];
	return flowOf({
		rulesOff,
		design,
		consumer: 'rdmaMr',
		memory: 'bar',
		topology,
		bytes: 2 ** 20,
		afterwards: events,
	});
}

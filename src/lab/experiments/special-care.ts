import { type DesignId, designs } from '../../sim/designs/design';
import { type Consumer, consumers, type Flow } from '../../sim/designs/flow';
import type { Step } from '../../sim/engine/trace';
import type { Topology } from '../../sim/pci/hierarchy';
import { cpuTouches } from '../cpuTouch';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice } from '../parameters';
import { rulesIn } from '../rulesUsed';

const candidates: readonly DesignId[] = ['D1', 'D2', 'D4'];
/** Consumers that hand the memory to a device; the others copy with the CPU. */
const dmaConsumers: readonly Consumer[] = [
	'rdmaMr',
	'rdmaOdp',
	'odirect',
	'zerocopy',
	'vfio',
	'gpuImport',
];

/** One consumer under one design, on BAR memory beside RAM. */
interface Compared {
	readonly design: DesignId;
	readonly consumer: Consumer;
	readonly served: boolean;
	/** Functions whose code had to change, or that RAM never runs. */
	readonly special: readonly Step[];
	readonly bar: Flow;
	readonly ram: Flow;
}

export const specialCare: Experiment = {
	id: 'special-care',
	version: 1,
	title: 'Special care for BAR memory',
	question: 'Which steps does a consumer of BAR memory need that RAM does not?',
	parameters: [
		choice(
			'design',
			'Design',
			[
				['all', 'D1, D2 and D4'],
				...candidates.map((id) => [id, `${id}: ${designs[id].title}`] as const),
			],
			'all',
		),
		choice(
			'consumer',
			'Consumer',
			[['dma', 'all that use DMA'], ...consumers.map((id) => [id, id] as const)],
			'dma',
		),
		choice(
			'arch',
			'Machine of the negative control',
			[
				['strict', 'strict: MMIO only by accessors'],
				['x86', 'x86: ordinary loads and stores work'],
			],
			'strict',
		),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('special-care/no-free-design', ['served', 'special', 'free-designs'], (seen) => {
			const free = seen.list('free-designs');
			if (seen.list('served').length === 0)
				return {
					word: 'undecided',
					decidedBy: 'served',
					because: 'No design serves any of these consumers on this machine.',
				};
			return {
				word: verdictIf(free.length === 0),
				decidedBy: free.length === 0 ? 'special' : 'free-designs',
				because: `${free.length === 0 ? 'No design serves' : `${free.join(' and ')} serve`} its consumers without a special step; ${seen.list('free').length} of ${seen.list('served').length} consumers served need none.`,
			};
		}),
		hypothesis('special-care/plain-gup-safe', ['forced'], (seen) => {
			const wrong = seen.list('forced').length;
			return {
				word: verdictIf(wrong === 0),
				decidedBy: 'forced',
				because: `With GUP forced to hand out BAR pages, ${plural(wrong, 'consumer')} touch them with the CPU where that is not allowed (S4).`,
			};
		}),
	],
	sweep: ['design', 'consumer', 'arch', 'topo', 'iommu'],
	limits: ['how hard a change is; only whether code differs', 'consumers without a flow'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const chosen = candidates.filter((id) => ['all', id].includes(String(parameters['design'])));
		const users =
			parameters['consumer'] === 'dma' ? dmaConsumers : [parameters['consumer'] as Consumer];
		const all = chosen.flatMap((design) =>
			users.map((consumer) => compare(design, consumer, topology, rulesOff)),
		);
		const served = all.filter((one) => one.served);
		const free = served.filter((one) => one.special.length === 0);
		const freeDesigns = chosen.filter((design) => {
			const own = served.filter((one) => one.design === design);
			return own.length > 0 && own.every((one) => one.special.length === 0);
		});
		const shown = served.find((one) => one.special.length > 0) ?? served[0] ?? all[0];
		const id = shown ? `${shown.design} ${shown.consumer}` : '';
		const x86 = parameters['arch'] === 'x86';
		const touches = cpuTouches(topology, 'p2pmem', false, x86, rulesOff);
		const forced = touches.filter(({ trace }) => trace.violations.length > 0);
		const flows = all.flatMap(({ bar, ram }) => [bar.trace, ram.trace]);
		return {
			rules: rulesIn([...flows, ...touches.map(({ trace }) => trace)]),
			scenarios: [
				...(shown
					? [
							{ id: 'RAM', label: `${shown.consumer} on RAM`, trace: shown.ram.trace },
							{ id, label: `${shown.consumer} under ${shown.design}`, trace: shown.bar.trace },
						]
					: []),
				...forced.slice(0, 1).map(({ trace }) => ({
					id: 'forced',
					label: 'GUP forced to hand out BAR pages',
					trace,
				})),
			],
			observations: [
				observe('served', 'Consumers served', served.map(name)),
				observe('refused', 'Consumers not served', all.filter((one) => !one.served).map(name)),
				observe(
					'special',
					'Special steps of each',
					Object.fromEntries(served.map((one) => [name(one), functionsOf(one.special)])),
					shown?.special[0] ? { scenario: id, step: shown.special[0].index } : {},
				),
				observe('free', 'Served without a special step', free.map(name)),
				observe(
					'forced',
					'Touched with the CPU where that is not allowed, GUP forced',
					forced.map(({ operation }) => operation),
					forced[0] ? { scenario: 'forced', step: forced[0].touched } : {},
				),
				observe('free-designs', 'Designs without any special step', [...freeDesigns]),
			],
		};
	},
};

const name = ({ design, consumer }: Compared) => `${design} ${consumer}`;
const functionsOf = (steps: readonly Step[]) => [...new Set(steps.map(({ func }) => func))];

function compare(
	design: DesignId,
	consumer: Consumer,
	topology: Topology,
	rulesOff: ReadonlySet<string>,
): Compared {
	const run = (memory: 'ram' | 'bar') =>
		flowOf({
			rulesOff,
			design,
			consumer,
			memory,
			topology,
			bytes: 2 ** 20,
			afterwards: eventsOf(consumer),
		});
	const [ram, bar] = [run('ram'), run('bar')];
	const known = new Set(using(ram).map(({ func }) => func));
	return {
		design,
		consumer,
		served: bar.phases.every(({ result }) => result === 'ok'),
		special: using(bar).filter((step) => step.changedCode || !known.has(step.func)),
		bar,
		ram,
	};
}

/** A registration is only worth something when it can be used. */
const eventsOf = (consumer: Consumer) =>
	consumer === 'rdmaMr' || consumer === 'rdmaOdp' ? (['use'] as const) : [];

/** Steps of using the memory; how the program came by it is not the consumer's business. */
function using({ trace, phases }: Flow): Step[] {
	return phases
		.filter(({ name }) => name !== 'obtain')
		.flatMap(({ from, to }) => trace.steps.slice(from, to));
}

import type { DesignId } from '../../sim/designs/design';
import type { Consumer, Flow, Phase } from '../../sim/designs/flow';
import type { Step } from '../../sim/engine/trace';
import type { Topology } from '../../sim/pci/hierarchy';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, integer } from '../parameters';

/** A way to hold memory for a registration, and the flow that makes one. */
interface MrKind {
	readonly id: string;
	readonly label: string;
	readonly design: DesignId;
	readonly consumer: Consumer;
	readonly memory: 'ram' | 'bar';
}

const mrKinds: readonly MrKind[] = [
	{ id: 'pinned', label: 'pinned', design: 'D0', consumer: 'rdmaMr', memory: 'ram' },
	{ id: 'odp', label: 'ODP', design: 'D3', consumer: 'rdmaOdp', memory: 'ram' },
	{ id: 'dmabuf', label: 'dma-buf', design: 'D4', consumer: 'rdmaMr', memory: 'bar' },
	{ id: 'p2p-map', label: 'p2p_map', design: 'D1', consumer: 'rdmaMr', memory: 'bar' },
];

/** A registered region, what was read of struct pages in each phase, and where first. */
interface Measured {
	readonly kind: MrKind;
	readonly registered: boolean;
	readonly flow: Flow;
	readonly pages: Readonly<Record<string, number>>;
	/** First step after the registration that read a page, or null. */
	readonly first: Step | null;
	/** Steps that write the translation or use it, and read a page. */
	readonly translating: readonly Step[];
}

export const mrFields: Experiment = {
	id: 'mr-fields',
	version: 1,
	title: 'What a memory region is made of',
	question: 'At which step does a registered region need struct pages?',
	parameters: [
		choice(
			'kind',
			'Registration',
			[['all', 'all kinds'], ...mrKinds.map(({ id, label }) => [id, label] as const)],
			'all',
		),
		topoParameter,
		iommuParameter,
		acsParameter,
		integer('bytes', 'Region', 'bytes', [4096, 2 ** 20, 2 ** 26], 2 ** 26, 'log2'),
	],
	hypotheses: [
		hypothesis('mr-fields/tracking-needs-pages', ['registered', 'needing', 'first'], (seen) => {
			const [needing, registered] = [seen.list('needing'), seen.list('registered')];
			if (registered.length === 0) return notRegistered;
			const some = needing.length > 0 && needing.length < registered.length;
			return {
				word: verdictIf(needing.length > 0),
				qualifier: some ? `only for ${needing.join(' and ')} registrations` : null,
				decidedBy: 'first',
				because: `After registration ${needing.length} of ${plural(registered.length, 'kind')} read a page${needing.length ? `, first in ${seen.text('first')}` : ''}; using the region reads ${seen.number('data-path')}.`,
			};
		}),
		hypothesis('mr-fields/dma-addresses-suffice', ['registered', 'translating'], (seen) => {
			const steps = seen.list('translating');
			if (seen.list('registered').length === 0) return notRegistered;
			return {
				word: verdictIf(steps.length === 0),
				decidedBy: 'translating',
				because: `${steps.length === 0 ? 'No step' : steps.join(', ')} that writes or uses the translation reads a page (${seen.list('registered').join(', ')}).`,
			};
		}),
	],
	limits: ['software RDMA drivers, which copy with the CPU', 'drivers with fields of their own'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const chosen = mrKinds.filter(
			({ id }) => parameters['kind'] === 'all' || parameters['kind'] === id,
		);
		const all = chosen.map((kind) =>
			measure(kind, topology, Number(parameters['bytes']), rulesOff),
		);
		const registered = all.filter((one) => one.registered);
		const needing = registered.filter((one) => one.first !== null);
		const [deciding] = needing;
		return {
			scenarios: all.map(({ kind, flow }) => ({
				id: kind.id,
				label: `${kind.label} registration`,
				trace: flow.trace,
			})),
			observations: [
				observe(
					'registered',
					'Registered',
					registered.map(({ kind }) => kind.label),
				),
				observe(
					'pages',
					'Pages read in each phase',
					Object.fromEntries(registered.map(({ kind, pages }) => [kind.id, { ...pages }])),
					{ unit: 'pages' },
				),
				observe(
					'needing',
					'Read a page after registration',
					needing.map(({ kind }) => kind.label),
				),
				observe('first', 'First step that does', deciding?.first?.func ?? 'none', {
					...(deciding ? { scenario: deciding.kind.id, step: deciding.first?.index ?? null } : {}),
				}),
				observe(
					'data-path',
					'Pages read while the region is used',
					registered.reduce((sum, { pages }) => sum + (pages['use'] ?? 0), 0),
					{ unit: 'pages' },
				),
				observe(
					'translating',
					'Steps of the translation that read a page',
					registered.flatMap(({ kind, translating }) =>
						translating.map(({ func }) => `${func} (${kind.label})`),
					),
				),
			],
		};
	},
};

const notRegistered = {
	word: 'undecided',
	decidedBy: 'registered',
	because: 'No region of this kind could be registered on this machine.',
} as const;

function measure(
	kind: MrKind,
	topology: Topology,
	bytes: number,
	rulesOff: ReadonlySet<string>,
): Measured {
	const { design, consumer, memory } = kind;
	// an ODP region is filled at its first use; the second use is the data path
	const flow = flowOf({
		rulesOff,
		design,
		consumer,
		memory,
		topology,
		bytes,
		afterwards: consumer === 'rdmaOdp' ? ['use', 'use', 'dereg'] : ['use', 'dereg'],
	});
	const { steps } = flow.trace;
	const after = flow.phases.filter(({ name }) => name === 'use' || name === 'dereg');
	const filling = consumer === 'rdmaOdp' ? after.slice(1) : after;
	const within = (phases: readonly Phase[]) =>
		phases.flatMap(({ from, to }) => steps.slice(from, to));
	const used = within(filling.filter(({ name }) => name === 'use'));
	return {
		kind,
		registered: flow.phases.some(({ name, result }) => name === 'use' && result === 'ok'),
		flow,
		pages: pagesByPhase(flow, filling),
		first: within(filling).find((step) => step.pagesRead > 0) ?? null,
		translating: [...used, ...steps.filter(writesTranslation)].filter((one) => one.pagesRead > 0),
	};
}

/** A step that fills the NIC's table. */
const writesTranslation = (step: Step) =>
	step.changed.some(({ path, after }) => path.startsWith('mtt/') && after !== null);

function pagesByPhase({ trace, phases }: Flow, later: readonly Phase[]): Record<string, number> {
	const pages: Record<string, number> = {};
	for (const phase of phases) {
		const { name, from, to } = phase;
		const known = name === 'use' || name === 'dereg' ? later.includes(phase) : true;
		const key = known ? name : 'first fault';
		const read = trace.steps.slice(from, to).reduce((sum, step) => sum + step.pagesRead, 0);
		pages[key] = (pages[key] ?? 0) + read;
	}
	return pages;
}

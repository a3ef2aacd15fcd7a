import { type DesignId, designs } from '../../sim/designs/design';
import { type Consumer, consumers, type Event, type Flow } from '../../sim/designs/flow';
import type { Step } from '../../sim/engine/trace';
import type { Topology } from '../../sim/pci/hierarchy';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, type Seen, verdictIf } from '../observe';
import { choice, flag } from '../parameters';
import { rulesIn } from '../rulesUsed';

const candidates: readonly DesignId[] = ['D1', 'D2', 'D2L', 'D4', 'D5'];

/** Whose code an actor's steps are. */
type Party = 'importer' | 'exporter' | 'core';
const parties: readonly Party[] = ['importer', 'exporter', 'core'];
const importers = new Set(['importer', 'ib_core', 'nvme', 'vfio', 'net', 'iommufd']);
const partyOf = ({ actor }: Step): Party =>
	importers.has(actor) ? 'importer' : actor === 'exporter' ? 'exporter' : 'core';

/** Functions that BAR memory makes each party run and RAM does not, or that had to change. */
type TouchPoints = Readonly<Record<Party, readonly string[]>>;

export const touchPoints: Experiment = {
	id: 'touch-points',
	version: 1,
	title: 'Functions that a design touches',
	question: 'Which functions must importer, exporter and core add or change?',
	parameters: [
		choice(
			'against',
			'Compare the VMA operations with',
			candidates.slice(1).map((id) => [id, `${id}: ${designs[id].title}`] as const),
			'D2',
		),
		flag('moves', 'The exporter evicts, the program unmaps', true),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('touch-points/importer-more', ['D1', 'other', 'served'], (seen) => {
			const [hook, other] = [seen.record('D1'), seen.record('other')];
			return unserved(seen) ?? compared(hook, other, 'importer', seen.text('against'));
		}),
		hypothesis('touch-points/core-more', ['D1', 'other', 'served'], (seen) => {
			const [hook, other] = [seen.record('D1'), seen.record('other')];
			const turned = compared(hook, other, 'core', seen.text('against'));
			return (
				unserved(seen) ?? { ...turned, word: verdictIf((other['core'] ?? 0) > (hook['core'] ?? 0)) }
			);
		}),
	],
	limits: ['functions that no flow runs', 'how large a change is'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const against = candidates.find((id) => id === parameters['against']) ?? 'D2';
		const moves = parameters['moves'] === true;
		const [hook, other] = (['D1', against] as const).map((design) =>
			touched(design, topology, moves, rulesOff),
		) as [Touched, Touched];
		const counts = ({ points }: Touched) =>
			Object.fromEntries(parties.map((party) => [party, points[party].length]));
		const first = hook.special.find((step) => partyOf(step) === 'importer');
		return {
			rules: [...hook.rules, ...other.rules],
			scenarios: [
				{ id: 'D1', label: 'Registration with the VMA operations', trace: hook.shown.trace },
				{ id: against, label: `${other.consumer} under ${against}`, trace: other.shown.trace },
			],
			observations: [
				observe('against', 'Compared with', against),
				observe(
					'served',
					'Consumers of BAR memory that each serves',
					{ D1: hook.served, [against]: other.served },
					{ unit: 'count' },
				),
				observe('D1', 'Functions touched by the VMA operations', counts(hook), {
					unit: 'count',
					scenario: 'D1',
					step: first?.index ?? null,
				}),
				observe('other', `Functions touched by ${against}`, counts(other), { unit: 'count' }),
				observe('D1-functions', 'Which, with the VMA operations', { ...hook.points }),
				observe('other-functions', `Which, under ${against}`, { ...other.points }),
			],
		};
	},
};

/** A design that serves nobody on this machine touches nothing, which says nothing of the design. */
function unserved(seen: Seen) {
	const [none] = Object.entries(seen.record('served')).find(([, count]) => count === 0) ?? [];
	if (none === undefined) return null;
	return {
		word: 'undecided',
		decidedBy: 'served',
		because: `${none} serves no consumer of BAR memory on this machine, so there is nothing to compare.`,
	} as const;
}

function compared(
	hook: Readonly<Record<string, number>>,
	other: Readonly<Record<string, number>>,
	party: Party,
	against: string,
) {
	const [a, b] = [hook[party] ?? 0, other[party] ?? 0];
	return {
		word: verdictIf(a > b),
		decidedBy: 'D1',
		because: `In the ${party} the VMA operations touch ${a} functions, ${against} touches ${b}.`,
	};
}

interface Touched {
	readonly points: TouchPoints;
	readonly special: readonly Step[];
	/** The flow that is shown: the first consumer that the design serves. */
	readonly shown: Flow;
	readonly consumer: Consumer;
	/** Consumers that reach BAR memory under the design. */
	readonly served: number;
	/** Rules that decided a step of any of the flows. */
	readonly rules: ReadonlySet<string>;
}

/** Compares every flow of BAR memory that the design serves with the same flow on RAM. */
function touched(
	design: DesignId,
	topology: Topology,
	moves: boolean,
	rulesOff: ReadonlySet<string>,
): Touched {
	const run = (
		consumer: Consumer,
		memory: 'ram' | 'bar',
		afterwards: readonly Event[],
		by: DesignId = design,
	) => flowOf({ rulesOff, design: by, consumer, memory, topology, bytes: 2 ** 20, afterwards });
	const runs = consumers.map((consumer) => {
		const bar = run(consumer, 'bar', barEvents(consumer, moves));
		const onRam = ramPrograms(consumer).map((events) => run(consumer, 'ram', events).trace);
		const known = new Set(onRam.flatMap(({ steps }) => steps.map(({ func }) => func)));
		const special = bar.trace.steps.filter((step) => step.changedCode || !known.has(step.func));
		// whom Linux 5.0 serves already, needs nothing of the design
		const before = run(consumer, 'bar', barEvents(consumer, moves), 'D0');
		return { consumer, bar, onRam, special, served: serves(bar) && !serves(before) };
	});
	const served = runs.filter((one) => one.served);
	const special = served.flatMap((one) => one.special);
	const of = (party: Party) => [
		...new Set(special.filter((step) => partyOf(step) === party).map(({ func }) => func)),
	];
	const shown = served.find((one) => one.special.length > 0) ?? runs[0]!;
	return {
		points: { importer: of('importer'), exporter: of('exporter'), core: of('core') },
		special: shown.special,
		shown: shown.bar,
		consumer: shown.consumer,
		served: served.length,
		rules: rulesIn(runs.flatMap(({ bar, onRam }) => [bar.trace, ...onRam])),
	};
}

/** The call succeeds, and the first use of what it made. */
const serves = ({ trace, phases }: Flow): boolean =>
	trace.result === 'ok' && (phases.find(({ name }) => name === 'use')?.result ?? 'ok') === 'ok';

const registers = (consumer: Consumer) => consumer === 'rdmaMr' || consumer === 'rdmaOdp';

function barEvents(consumer: Consumer, moves: boolean): readonly Event[] {
	if (!registers(consumer)) return [];
	return moves ? ['use', 'evict', 'use', 'munmap', 'dereg'] : ['use', 'dereg'];
}

/** What a program does with RAM; nobody evicts it from a device. */
const ramPrograms = (consumer: Consumer): readonly (readonly Event[])[] =>
	registers(consumer)
		? [
				['use', 'dereg'],
				['use', 'munmap', 'dereg'],
			]
		: [[]];

import { flow, type RootComplexClass } from '../../sim/traffic/scene';
import type { Assumptions } from '../assumptions';
import { topologyOf } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, verdictIf } from '../observe';
import { choice, integer } from '../parameters';
import { exported, nicStream, runTraffic, type Traffic } from '../traffic';

const MIB = 2 ** 20;
/** Simulated time of each run. */
const durationPs = 400_000_000;
/** What moves as one; a burst this long cannot be told from its packets by what is measured. */
const burst = 16384;

export const pathCost: Experiment = {
	id: 'path-cost',
	version: 1,
	title: 'Direct, through the root complex, or by way of RAM',
	question: 'How fast is each way from a NIC to the BAR of a GPU?',
	parameters: [
		choice(
			'op',
			'The NIC',
			[
				['write', 'writes'],
				['read', 'reads'],
			],
			'write',
		),
		choice(
			'rc',
			'Root complex',
			[
				['modern', 'modern server'],
				['broadwell', 'Broadwell-EP'],
				['ivybridge', 'Ivy Bridge-EP'],
				['sandybridge', 'Sandy Bridge-EP'],
				['client', 'client'],
			],
			'modern',
		),
		integer('message', 'Message', 'bytes', [4096, 65536, MIB], MIB, 'log2'),
		integer('depth', 'Messages under way', 'count', [1, 4, 16], 1),
	],
	hypotheses: [
		hypothesis('path-cost/root-complex-fine', ['hairpin', 'bounce'], (seen) => {
			const [hairpin, bounce] = [seen.number('hairpin'), seen.number('bounce')];
			return {
				word: hairpin === bounce ? 'undecided' : verdictIf(hairpin > bounce),
				decidedBy: 'hairpin',
				because: `Through the root complex ${hairpin} GB/s, by way of RAM ${bounce} GB/s, which moves ${seen.number('bounce-ram')} bytes through host memory.`,
			};
		}),
		hypothesis('path-cost/direct-faster', ['direct', 'hairpin'], (seen) => {
			const [direct, hairpin] = [seen.number('direct'), seen.number('hairpin')];
			return {
				word: verdictIf(direct > hairpin),
				decidedBy: 'direct',
				because: `Direct ${direct} GB/s, through the root complex ${hairpin} GB/s.`,
			};
		}),
	],
	limits: ['absolute figures: only their order and where they cross', 'other traffic'],
	run(parameters, assumptions) {
		const op = parameters['op'] === 'read' ? 'read' : 'write';
		const [messageBytes, queueDepth] = [Number(parameters['message']), Number(parameters['depth'])];
		const given = { op, messageBytes, queueDepth } as const;
		const rootComplex = String(parameters['rc']) as RootComplexClass;
		const common = { rootComplex, durationPs, burst, bins: 50 };
		const direct = runTraffic(
			'direct',
			'Direct, below one switch',
			{
				...common,
				topology: topologyOf({ topo: 'T1', iommu: 'off' }),
				regions: [exported(64 * MIB)],
				flows: [nicStream({ ...given, address: 'bus' })],
			},
			'NIC',
			assumptions,
		);
		const hairpin = runTraffic(
			'hairpin',
			'Through the root complex, translated',
			{
				...common,
				topology: topologyOf({ topo: 'T1', iommu: 'translated' }),
				regions: [exported(64 * MIB)],
				flows: [nicStream({ ...given, address: 'iova' })],
			},
			'NIC',
			assumptions,
		);
		const bounce = bounced(op, given, common, assumptions);
		const each = [direct, hairpin, bounce];
		return {
			scenarios: each.map(({ scenario }) => scenario),
			observations: [
				...each.map(({ scenario, gigabytes }) =>
					observe(scenario.id, scenario.label, gigabytes, {
						unit: 'GB/s',
						scenario: scenario.id,
						step: 0,
					}),
				),
				...each.map((one) =>
					observe(`${one.scenario.id}-latency`, `${one.scenario.label}: a message`, latency(one), {
						unit: 'ns',
					}),
				),
				observe(
					'bounce-ram',
					'Through host memory, bounced',
					bounce.recording?.hostMemoryBytes ?? 0,
					{
						unit: 'bytes',
					},
				),
			],
		};
	},
};

/** The exporter's own engine moves one half of the way, the NIC the other. */
function bounced(
	op: 'read' | 'write',
	given: { readonly messageBytes: number; readonly queueDepth: number },
	common: { rootComplex: RootComplexClass; durationPs: number; burst: number; bins: number },
	assumptions: Assumptions,
): Traffic {
	const ram = {
		id: 'ram',
		place: { kind: 'memory', socket: 0 },
		bytes: 64 * MIB,
		pageBytes: 4096,
	} as const;
	const half = (id: string, initiator: string, which: 'read' | 'write', feeds: string | null) =>
		flow({ ...given, id, initiator, region: 'ram', op: which, feeds });
	const flows =
		op === 'write'
			? [half('first', 'NIC', 'write', 'last'), half('last', 'GPU', 'read', null)]
			: [half('first', 'GPU', 'write', 'last'), half('last', 'NIC', 'read', null)];
	const topology = topologyOf({ topo: 'T1', iommu: 'off' });
	return runTraffic(
		'bounce',
		'By way of RAM',
		{ ...common, topology, regions: [ram], flows },
		'last',
		assumptions,
	);
}

/** Mean time of a message, whole nanoseconds; the last half of a bounce counts from the start of the first. */
function latency({ recording }: Traffic): number {
	return Math.floor((recording?.flows.at(-1)?.latency.meanPs ?? 0) / 1000);
}

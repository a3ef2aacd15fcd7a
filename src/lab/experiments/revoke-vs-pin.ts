import type { Importer } from '../../sim/traffic/scene';
import { iommuParameter, topologyOf, topoParameter } from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { integer } from '../parameters';
import { exported, nicStream, runTraffic, type Traffic } from '../traffic';

const MIB = 2 ** 20;
const durationPs = 2_500_000_000;

const importers: readonly (readonly [Importer, string])[] = [
	['dynamic', 'An importer that obeys'],
	['pinned', 'An importer that pins'],
	['ignoring', 'An importer that ignores'],
];

export const revokeVsPin: Experiment = {
	id: 'revoke-vs-pin',
	version: 1,
	title: 'Obeying notifications, pinning, or ignoring them',
	question: 'What does an exporter that moves its buffer do to a stream into it?',
	parameters: [
		integer('moves', 'Moves of the buffer', 'per second', [0, 1000, 2000, 4000], 1000),
		integer('message', 'Message', 'bytes', [65536, 262144, MIB], MIB, 'log2'),
		topoParameter,
		iommuParameter,
	],
	hypotheses: [
		hypothesis(
			'revoke-vs-pin/obeying-safe',
			['dynamic-stale', 'ignoring-stale', 'moved'],
			(seen) => {
				const [obeying, ignoring] = [seen.number('dynamic-stale'), seen.number('ignoring-stale')];
				if (seen.number('moved') === 0 && obeying === 0)
					return {
						word: 'undecided',
						decidedBy: 'moved',
						because: 'The buffer never moved, so nothing was put to the test.',
					};
				return {
					word: verdictIf(obeying === 0 && ignoring > 0),
					decidedBy: ignoring > 0 ? 'ignoring-stale' : 'dynamic-stale',
					because: `Over ${plural(seen.number('moved'), 'move')} the obeying importer reaches memory that was given up ${obeying} times, the ignoring one ${ignoring} times (S1).`,
				};
			},
		),
		hypothesis('revoke-vs-pin/revoking-faster', ['dynamic', 'pinned'], (seen) => {
			const [dynamic, pinned] = [seen.number('dynamic'), seen.number('pinned')];
			return {
				word: dynamic === pinned ? 'undecided' : verdictIf(dynamic > pinned),
				decidedBy: 'dynamic',
				because: `Obeying moves ${dynamic} GB/s, pinning ${pinned} GB/s, which refuses ${plural(seen.number('refused'), 'move')}.`,
			};
		}),
	],
	sweep: ['moves', 'message', 'iommu'],
	limits: ['what a refused move costs the exporter', 'NICs without page faults'],
	run(parameters, assumptions) {
		const perSecond = Number(parameters['moves']);
		const runs = importers.map(([importer, label]) => ({
			importer,
			traffic: runTraffic(
				importer,
				label,
				{
					topology: topologyOf(parameters),
					regions: [exported(16 * MIB)],
					flows: [
						nicStream({
							messageBytes: Number(parameters['message']),
							importer,
							address: addressOf(parameters),
						}),
					],
					churn: [{ region: 'exported', perSecond, fencePs: 0 }],
					durationPs,
					burst: 262144,
					bins: 100,
				},
				'NIC',
				assumptions,
			),
		}));
		const of = (importer: Importer) => runs.find((one) => one.importer === importer)?.traffic;
		return {
			scenarios: runs.map(({ traffic }) => traffic.scenario),
			observations: [
				...runs.map(({ importer, traffic }) =>
					observe(importer, `${traffic.scenario.label}: goodput`, traffic.gigabytes, {
						unit: 'GB/s',
						scenario: importer,
						step: 0,
					}),
				),
				...runs.map(({ importer, traffic }) =>
					observe(
						`${importer}-stale`,
						`${traffic.scenario.label}: uses of memory given up`,
						stale(traffic),
						{
							unit: 'count',
							scenario: importer,
							step: 0,
						},
					),
				),
				observe(
					'moved',
					'Moves under the importer that obeys',
					of('dynamic')?.recording?.moves.moves ?? 0,
					{
						unit: 'count',
					},
				),
				observe(
					'refused',
					'Moves refused under the importer that pins',
					of('pinned')?.recording?.moves.refused ?? 0,
					{
						unit: 'count',
					},
				),
				observe('longest', 'Longest message of the importer that obeys', longest(of('dynamic')), {
					unit: 'ns',
				}),
			],
		};
	},
};

const addressOf = ({ iommu }: Readonly<Record<string, unknown>>) =>
	iommu === 'translated' ? ('iova' as const) : ('bus' as const);

const stale = ({ recording }: Traffic) => recording?.flows[0]?.staleBursts ?? 0;

const longest = (traffic: Traffic | undefined) =>
	Math.floor((traffic?.recording?.flows[0]?.latency.mostPs ?? 0) / 1000);

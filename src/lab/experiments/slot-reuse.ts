import type { ApertureScene } from '../../sim/aperture/scene';
import type { Costs } from '../../sim/cost/costs';
import { faultAndMap, invalidate, moveNotify } from '../../sim/cost/revocation';
import {
	type ApertureTraffic,
	chunkBytes,
	chunksOf,
	exporterMemory,
	ratesOf,
	runAperture,
} from '../aperture';
import type { Experiment, Parameters } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, flag, integer } from '../parameters';

const MIB = 2 ** 20;
const GIB = 2 ** 30;
/** Uses of the working set by the importer. */
const uses = 2000;

/** How each design holds a slot for an importer. */
const holders = [
	// a page reference stands for the slot, so the exporter must leave it where it is
	{ id: 'D2', revocable: false, rule: 'R9.1', tells: 'nobody' },
	{ id: 'D1', revocable: true, rule: 'R11.4', tells: 'mmu_notifier_invalidate_range_start' },
	{ id: 'D4', revocable: true, rule: 'R27', tells: 'dma_buf_move_notify' },
] as const;
type Holder = (typeof holders)[number];

export const slotReuse: Experiment = {
	id: 'slot-reuse',
	version: 1,
	title: 'A BAR smaller than the memory behind it',
	question: 'What happens when an importer uses more of the VRAM than the BAR shows at once?',
	parameters: [
		integer(
			'own',
			'Working set',
			'bytes',
			[64 * MIB, 128 * MIB, 256 * MIB, 512 * MIB, GIB, 4 * GIB],
			512 * MIB,
			'log2',
		),
		choice(
			'rebar',
			'BAR',
			[
				['off', '256 MiB'],
				['on', '16 GiB (resized to the VRAM)'],
			],
			'off',
		),
		flag('obeys', 'The importer obeys revocation', true),
		flag('releases', 'The importer gives each chunk back after its use', false),
		flag('translated', 'The IOMMU translates', false),
		integer('seed', 'Seed', 'count', [1, 2], 1),
	],
	hypotheses: [
		hypothesis(
			'slot-reuse/pages-block-reuse',
			['D2-refused', 'D1-refused', 'D4-refused'],
			(seen) => {
				const [pages, hook, fds] = ['D2', 'D1', 'D4'].map((id) => seen.number(`${id}-refused`)) as [
					number,
					number,
					number,
				];
				const stale = seen.number('stale');
				return {
					word: verdictIf(pages > 0 && hook + fds === 0 && stale === 0),
					decidedBy: stale > 0 ? 'stale' : 'D2-refused',
					because: `Under D2 ${pages} uses are refused, under D1 and D4 ${hook + fds}, which take back ${plural(seen.number('revoked'), 'slot')} and wait ${seen.number('stall')} us for it${stale ? `; ${stale} uses reach another content (S1)` : ''}.`,
				};
			},
		),
	],
	limits: ['several importers at once', 'what a refused importer does instead'],
	run(parameters, { costs }) {
		const all = holders.map((holder) => ({ ...holder, run: measure(holder, parameters, costs) }));
		const hook = all.find(({ id }) => id === 'D1')?.run;
		const firstStale = all.find(({ run }) => run.stepOf('stale') !== null);
		const of = (run: ApertureTraffic) => run.record.clients[0];
		return {
			scenarios: all.map(({ run }) => run.scenario),
			observations: [
				...all.map(({ id, run }) =>
					observe(`${id}-refused`, `${id}: uses refused`, of(run)?.refused ?? 0, {
						unit: 'count',
						scenario: id,
						step: run.stepOf('refused') ?? run.scenario.trace.steps.length - 1,
					}),
				),
				observe('revoked', 'D1: slots re-pointed under the importer', hook?.record.revoked ?? 0, {
					unit: 'count',
					scenario: 'D1',
					step: hook?.stepOf('revoked') ?? null,
				}),
				observe('stall', 'D1: time that the importer waits', stallOf(hook), { unit: 'us' }),
				observe(
					'stale',
					'Uses that reach another content (S1)',
					all.reduce((sum, { run }) => sum + (of(run)?.stale ?? 0), 0),
					{
						unit: 'count',
						...(firstStale
							? { scenario: firstStale.id, step: firstStale.run.stepOf('stale') }
							: {}),
					},
				),
				...all.map(({ id, run }) =>
					observe(`${id}-time`, `${id}: time of all uses`, Math.floor(run.record.endPs / 1e6), {
						unit: 'us',
					}),
				),
			],
		};
	},
};

const stallOf = (run: ApertureTraffic | undefined) =>
	Math.floor((run?.record.clients[0]?.stalledPs ?? 0) / 1e6);

function measure({ id, revocable, rule, tells }: Holder, parameters: Parameters, costs: Costs) {
	const { bar, vram } = exporterMemory();
	const chunks = chunksOf(Number(parameters['own']));
	const pages = chunkBytes / 4096;
	const translated = parameters['translated'] === true;
	// the VMA operation maps page by page, a dma-buf the chunk
	const mapped = { pages, chunks: id === 'D4' ? 1 : pages, translated };
	const tell = id === 'D4' ? moveNotify : invalidate;
	const scene: ApertureScene = {
		slots: chunksOf(parameters['rebar'] === 'on' ? vram : bar),
		chunkBytes,
		revocable,
		budget: null,
		copies: false,
		clients: [
			{
				id: 'importer',
				kind: 'importer',
				chunks,
				startPs: 0,
				uses,
				obeys: parameters['obeys'] === true,
				keeps: parameters['releases'] !== true,
			},
		],
		seed: Number(parameters['seed']),
		...ratesOf(costs),
		mapPs: faultAndMap(costs, mapped).ps,
		revokePs: tell(costs, mapped).ps,
	};
	return runAperture(id, `${id}: an importer of ${chunks} chunks`, scene, { rule, tells });
}

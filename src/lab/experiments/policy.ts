import type { ApertureScene, Client, ClientRecord } from '../../sim/aperture/scene';
import type { Costs } from '../../sim/cost/costs';
import { faultAndMap, moveNotify } from '../../sim/cost/revocation';
import { psOfUs } from '../../sim/engine/time';
import { type ApertureTraffic, chunkBytes, chunksOf, ratesOf, runAperture } from '../aperture';
import type { Experiment, Parameters } from '../model';
import { hypothesis, observe, verdictIf } from '../observe';
import { flag, integer, share } from '../parameters';
import { rounded } from '../traffic';

const MIB = 2 ** 20;
/** Uses of its own working set by the exporter. */
const uses = 2000;
/** Importers come one after the other, microseconds apart; the exporter is at work by then. */
const apartUs = 500;

export const policy: Experiment = {
	id: 'policy',
	version: 1,
	title: 'An exporter that may refuse, and one that may not',
	question: 'How much of its own working set does the exporter keep in its memory?',
	parameters: [
		integer('importers', 'Importers', 'count', [1, 2, 4, 8, 16], 8),
		integer('asks', 'Each asks for', 'bytes', [4 * MIB, 16 * MIB, 32 * MIB], 16 * MIB, 'log2'),
		integer(
			'budget',
			'Budget for importers',
			'bytes',
			[32 * MIB, 64 * MIB, 128 * MIB],
			64 * MIB,
			'log2',
		),
		integer(
			'memory',
			'Memory of the exporter',
			'bytes',
			[256 * MIB, 512 * MIB, 1024 * MIB],
			256 * MIB,
			'log2',
		),
		integer(
			'own',
			'Working set of its own',
			'bytes',
			[64 * MIB, 128 * MIB, 192 * MIB],
			192 * MIB,
			'log2',
		),
		share('enough', 'Share of hits from which on the exporter works', [0.5, 0.9, 0.99], 0.9),
		flag('releases', 'Importers give each chunk back after its use', false),
		integer('seed', 'Seed', 'count', [1, 2], 1),
	],
	hypotheses: [
		hypothesis(
			'policy/veto-keeps-working-set',
			['veto', 'no-veto', 'fallback', 'enough'],
			(seen) => {
				const [veto, without] = [seen.number('veto'), seen.number('no-veto')];
				const enough = seen.number('enough');
				return {
					word: verdictIf(veto >= enough && without < enough),
					decidedBy: veto < enough ? 'veto' : 'no-veto',
					because: `With a veto ${percent(veto)} of the exporter's own uses hit and ${Math.floor(seen.number('fallback') / MIB)} MiB of the importers' go by way of host memory; without one ${percent(without)} hit.`,
				};
			},
		),
	],
	sweep: ['importers', 'asks', 'budget', 'memory', 'own', 'releases'],
	limits: ['priorities between importers', 'a chunk that went to host memory and comes back'],
	run(parameters, { costs }) {
		const [veto, without] = [true, false].map((may) => measure(parameters, may, costs)) as [
			ApertureTraffic,
			ApertureTraffic,
		];
		const both = [
			{ id: 'veto', run: veto },
			{ id: 'no-veto', run: without },
		];
		const bytes = { unit: 'bytes' };
		return {
			scenarios: [veto.scenario, without.scenario],
			observations: [
				...both.map(({ id, run }) =>
					observe(id, `${run.scenario.label}: own uses that hit`, hitRate(run), {
						unit: 'share',
						scenario: id,
						step: run.stepOf('taken') ?? run.scenario.trace.steps.length - 1,
					}),
				),
				observe('enough', 'Share from which on the exporter works', Number(parameters['enough']), {
					unit: 'share',
				}),
				observe('granted', 'Most that importers held, with a veto', held(veto), bytes),
				observe('granted-all', 'Most that importers held, without one', held(without), bytes),
				observe('fallback', 'Importers by way of host memory, with a veto', hosted(veto), {
					...bytes,
					scenario: 'veto',
					step: veto.stepOf('host'),
				}),
				observe(
					'copied',
					'Copied into its memory, without a veto',
					without.record.copiedBytes,
					bytes,
				),
				observe('revoked', 'Slots taken back from importers, with a veto', veto.record.revoked, {
					unit: 'count',
				}),
			],
		};
	},
};

const percent = (part: number) => `${Math.floor(part * 1000 + 0.5) / 10} %`;
const ownOf = ({ record }: ApertureTraffic): ClientRecord | undefined =>
	record.clients.find(({ kind }) => kind === 'own');
const held = ({ record }: ApertureTraffic) => record.mostHeld * chunkBytes;
const hosted = ({ record }: ApertureTraffic) =>
	record.clients.reduce((sum, one) => sum + (one.kind === 'importer' ? one.hostBytes : 0), 0);

function hitRate(run: ApertureTraffic): number {
	const own = ownOf(run);
	return own && own.counted > 0 ? rounded(own.hits / own.counted) : 0;
}

/** The exporter's own process at work while importers come and ask for their share. */
function measure(parameters: Parameters, veto: boolean, costs: Costs): ApertureTraffic {
	const value = (name: string) => Number(parameters[name]);
	const mapped = { pages: chunkBytes / 4096, chunks: 1, translated: false };
	const ownChunks = chunksOf(value('own'));
	const own: Client = {
		id: 'own process',
		kind: 'own',
		chunks: ownChunks,
		startPs: 0,
		// the first round fills the working set and is not counted
		uses: ownChunks + uses,
		obeys: true,
		keeps: true,
	};
	const importers = Array.from(
		{ length: value('importers') },
		(_, i): Client => ({
			id: `importer ${i + 1}`,
			kind: 'importer',
			chunks: chunksOf(value('asks')),
			startPs: psOfUs((i + 1) * apartUs),
			uses: null,
			obeys: true,
			keeps: parameters['releases'] !== true,
		}),
	);
	const scene: ApertureScene = {
		slots: chunksOf(value('memory')),
		chunkBytes,
		revocable: veto,
		budget: veto ? chunksOf(value('budget')) : null,
		copies: true,
		clients: [own, ...importers],
		seed: value('seed'),
		...ratesOf(costs),
		mapPs: faultAndMap(costs, mapped).ps,
		revokePs: moveNotify(costs, mapped).ps,
	};
	const label = veto ? 'With a veto (D1, D4)' : 'Without one (D2)';
	return runAperture(veto ? 'veto' : 'no-veto', label, scene, {
		rule: veto ? 'R27' : 'S6',
		tells: 'dma_buf_move_notify',
	});
}

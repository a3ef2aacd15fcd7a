import type { Costs } from '../../sim/cost/costs';
import { faultAndMap, moveNotify } from '../../sim/cost/revocation';
import { RandomStream } from '../../sim/engine/random';
import { World } from '../../sim/engine/world';
import { profiles } from '../../sim/profiles/profile';
import type { Experiment, ScenarioTrace } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, flag, integer } from '../parameters';
import { Slots } from '../workingSet';

const MIB = 2 ** 20;
const GIB = 2 ** 30;
/** The exporter re-points its BAR in chunks of this size. */
const chunkBytes = 2 * MIB;
const smallBar = 256 * MIB;
const vram = 16 * GIB;
/** Uses of the working set by the importer. */
const accesses = 4000;

type DesignName = 'D2' | 'D1' | 'D4';

/** What became of an importer that uses a working set of VRAM through the BAR. */
interface Measured {
	readonly id: DesignName;
	readonly refused: number;
	readonly revoked: number;
	/** Picoseconds that the exporter and the importer spent on re-pointing. */
	readonly stallPs: number;
	readonly stale: number;
	readonly scenario: ScenarioTrace;
}

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
					because: `Under D2 ${pages} uses are refused, under D1 and D4 ${hook + fds}, which revoke ${plural(seen.number('revoked'), 'time')} and wait ${seen.number('stall')} us for it${stale ? `; ${stale} uses reach another content (S1)` : ''}.`,
				};
			},
		),
	],
	limits: ['importers that keep what they were given for ever', 'copies by the exporter'],
	run(parameters, { costs }) {
		const all = (['D2', 'D1', 'D4'] as const).map((id) => measure(id, parameters, costs));
		const [, hook] = all;
		return {
			scenarios: all.map(({ scenario }) => scenario),
			observations: [
				...all.map(({ id, refused }) =>
					observe(`${id}-refused`, `${id}: uses refused`, refused, {
						unit: 'count',
						scenario: id,
						step: 0,
					}),
				),
				observe('revoked', 'D1: slots re-pointed under the importer', hook?.revoked ?? 0, {
					unit: 'count',
				}),
				observe('stall', 'D1: time spent on it', Math.floor((hook?.stallPs ?? 0) / 1_000_000), {
					unit: 'us',
				}),
				observe(
					'stale',
					'Uses that reach another content (S1)',
					all.reduce((sum, one) => sum + one.stale, 0),
					{
						unit: 'count',
					},
				),
			],
		};
	},
};

function measure(
	id: DesignName,
	parameters: Readonly<Record<string, unknown>>,
	costs: Costs,
): Measured {
	const bar = parameters['rebar'] === 'on' ? vram : smallBar;
	const slots = new Slots(Math.floor(bar / chunkBytes));
	const chunks = Math.max(1, Math.floor(Number(parameters['own']) / chunkBytes));
	const random = new RandomStream(Number(parameters['seed']), 'importer');
	const mapped = {
		pages: chunkBytes / 4096,
		chunks: 1,
		translated: parameters['translated'] === true,
	};
	const each = moveNotify(costs, mapped).ps + faultAndMap(costs, mapped).ps;
	// a page reference stands for the slot, so the exporter must leave it where it is
	const held = id === 'D2';
	const ignored = new Set<string>();
	let [refused, revoked, stale] = [0, 0, 0];
	for (let i = 0; i < accesses; i++) {
		const chunk = String(random.below(chunks));
		if (slots.touch(chunk)) continue;
		if (ignored.has(chunk)) stale++;
		const placed = slots.place(chunk, held);
		if (placed === 'full') refused++;
		else if (placed.gone !== null) {
			revoked++;
			if (parameters['obeys'] !== true) ignored.add(placed.gone);
		}
	}
	const world = new World({}, profiles['v6.12']);
	const rule = held ? 'R9.1' : 'R27';
	world.step({ actor: 'exporter', func: 're-point BAR', file: null, rule }, (step) => {
		step.look('slots', Math.floor(bar / chunkBytes));
		step.look('working set, chunks', chunks);
		step.cost({ ps: revoked * each, parameters: ['move.notify', 'zap.fixed', 'odp.fault'] });
		step.note(`${accesses} uses: ${refused} refused, ${revoked} slots re-pointed.`);
		return refused > 0 ? 'ENOMEM' : stale > 0 ? 'S1' : 'ok';
	});
	const label = `${id}: an importer of ${chunks} chunks`;
	const trace = world.trace(refused > 0 ? 'ENOMEM' : 'ok');
	return { id, refused, revoked, stallPs: revoked * each, stale, scenario: { id, label, trace } };
}

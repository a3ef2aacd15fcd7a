import type { Costs } from '../../sim/cost/costs';
import { RandomStream } from '../../sim/engine/random';
import { psOfUs } from '../../sim/engine/time';
import { World } from '../../sim/engine/world';
import { profiles } from '../../sim/profiles/profile';
import type { Experiment, ScenarioTrace } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { integer } from '../parameters';
import { Slots } from '../workingSet';

const MIB = 2 ** 20;
/** What the exporter places and gives up at a time. */
const slot = 2 * MIB;
/** Uses of its own working set by the exporter. */
const accesses = 4000;
/** Share of hits from which on the exporter still works. */
const enough = 0.9;

/** What the exporter's own process got while importers asked for their share. */
interface Measured {
	readonly id: 'veto' | 'no-veto';
	readonly hitRate: number;
	readonly granted: number;
	readonly fallback: number;
	readonly copied: number;
	readonly scenario: ScenarioTrace;
}

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
		integer('seed', 'Seed', 'count', [1, 2], 1),
	],
	hypotheses: [
		hypothesis('policy/veto-keeps-working-set', ['veto', 'no-veto', 'fallback'], (seen) => {
			const [veto, without] = [seen.number('veto'), seen.number('no-veto')];
			return {
				word: verdictIf(veto >= enough && without < enough),
				decidedBy: 'no-veto',
				because: `With a veto ${percent(veto)} of the exporter's own uses hit and ${plural(seen.number('fallback') / MIB, 'MiB')} of the importers' go to host memory; without one ${percent(without)} hit.`,
			};
		}),
	],
	limits: ['priorities between importers', 'what an importer does with host memory instead'],
	run(parameters, { costs }) {
		const both = [true, false].map((veto) => measure(parameters, veto, costs));
		return {
			scenarios: both.map(({ scenario }) => scenario),
			observations: [
				...both.map(({ id, hitRate, scenario }) =>
					observe(id, `${scenario.label}: own uses that hit`, hitRate, {
						unit: 'share',
						scenario: id,
						step: 1,
					}),
				),
				observe('granted', 'Granted to importers, with a veto', both[0]?.granted ?? 0, {
					unit: 'bytes',
				}),
				observe('fallback', 'Sent to host memory, with a veto', both[0]?.fallback ?? 0, {
					unit: 'bytes',
				}),
				observe('copied', 'Copied for the exporter, without a veto', both[1]?.copied ?? 0, {
					unit: 'bytes',
				}),
			],
		};
	},
};

const percent = (share: number) => `${Math.floor(share * 1000 + 0.5) / 10} %`;

/** Importers ask, the exporter grants what it must or wants; then its own process runs. */
function measure(
	parameters: Readonly<Record<string, unknown>>,
	veto: boolean,
	costs: Costs,
): Measured {
	const [importers, asks, budget, memory, own, seed] = [
		'importers',
		'asks',
		'budget',
		'memory',
		'own',
		'seed',
	].map((name) => Number(parameters[name])) as [number, number, number, number, number, number];
	const world = new World({}, profiles['v6.12']);
	const slots = new Slots(Math.floor(memory / slot));
	const [granted, fallback] = grant(world, slots, importers, asks, veto ? budget : memory);
	const random = new RandomStream(seed, 'own');
	const chunks = Math.max(1, Math.floor(own / slot));
	let [hits, copied] = [0, 0];
	// the first round fills the working set and is not counted
	for (let i = 0; i < chunks + accesses; i++) {
		const chunk = `own ${i < chunks ? i : random.below(chunks)}`;
		const hit = slots.touch(chunk);
		if (i >= chunks && hit) hits++;
		if (hit) continue;
		if (i >= chunks) copied += slot;
		slots.place(chunk, false);
	}
	const hitRate = hits / accesses;
	const seconds = copied / (costs.get('dram.bandwidth') * 1e9);
	world.step({ actor: 'exporter', func: 'own process', file: null, rule: 'R27' }, (step) => {
		step.look('own chunks', chunks);
		step.cost({ ps: psOfUs(Math.floor(seconds * 1e6)), parameters: ['dram.bandwidth'] });
		step.note(`${hits} of ${accesses} uses hit; ${copied} bytes were copied in.`);
		return 'ok';
	});
	const id = veto ? 'veto' : 'no-veto';
	const label = veto ? 'With a veto (D1, D4)' : 'Without one (D2)';
	const scenario = { id, label, trace: world.trace(hitRate >= enough ? 'ok' : 'EBUSY') };
	return { id, hitRate, granted, fallback, copied, scenario };
}

/** Bytes that importers got in the exporter's memory, and bytes that went to host memory. */
function grant(
	world: World,
	slots: Slots,
	importers: number,
	asks: number,
	limit: number,
): readonly [number, number] {
	let [granted, fallback] = [0, 0];
	world.step({ actor: 'exporter', func: 'map importers', file: null, rule: 'S6' }, (step) => {
		for (let i = 0; i < importers; i++) {
			for (let at = 0; at < asks; at += slot) {
				const fits = granted + slot <= limit;
				if (fits && slots.place(`importer ${i} ${at}`, true) !== 'full') granted += slot;
				else fallback += slot;
			}
		}
		step.look('importers', importers);
		step.set('aperture/granted', granted);
		step.note(`${granted} bytes are granted, ${fallback} bytes go to host memory.`);
		return 'ok';
	});
	return [granted, fallback];
}

import type { Costs } from '../../sim/cost/costs';
import { p2pMapBytes, scatterlistBytes, structPageBytes } from '../../sim/cost/metadata';
import { composed } from '../../sim/designs/features';
import { World } from '../../sim/engine/world';
import type { Experiment, ScenarioTrace } from '../model';
import { hypothesis, observe, verdictIf } from '../observe';
import { integer, share } from '../parameters';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** What a design keeps in memory for the BAR. */
interface Kept {
	readonly id: 'D1' | 'D2' | 'D4';
	readonly label: string;
	readonly bytes: number;
	readonly scenario: ScenarioTrace;
}

export const memmapCost: Experiment = {
	id: 'memmap-cost',
	version: 1,
	title: 'Memory that a design keeps for a BAR',
	question: 'How many bytes does each design keep, and where do they cross?',
	parameters: [
		integer(
			'bar',
			'BAR',
			'bytes',
			[256 * MIB, GIB, 4 * GIB, 16 * GIB, 80 * GIB, 192 * GIB],
			16 * GIB,
			'log2',
		),
		share('share', 'Share of the BAR that is in use by peers', [0, 0.01, 0.1, 0.25, 0.5, 1], 0.25),
		integer('importers', 'Importers', 'count', [1, 2, 4, 8, 16, 32], 1),
		integer(
			'chunk',
			'Contiguous chunk of the exporter',
			'bytes',
			[4096, 2 * MIB, 64 * MIB],
			2 * MIB,
			'log2',
		),
	],
	hypotheses: [
		hypothesis('memmap-cost/pages-cost-more', ['D1', 'D2', 'crossover'], (seen) => {
			const [hook, pages] = [seen.number('D1'), seen.number('D2')];
			return {
				word: hook === pages ? 'undecided' : verdictIf(pages > hook),
				decidedBy: 'D2',
				because: `Struct pages take ${mib(pages)}, the addresses of the VMA operations ${mib(hook)}; they cross at share x importers = ${seen.text('crossover')}.`,
			};
		}),
	],
	limits: ['the memmap of the host itself', 'memory that the NIC keeps for translations'],
	run(parameters, { costs }) {
		const [bar, used, importers, chunk] = ['bar', 'share', 'importers', 'chunk'].map((name) =>
			Number(parameters[name]),
		) as [number, number, number, number];
		const mapped = Math.floor((bar * used) / 4096) * 4096;
		const kept: readonly Kept[] = [
			keep('D1', 'p2p_map', 'addresses of each importer', importers * p2pMapBytes(costs, mapped)),
			keep(
				'D2',
				'pci_p2pdma_add_resource',
				'a struct page for each 4 KiB',
				structPageBytes(costs, bar),
			),
			keep(
				'D4',
				'dma_buf_map_attachment',
				'an entry for each chunk of each importer',
				importers * scatterlistBytes(costs, Math.ceil(mapped / chunk)),
			),
		];
		return {
			scenarios: kept.map(({ scenario }) => scenario),
			observations: [
				...kept.map(({ id, label, bytes }) =>
					observe(id, `${id}: ${label}`, bytes, { unit: 'bytes', scenario: id, step: 0 }),
				),
				observe('crossover', 'Share x importers at which D1 and D2 cross', crossing(costs, bar)),
				observe('of-bar', 'Struct pages, of the BAR', structPageBytes(costs, bar) / bar, {
					unit: 'share',
				}),
			],
		};
	},
};

/** One importer of the whole BAR against the pages of the whole BAR. */
const crossing = (costs: Costs, bar: number) =>
	structPageBytes(costs, bar) / p2pMapBytes(costs, bar);

const mib = (bytes: number) => `${(bytes / MIB).toFixed(bytes < 10 * MIB ? 2 : 0)} MiB`;

function keep(id: Kept['id'], func: string, label: string, bytes: number): Kept {
	const world = new World({}, composed([]));
	world.step({ actor: 'core', func, file: null, rule: id === 'D2' ? 'R48' : null }, (step) => {
		step.set(`memory/${id}`, bytes);
		step.note(`Keeps ${bytes} bytes: ${label}.`);
		return 'ok';
	});
	return { id, label, bytes, scenario: { id, label: `${id}: ${label}`, trace: world.trace('ok') } };
}

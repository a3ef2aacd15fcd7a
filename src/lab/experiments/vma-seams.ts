import { PciBus } from '../../sim/dma/bus';
import type { Outcome } from '../../sim/engine/trace';
import { World } from '../../sim/engine/world';
import { boot, type Machine } from '../../sim/machine';
import { hmmRangeFault } from '../../sim/mm/hmm';
import type { Mm } from '../../sim/mm/mm';
import { mprotect } from '../../sim/mm/mprotect';
import { mremap } from '../../sim/mm/mremap';
import { munmap } from '../../sim/mm/munmap';
import { startProcess } from '../../sim/mm/process';
import type { Kind } from '../../sim/mm/source';
import { registerOdp } from '../../sim/users/odp';
import { profileOf, profileParameter, topologyOf } from '../machine';
import { usualRoles } from '../matrix';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, flag } from '../parameters';

/** Pages of each of the three mappings. */
const part = 4;
const pageCount = 3 * part;
const PAGE = 4096;

/** Anonymous, tmpfs, anonymous: three VMAs that the kernel cannot merge, side by side. */
const threeVmas: Kind = {
	id: 'three VMAs',
	model: null,
	title: 'three mappings side by side',
	parts: [
		{ source: { from: 'anonymous' }, shared: false, prot: 'rw', pages: part },
		{ source: { from: 'file', fs: 'tmpfs' }, shared: true, prot: 'rw', pages: part },
		{ source: { from: 'anonymous' }, shared: false, prot: 'rw', pages: part },
	],
	stores: true,
};

export const vmaSeams: Experiment = {
	id: 'vma-seams',
	version: 1,
	title: 'A registration over several VMAs',
	question: 'What fails after a hole is torn into a registration that spans three VMAs?',
	parameters: [
		choice(
			'hole',
			'The hole is made by',
			[
				['munmap', 'munmap'],
				['mremap', 'mremap to another place'],
				['mprotect', 'mprotect(PROT_NONE)'],
			],
			'munmap',
		),
		choice(
			'where',
			'In the',
			[
				['middle', 'middle VMA'],
				['first', 'first VMA'],
				['last', 'last VMA'],
				['page', 'second page of the middle VMA'],
			],
			'middle',
		),
		flag('obeys', 'The importer obeys the notifier', true),
		profileParameter('v6.12'),
	],
	hypotheses: [
		hypothesis('vma-seams/hole-only', ['failed-inside', 'failed-outside', 'stale'], (seen) => {
			const [inside, outside, stale] = ['failed-inside', 'failed-outside', 'stale'].map((id) =>
				seen.number(id),
			) as [number, number, number];
			return {
				word: verdictIf(outside === 0 && stale === 0 && inside > 0),
				decidedBy: stale > 0 ? 'stale' : outside > 0 ? 'failed-outside' : 'failed-inside',
				because: `${plural(inside, 'access')} inside the hole and ${outside} outside fail; ${stale} reach memory that the process has given up (S5).`,
			};
		}),
	],
	limits: ['several threads tearing at once', 'implicit ODP'],
	run(parameters, { rulesOff }) {
		const machine = machineOf(parameters, rulesOff);
		const started = startProcess(machine, threeVmas);
		if ('errno' in started) return { scenarios: [], observations: [] };
		const { mm, start } = started.process;
		const request = { start, bytes: pageCount * PAGE, writable: true, device: 'NIC' };
		registerOdp(machine, mm, request, 'mlx5');
		const nic = new OdpNic(machine, mm, start, parameters['obeys'] === true);
		for (let page = 0; page < pageCount; page++) nic.access(page);
		const [from, pages] = holeOf(String(parameters['where']));
		tear(machine, mm, String(parameters['hole']), start + from * PAGE, pages * PAGE);
		const torn = machine.world.length;
		const answers = Array.from({ length: pageCount }, (_, page) => nic.access(page));
		const inHole = (page: number) => page >= from && page < from + pages;
		const failed = (inside: boolean) =>
			answers.filter((result, page) => result !== 'ok' && inHole(page) === inside).length;
		const at = { scenario: 'odp', unit: 'count' };
		return {
			scenarios: [
				{
					id: 'odp',
					label: 'Traffic through an ODP registration',
					trace: machine.world.trace('ok'),
				},
			],
			observations: [
				observe('failed-inside', 'Accesses inside the hole that fail', failed(true), {
					...at,
					step: torn,
				}),
				observe('failed-outside', 'Accesses outside that fail', failed(false), {
					...at,
					step: torn,
				}),
				observe('stale', 'Accesses to memory given up (S5)', nic.stale, { ...at, step: torn }),
				observe('faults', 'Page faults of the NIC', nic.faults, { unit: 'count' }),
			],
		};
	},
};

function machineOf(
	parameters: Parameters<Experiment['run']>[0],
	rulesOff: ReadonlySet<string>,
): Machine {
	const profile = profileOf(parameters);
	const topology = topologyOf({});
	return boot({
		world: new World({}, profile),
		profile,
		iommu: topology.iommu,
		bus: new PciBus(topology, profile, rulesOff),
		rulesOff,
		roles: usualRoles,
	});
}

/** First page and number of pages of the hole. */
function holeOf(where: string): readonly [number, number] {
	if (where === 'first') return [0, part];
	if (where === 'last') return [2 * part, part];
	return where === 'page' ? [part + 1, 1] : [part, part];
}

function tear(machine: Machine, mm: Mm, how: string, start: number, bytes: number): void {
	if (how === 'mprotect') mprotect(machine, mm, start, bytes, 0);
	else if (how === 'mremap')
		mremap(machine, mm, { start, oldBytes: bytes, newBytes: bytes, fixed: 0x7f9000000000 });
	else munmap(machine, mm, start, bytes);
}

/** The translation of a NIC with page faults: filled on access, zapped by the notifier if it obeys. */
class OdpNic {
	readonly #valid: boolean[] = new Array(pageCount).fill(false);
	faults = 0;
	stale = 0;

	constructor(
		private readonly machine: Machine,
		private readonly mm: Mm,
		private readonly start: number,
		obeys: boolean,
	) {
		const head = {
			actor: 'NIC driver',
			func: 'mlx5_ib_invalidate_range',
			file: null,
			rule: 'R11.4',
		};
		machine.world.step(head, (step) => {
			mm.addNotifier(step, {
				id: 'mtt',
				start,
				end: start + pageCount * PAGE,
				invalidate: (_event, from, to) => {
					if (obeys) this.#zap(from, to);
				},
			});
			step.note(obeys ? 'The driver zaps what it is told.' : 'The driver ignores what it is told.');
			return 'ok';
		});
	}

	#zap(from: number, to: number): void {
		for (let page = 0; page < pageCount; page++) {
			const at = this.start + page * PAGE;
			if (at < to && at + PAGE > from) this.#valid[page] = false;
		}
	}

	/** The NIC writes to one page: by its table, else by a page fault. */
	access(page: number): Outcome {
		const at = this.start + page * PAGE;
		if (!this.#valid[page]) {
			this.faults++;
			const { result } = hmmRangeFault(this.machine, this.mm, at, PAGE, true);
			if (result !== 'ok') return this.#step(page, 'remote access error', result);
			this.#valid[page] = true;
		}
		const pte = this.mm.ptes.at(at);
		const mine = pte !== undefined && !pte.value.protnone;
		if (!mine) this.stale++;
		return this.#step(page, 'ok', mine ? 'mapped' : 'no longer mapped: S5 is broken');
	}

	#step(page: number, result: Outcome, saw: string): Outcome {
		const head = { actor: 'NIC', func: 'rdma_write', file: null, rule: 'R11.5' };
		return this.machine.world.step(head, (step) => {
			step.look('page', page);
			step.note(`Page ${page}: ${saw}.`);
			return result;
		});
	}
}

import { PciBus } from '../../sim/dma/bus';
import { World } from '../../sim/engine/world';
import { boot, type Machine } from '../../sim/machine';
import { dmaRanges, gupFastThenSlow, unpin } from '../../sim/mm/gup';
import type { GupResult } from '../../sim/mm/gupFlags';
import { kindById } from '../../sim/mm/kinds';
import type { Mm } from '../../sim/mm/mm';
import { munmap } from '../../sim/mm/munmap';
import { registerP2pmem } from '../../sim/mm/p2pmem';
import { type Process, startProcess } from '../../sim/mm/process';
import type { Topology } from '../../sim/pci/hierarchy';
import { profiles } from '../../sim/profiles/profile';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import { usualRoles } from '../matrix';
import type { Experiment, ScenarioTrace } from '../model';
import { hypothesis, observe, verdictIf } from '../observe';
import { flag } from '../parameters';

const roles = ['address', 'reference', 'dirty'] as const;
type Role = (typeof roles)[number];
type Memory = 'RAM' | 'BAR';

/** Pages that the device is given. */
const pages = 4;

/** What went wrong without a role. */
interface Ablation {
	readonly id: string;
	readonly role: Role | 'none';
	readonly memory: Memory;
	readonly events: readonly string[];
	readonly scenario: ScenarioTrace;
}

export const removeARole: Experiment = {
	id: 'remove-a-role',
	version: 1,
	title: 'Struct page without one of its roles',
	question: 'What breaks when struct page no longer carries an address, a reference, or dirtiness?',
	parameters: [
		flag('revoke', 'The importer is told before memory goes, and lets go', false),
		flag('mapped', 'The exporter gives DMA addresses itself', false),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('remove-a-role/three-roles', ['broken', 'whole'], (seen) => {
			const broken = new Set(seen.list('broken').map(String));
			const needed = ['RAM address', 'RAM reference', 'RAM dirty', 'BAR address', 'BAR reference'];
			const spared = needed.filter((one) => !broken.has(one));
			const holds = spared.length === 0 && !broken.has('BAR dirty') && seen.number('whole') === 0;
			return {
				word: verdictIf(holds),
				decidedBy: 'broken',
				because: `Something breaks without ${seen.list('broken').join(', ') || 'nothing'}${spared.length ? `; nothing breaks without ${spared.join(', ')}` : ''}.`,
			};
		}),
	],
	limits: ['other uses of struct page, such as reverse mapping and memory cgroups'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const [revoke, mapped] = [parameters['revoke'] === true, parameters['mapped'] === true];
		const all = (['RAM', 'BAR'] as const).flatMap((memory) =>
			(['none', ...roles] as const).map((role) =>
				ablate(machineOf(topology, rulesOff), memory, role, revoke, mapped),
			),
		);
		const broken = all.filter((one) => one.role !== 'none' && one.events.length > 0);
		const whole = all.filter((one) => one.role === 'none' && one.events.length > 0);
		const [shown] = broken;
		return {
			scenarios: all.map(({ scenario }) => scenario),
			observations: [
				observe(
					'broken',
					'Something breaks without',
					broken.map(({ id }) => id),
					{
						...(shown ? { scenario: shown.id, step: shown.scenario.trace.steps.length - 1 } : {}),
					},
				),
				observe(
					'events',
					'What breaks',
					Object.fromEntries(broken.map(({ id, events }) => [id, [...events]])),
				),
				observe('whole', 'Breaks with all roles in place', whole.length, { unit: 'count' }),
			],
		};
	},
};

/**
 * A device is given memory, writes to it while the process unmaps, and the memory is given back; one
 * role of struct page is missing on the way.
 */
function ablate(
	machine: Machine,
	memory: Memory,
	role: Role | 'none',
	revoke: boolean,
	mapped: boolean,
): Ablation {
	// a shared file mapping is RAM that somebody expects to find on the disk again
	const kind = kindById(memory === 'RAM' ? 'ext4_shared' : 'p2pmem')!;
	const started = startProcess(machine, kind);
	const events = 'errno' in started ? [] : use(machine, started.process, role, revoke, mapped);
	const id = role === 'none' ? `${memory} whole` : `${memory} ${role}`;
	const label = role === 'none' ? `${memory} with all roles` : `${memory} without ${role}`;
	const trace = machine.world.trace(events.length === 0 ? 'ok' : 'EIO');
	return { id, role, memory, events, scenario: { id, label, trace } };
}

function machineOf(topology: Topology, rulesOff: ReadonlySet<string>): Machine {
	const profile = profiles['v6.12'];
	const machine = boot({
		world: new World({}, profile),
		profile,
		iommu: topology.iommu,
		bus: new PciBus(topology, profile, rulesOff),
		rulesOff,
		roles: { ...usualRoles, clients: ['NVMe'] },
	});
	registerP2pmem(machine, machine.roles.p2pmem);
	return machine;
}

function use(
	machine: Machine,
	{ mm, start }: Process,
	role: Role | 'none',
	revoke: boolean,
	mapped: boolean,
): string[] {
	const got = gupFastThenSlow(machine, mm, start, pages, { pin: true, write: true, p2pdma: true });
	if (got.error !== null) return [`pin ${got.error}`];
	const address = mapForDevice(machine, got, role === 'address', mapped);
	if (address !== null) return [address];
	if (role === 'reference') unpin(machine, got);
	const told = unmapByProcess(machine, mm, start, revoke);
	const stale = deviceWrites(machine, got, told);
	const lost = giveBack(machine, got, role);
	return [...stale, ...lost];
}

/** Null when the device has an address; else what is missing. */
function mapForDevice(
	machine: Machine,
	got: GupResult,
	blind: boolean,
	mapped: boolean,
): string | null {
	const head = { actor: 'dma', func: 'dma_map_sgtable', file: 'kernel/dma/mapping.c', rule: 'R5' };
	const result = machine.world.step(head, (step) => {
		if (blind && !mapped) {
			step.look('sg_page', null);
			step.note('The list names no page, so the DMA API has nothing to make an address of.');
			return 'EINVAL';
		}
		const answer = machine.bus.mapSgtable('NVMe', dmaRanges(got.runs));
		step.note(blind ? 'The exporter maps by itself and hands over DMA addresses.' : answer.reason);
		step.set('dma/NVMe', answer.result === 'ok' ? { pages: got.pages } : null);
		return answer.result;
	});
	return result === 'ok' ? null : `no DMA address: ${result}`;
}

/** The process unmaps under the device; true when the device was made to let go before. */
function unmapByProcess(machine: Machine, mm: Mm, start: number, revoke: boolean): boolean {
	if (revoke) {
		const head = { actor: 'importer', func: 'invalidate', file: null, rule: 'R26' };
		machine.world.step(head, (step) => {
			step.set('dma/NVMe', null);
			step.note('The importer is told first and stops using the memory.');
			return 'ok';
		});
	}
	munmap(machine, mm, start, pages * 4096);
	return revoke;
}

/** S1: the device writes by its address; whose memory is it by then? */
function deviceWrites(machine: Machine, got: GupResult, told: boolean): string[] {
	const head = { actor: 'NVMe', func: 'memory write', file: null, rule: 'S1' };
	const result = machine.world.step(head, (step) => {
		if (told) {
			step.note('The device has no mapping any more; its request ends with an error.');
			return 'ok';
		}
		const free = got.runs.filter(({ frames }) => machine.pages.refcount(frames.pfn) === 0);
		step.look('pages without any reference', free.length);
		step.note(
			free.length > 0 ? 'The pages belong to somebody else by now.' : 'The pins hold the pages.',
		);
		return free.length > 0 ? 'S1' : 'ok';
	});
	return result === 'ok' ? [] : ['S1: the device writes to memory that was given up'];
}

/** The write must reach the disk where the page belongs to a file. */
function giveBack(machine: Machine, got: GupResult, role: Role | 'none'): string[] {
	if (role !== 'reference') unpin(machine, got);
	const head = {
		actor: 'mm',
		func: 'set_page_dirty_lock',
		file: 'mm/page-writeback.c',
		rule: 'R10',
	};
	const result = machine.world.step(head, (step) => {
		const cached = got.runs.some(({ frames }) => frames.page === 'file');
		step.look('page->mapping writes back', cached);
		if (role !== 'dirty') {
			step.note('The pages are marked dirty before they are given back.');
			return 'ok';
		}
		step.note(
			cached
				? 'Nobody knows of the write: reclaim drops it.'
				: 'Nothing is written back; nothing is lost.',
		);
		return cached ? 'EIO' : 'ok';
	});
	return result === 'ok' ? [] : ['S5: a write of the device is lost'];
}

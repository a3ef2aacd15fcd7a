import { ApertureRun } from '../sim/aperture/run';
import type { ApertureRecord, ApertureScene, Moment, MomentKind } from '../sim/aperture/scene';
import { writeCeiling } from '../sim/cost/bandwidth';
import type { Costs } from '../sim/cost/costs';
import type { StepHead, World as Steps } from '../sim/engine/world';
import { World } from '../sim/engine/world';
import type { Topology } from '../sim/pci/hierarchy';
import { profiles } from '../sim/profiles/profile';
import { bundledTopology } from '../sim/scenario/bundled';
import type { ScenarioTrace } from './model';

/** Most events of one run: a use is three or four. */
const mostEvents = 400_000;

/** Bytes of a slot of the exporter, and of the chunks that it places in them. */
export const chunkBytes = 2 * 2 ** 20;

/** Chunks that hold so many bytes; at least one. */
export const chunksOf = (bytes: number): number => Math.max(1, Math.floor(bytes / chunkBytes));

/** The exporter of the four machines and what it has: its BAR and the memory behind it, in bytes. */
export function exporterMemory(topology: Topology = bundledTopology('T1')) {
	const gpu = topology.nodes.find(({ id }) => id === 'GPU');
	const bar = gpu?.bars.find(({ regions }) => regions.some(({ use }) => use === 'memory'));
	return { bar: bar?.size ?? 0, vram: gpu?.localMemory ?? 0 };
}

/** Bytes per second of the slower of two links, the exporter's and the importer's, and of memory. */
export function ratesOf(costs: Costs, topology: Topology = bundledTopology('T1')) {
	const links = ['GPU', 'NIC'].flatMap((id) => {
		const node = topology.nodes.find((one) => one.id === id);
		return node?.link ? [writeCeiling(costs, node.link, node.mps)] : [];
	});
	return {
		linkRate: Math.floor(Math.min(...links)),
		memoryRate: Math.floor(costs.get('dram.bandwidth') * 1e9),
	};
}

/** A run of the clients of an aperture, and its steps. */
export interface ApertureTraffic {
	readonly record: ApertureRecord;
	readonly scenario: ScenarioTrace;
	/** Step at which something happened first; null where it never did. */
	stepOf(kind: MomentKind): number | null;
}

/**
 * Runs a scene; each thing that befell a client for the first time is a step, the sum of all is the last.
 *
 * @param by the rule by which the exporter gives and takes slots, and the function that tells an importer
 */
export function runAperture(
	id: string,
	label: string,
	scene: ApertureScene,
	by: { readonly rule: string; readonly tells: string },
): ApertureTraffic {
	const { rule } = by;
	const record = new ApertureRun(scene).run(mostEvents);
	const world = new World({}, profiles['v6.12']);
	const steps = new Map<MomentKind, number>();
	for (const moment of record.moments) {
		if (!steps.has(moment.kind)) steps.set(moment.kind, world.length);
		stepFor(world, moment, by, scene);
	}
	const refused = record.clients.some((one) => one.refused > 0);
	const stale = record.clients.some((one) => one.stale > 0);
	const result = stale ? 'S1' : refused ? 'ENOMEM' : 'ok';
	const head = { actor: 'exporter', func: 'working set', file: null, rule };
	world.step(head, (step) => {
		step.look('slots', scene.slots);
		step.look('chunks', scene.clients.map(({ id: of, chunks }) => `${of} ${chunks}`).join(', '));
		step.set('aperture/held', record.mostHeld);
		step.cost({ ps: record.busyPs, parameters: ['move.notify', 'zap.fixed', 'odp.fault'] });
		step.note(
			`After ${Math.floor(record.endPs / 1e6)} us: ${record.revoked} slots were taken back, at most ${record.mostHeld} were held by importers.`,
		);
		return result;
	});
	const trace = world.trace(result);
	const broken = steps.get('stale');
	const violations =
		broken === undefined
			? []
			: [
					{
						invariant: 'S1' as const,
						step: broken,
						note: 'a slot is used that shows other content',
					},
				];
	return {
		record,
		scenario: { id, label, trace: { ...trace, violations: [...trace.violations, ...violations] } },
		stepOf: (kind) => steps.get(kind) ?? null,
	};
}

const told: Readonly<Record<MomentKind, { func: string; result: string; note: string }>> = {
	mapped: { func: 'map', result: 'ok', note: 'The chunk gets a slot.' },
	taken: { func: 'evict', result: 'ok', note: 'A chunk of the exporter’s own makes room.' },
	revoked: { func: 'revoke', result: 'ok', note: 'The slot is taken from the importer.' },
	refused: { func: 'map', result: 'ENOMEM', note: 'Every slot is held: none can be re-pointed.' },
	host: { func: 'map', result: 'ok', note: 'Over the budget: the chunk is placed in host memory.' },
	stale: { func: 'memory write', result: 'S1', note: 'The slot shows another content by now.' },
};

function stepFor(
	world: Steps,
	moment: Moment,
	{ rule, tells }: { readonly rule: string; readonly tells: string },
	scene: ApertureScene,
): void {
	const { func, result, note } = told[moment.kind];
	const head: StepHead = {
		actor: moment.kind === 'stale' ? 'NIC' : 'exporter',
		func: moment.kind === 'revoked' ? tells : func,
		file: null,
		rule: moment.kind === 'stale' ? 'S1' : rule,
	};
	world.step(head, (step) => {
		step.look('slots', scene.slots);
		step.look('chunk', `${moment.client} ${moment.chunk}`);
		step.note(
			`${note} (use ${moment.use} of ${moment.client}, ${Math.floor(moment.atPs / 1e6)} us)`,
		);
		return result;
	});
}

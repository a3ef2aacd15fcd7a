import { type DesignId, designIds, designs } from '../../sim/designs/design';
import { type Consumer, consumers, type Event, type Flow, runFlow } from '../../sim/designs/flow';
import type { Json, Step } from '../../sim/engine/trace';
import type { Topology } from '../../sim/pci/hierarchy';
import type { MatrixCell, MatrixView } from './matrix';

/** The machine and buffer that every design is tried on. */
export interface Workload {
	readonly topology: Topology;
	/** Bytes, a multiple of 4096. */
	readonly bytes: number;
	readonly adopted: boolean;
}

export const consumerLabels: Readonly<Record<Consumer, string>> = {
	rdmaMr: 'RDMA MR',
	rdmaOdp: 'RDMA MR, on demand',
	odirect: 'O_DIRECT read',
	processVm: 'process_vm_readv',
	zerocopy: 'MSG_ZEROCOPY',
	vfio: 'VFIO map',
	bufferedRead: 'read(2) into it',
	gpuImport: 'GPU import',
};

const events: Readonly<Record<'munmap' | 'evict' | 'unplug', string>> = {
	munmap: 'Access after munmap',
	evict: 'Access after eviction',
	unplug: 'Removal of the device',
};

/** Every flow of one workload, run once. */
export class DesignRuns {
	readonly #flows = new Map<string, Flow>();

	constructor(readonly workload: Workload) {}

	flow(design: DesignId, consumer: Consumer, afterwards: readonly Event[] = []): Flow {
		const key = [design, consumer, ...afterwards].join(' ');
		const known = this.#flows.get(key);
		if (known) return known;
		const flow = runFlow({ ...this.workload, design, consumer, memory: 'bar', afterwards });
		this.#flows.set(key, flow);
		return flow;
	}
}

/** A few words for the head of a column; the whole title is beside it. */
const shortTitles: Readonly<Record<DesignId, string>> = {
	D0: 'driver mmap',
	D0p: 'peer clients',
	D1: 'p2p_map hook',
	D2: 'struct pages',
	D2L: 'pages, long-term',
	D3: 'HMM mirror',
	D4: 'dma-buf',
	D5: 'physical DMA',
};

const columns = designIds.map((id) => ({
	id,
	label: id,
	detail: shortTitles[id],
	title: designs[id].title,
}));

/** Consumers by designs: what each gets for BAR memory. */
export function consumersByDesign(runs: DesignRuns, against: string | null): MatrixView {
	const rows = consumers.map((consumer) => ({
		id: consumer,
		label: consumerLabels[consumer],
		cells: designIds.map((design) => consumerCell(runs, design, consumer)),
	}));
	return compared({ title: 'The same BAR memory, every consumer', columns, rows, against });
}

/** What a registration answers once something befell the memory. */
export function lifetimesByDesign(runs: DesignRuns, against: string | null): MatrixView {
	const rows = Object.entries(events).map(([event, label]) => ({
		id: event,
		label,
		cells: designIds.map((design) => lifeCell(runs, design, event as keyof typeof events)),
	}));
	return compared({ title: 'What befalls a registered MR', columns, rows, against });
}

/** Cells that differ from the column compared against are marked. */
export function compared(matrix: MatrixView): MatrixView {
	const at = matrix.columns.findIndex(({ id }) => id === matrix.against);
	if (at < 0) return { ...matrix, against: null };
	const rows = matrix.rows.map((row) => {
		const base = row.cells[at];
		const differs = (cell: MatrixCell) =>
			cell.outcome !== base?.outcome || cell.note !== base?.note;
		return { ...row, cells: row.cells.map((cell) => ({ ...cell, differs: differs(cell) })) };
	});
	return { ...matrix, rows };
}

/** A registration on demand looks at nothing but the range: what counts is the first access. */
function consumerCell(runs: DesignRuns, design: DesignId, consumer: Consumer): MatrixCell {
	if (consumer !== 'rdmaOdp') return resultCell(runs.flow(design, consumer));
	const flow = runs.flow(design, consumer, ['use']);
	return resultCell(flow, flow.phases.find(({ name }) => name === 'use')?.result);
}

/** The result and the step that decided it: the first one that failed, else the last. */
function resultCell({ trace }: Flow, result = trace.result): MatrixCell {
	const failed = trace.steps.filter(({ result }) => result !== 'ok');
	const step = failed[0] ?? trace.steps[trace.steps.length - 1];
	const moved = trace.steps.some(movesToRam);
	const pages = trace.steps.reduce((sum, { pagesRead }) => sum + pagesRead, 0);
	return {
		outcome: result,
		note: result !== 'ok' ? '' : moved ? 'moves to RAM' : pages > 0 ? 'reads pages' : '',
		rule: step?.rule ?? null,
		reason: step ? `${step.func}: ${step.note}` : '',
		evidence: [],
		differs: false,
	};
}

/** A step that gave the mapping RAM in place of the device's memory. */
const movesToRam = ({ changed }: Step) =>
	changed.some(({ before, after }) => backing(before) === 'device' && backing(after) === 'ram');

/** What a VMA's record says that stands behind it. */
function backing(value: Json): 'ram' | 'device' | null {
	if (typeof value !== 'object' || value === null || !('backing' in value)) return null;
	return value['backing'] === 'ram' ? 'ram' : 'device';
}

function lifeCell(runs: DesignRuns, design: DesignId, event: keyof typeof events): MatrixCell {
	const after: Event[] = event === 'unplug' ? ['unplug'] : [event, 'use'];
	const { trace, phases } = runs.flow(design, 'rdmaMr', ['use', ...after]);
	const last = phases[phases.length - 1];
	const none = { rule: null, evidence: [], differs: false };
	if (trace.result !== 'ok' || !last || last.name !== after[after.length - 1])
		return { ...none, outcome: null, note: 'no MR', reason: 'There is no MR under this design.' };
	const step = trace.steps[last.to - 1];
	const told = phases.find(({ name }) => name === event);
	const revoked =
		told !== undefined &&
		trace.steps.slice(told.from, told.to).some(({ actor }) => actor === 'importer');
	return {
		...none,
		outcome: last.result,
		note: revoked ? 'importer told' : '',
		rule: step?.rule ?? null,
		reason: step ? `${step.func}: ${step.note}` : '',
	};
}

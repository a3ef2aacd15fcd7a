import { type DesignId, designIds, designs } from '../../sim/designs/design';
import { consumers } from '../../sim/designs/flow';
import type { Step } from '../../sim/engine/trace';
import type { DesignLedger, LedgerRow } from './compare';
import { consumerLabels, type DesignRuns } from './designs-matrix';

/**
 * What each design changes against Linux 5.0, read off the runs: every function that a consumer's
 * path went through and that had to change, and everything new that userspace saw.
 */
export function ledgers(runs: DesignRuns): DesignLedger[] {
	return designIds.map((design) => ledger(runs, design));
}

function ledger(runs: DesignRuns, design: DesignId): DesignLedger {
	const met = new Map<string, { step: Step; consumers: string[]; newUapi: boolean }>();
	for (const consumer of consumers) {
		const { trace } = runs.flow(design, consumer, ['use', 'evict', 'dereg']);
		for (const step of trace.steps) {
			if (!step.changedCode && !step.newUapi) continue;
			const label = consumerLabels[consumer];
			const known = met.get(step.func) ?? { step, consumers: [], newUapi: false };
			if (!known.consumers.includes(label)) known.consumers.push(label);
			met.set(step.func, { ...known, newUapi: known.newUapi || step.newUapi });
		}
	}
	const rows = [...met.values()].map(
		({ step, consumers: by, newUapi }): LedgerRow => ({
			layer: layerOf(step),
			actor: step.actor,
			func: step.func,
			file: step.file,
			consumers: by,
			newUapi,
		}),
	);
	return { design, title: designs[design].title, rows, counts: counts(rows) };
}

const layers: readonly (readonly [RegExp, string])[] = [
	[/^mm\/|^include\/linux\/mm/, 'memory management'],
	[/^kernel\/dma|^drivers\/iommu/, 'DMA'],
	[/^drivers\/pci/, 'PCI'],
	[/^drivers\/dma-buf/, 'dma-buf'],
	[/^drivers\/infiniband\/core/, 'RDMA core'],
	[/^drivers\/infiniband/, 'RDMA driver'],
	[/^drivers\/gpu/, 'GPU driver'],
	[/^block|^drivers\/nvme/, 'block'],
	[/^lib\//, 'library'],
];

const layerOf = ({ file, actor }: Step) =>
	layers.find(([pattern]) => pattern.test(file ?? ''))?.[1] ?? actor;

function counts(rows: readonly LedgerRow[]): (readonly [string, number])[] {
	const of = (actors: readonly string[]) => rows.filter(({ actor }) => actors.includes(actor));
	const [exporter, importer] = [of(['exporter']), of(['importer'])];
	return [
		['core functions', rows.length - exporter.length - importer.length],
		['exporter functions', exporter.length],
		['importer functions', importer.length],
		['new uAPI', rows.filter(({ newUapi }) => newUapi).length],
	];
}

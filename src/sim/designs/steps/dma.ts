import type { BusAnswer } from '../../dma/bus';
import { hex } from '../../engine/address';
import type { Json, Outcome } from '../../engine/trace';
import type { StepHead } from '../../engine/world';
import { type Memory, pagesOf, type Scene } from '../scene';

/** A live DMA mapping in the state: `DmaMapping` of the machine, one record per mapping. */
export interface DmaRecord extends Readonly<Record<string, Json>> {
	readonly device: string;
	readonly bytes: number;
	/** First physical byte reached. */
	readonly target: number;
	/** Owner of the memory, or `ram`. */
	readonly owner: string;
	readonly segments: readonly {
		readonly dma: number;
		readonly bytes: number;
		readonly kind: string;
	}[];
}

export const dmaPath = (device: string): string => `dma/${device}/1`;
export const mttPath = (device: string): string => `mtt/${device}`;

const record = (
	device: string,
	memory: Memory,
	owner: string | null,
	answer: BusAnswer,
): DmaRecord => ({
	device,
	bytes: memory.length,
	target: memory.start,
	owner: owner ?? 'ram',
	segments: answer.entries.map(({ dma, length, kind }) => ({ dma, bytes: length, kind })),
});

/** Writes the answer of the DMA API as a step; `owner` is the device behind the memory, or null. */
function mapStep(
	scene: Scene,
	head: StepHead,
	device: string,
	memory: Memory,
	owner: string | null,
	answer: BusAnswer,
	pages: number,
	features: readonly string[],
): Outcome {
	return scene.world.step({ ...head, rule: answer.rule }, (step) => {
		for (const feature of features) step.has(feature);
		step.look('client', device);
		step.look('iommu', scene.topology.iommu);
		step.pages(pages);
		if (answer.result === 'ok') {
			step.set(dmaPath(device), record(device, memory, owner, answer));
			const first = answer.entries[0];
			step.note(`${answer.reason}: ${first === undefined ? '' : hex(first.dma)}.`);
		} else {
			step.note(`${answer.reason}.`);
		}
		return answer.result;
	});
}

/** `dma_map_sgtable` of pinned pages: P2PDMA pages are told from ordinary ones by their pgmap. */
export function dmaMapPages(scene: Scene, device: string, memory: Memory): Outcome {
	const vma = scene.record<{ backing: string; start: number }>(memory.path);
	const p2p = vma !== undefined && vma.backing !== 'ram';
	const start = (vma?.start ?? memory.start) as Memory['start'];
	const range = { start, length: memory.length, provider: p2p ? memory.owner : null };
	const answer = scene.bus.mapSgtable(device, [range]);
	const head = { actor: 'dma', func: 'dma_map_sgtable', file: 'kernel/dma/mapping.c', rule: 'R5' };
	const target = { ...memory, start };
	const owner = p2p ? memory.owner : null;
	const used = p2p ? ['dma-map-sg-p2pdma'] : [];
	return mapStep(scene, head, device, target, owner, answer, pagesOf(memory.length), used);
}

/** The exporter asks for the distance and maps its BAR for the importer, without any page. */
export function dmaMapByExporter(scene: Scene, device: string, memory: Memory): Outcome {
	const provider = memory.owner ?? '';
	const { start, length } = memory;
	const answer = scene.bus.mapBar(provider, device, { start, length, provider });
	const head = {
		actor: 'exporter',
		func: 'dma_map_resource',
		file: 'kernel/dma/mapping.c',
		rule: 'R7',
	};
	return mapStep(scene, head, device, memory, provider, answer, 0, []);
}

/** As above by `dma_buf_phys_vec_to_sgt`: the core asks for the map type itself (R8). */
export function dmaMapPhysVec(scene: Scene, device: string, memory: Memory): Outcome {
	const { start, length } = memory;
	const answer = scene.bus.mapPhysVec(memory.owner ?? '', device, [{ start, length }]);
	const head = {
		actor: 'dma-buf',
		func: 'dma_buf_phys_vec_to_sgt',
		file: 'drivers/dma-buf/dma-buf-mapping.c',
		rule: 'R8',
	};
	return mapStep(scene, head, device, memory, memory.owner, answer, 0, ['dma-map-phys']);
}

export function dmaUnmap(scene: Scene, device: string, pages: number): Outcome {
	return scene.world.step(
		{ actor: 'dma', func: 'dma_unmap_sgtable', file: 'kernel/dma/mapping.c', rule: 'R6.2' },
		(step) => {
			step.pages(pages);
			step.set(dmaPath(device), null);
			step.note('The mapping ends; bus-address entries are skipped.');
			return 'ok';
		},
	);
}

/** The NIC's translation table is written from DMA addresses and lengths alone. */
export function programMtt(scene: Scene, device: string, memory: Memory): Outcome {
	return scene.world.step(
		{
			actor: 'importer',
			func: 'mlx5_ib_populate_pas',
			file: 'drivers/infiniband/hw/mlx5/mem.c',
			rule: 'R10',
		},
		(step) => {
			const mapping = step.get<DmaRecord>(dmaPath(device));
			if (mapping === undefined) return 'EINVAL';
			step.look('dma segments', mapping.segments.length);
			step.set(mttPath(device), {
				bytes: memory.length,
				entries: pagesOf(memory.length),
				tableBytes: pagesOf(memory.length) * 8,
				valid: true,
				target: mapping.target,
				owner: mapping.owner,
			});
			step.note(`${pagesOf(memory.length)} entries of 8 bytes from address and length.`);
			return 'ok';
		},
	);
}

/** The NIC forgets its translation, so that nothing more is sent there. */
export function zapMtt(scene: Scene, device: string): Outcome {
	return scene.world.step(
		{
			actor: 'importer',
			func: 'mlx5_ib_invalidate_range',
			file: 'drivers/infiniband/hw/mlx5/odp.c',
			rule: 'R11.4',
		},
		(step) => {
			step.set(mttPath(device), null);
			step.note('Entries are zapped in the NIC; the next access faults.');
			return 'ok';
		},
	);
}

import type { DesignId } from '../../sim/designs/design';
import type { Consumer } from '../../sim/designs/flow';
import type { Iommu } from '../../sim/machine';
import { kindById } from '../../sim/mm/kinds';
import { type Fact, facts, type RecordedKernel, recordedKernels } from '../../sim/outcomes/facts';
import { HOOK_KIND, hookFacts, shownFacts } from './evidence-facts';
import type { EvidenceView } from './matrix';

/** Kinds of memory (by their number in the model) that a program gets under a design. */
const models: Readonly<Record<DesignId, readonly string[]>> = {
	D0: ['M1', 'M2'],
	D0p: [],
	D1: ['M5'],
	D2: ['M3'],
	D2L: [],
	D3: ['M4'],
	D4: ['M6'],
	D5: ['M6'],
};

/** Recorded operations that do what a consumer does. */
const operationsOf: Readonly<Record<Consumer, RegExp>> = {
	rdmaMr: /^ib_umem_get_pci_client/,
	rdmaOdp: /^ib_umem_get_odp/,
	odirect: /^odirect_read_(16k_)?nvme_b$/,
	processVm: /^process_vm_readv_remote$/,
	zerocopy: /^tcp_msg_zerocopy/,
	vfio: /^vfio_dma_map/,
	bufferedRead: /^read_buf_dst/,
};

const releases = new Map(recordedKernels.map((one) => [one.kernel, one]));

/** What recorded kernels answered one operation on one kind of memory; profile null: any kernel. */
export function evidenceOf(
	kind: string,
	operation: string,
	iommu: Iommu,
	profile: string | null,
): EvidenceView[] {
	return seen(
		(one) => one.iommus.includes(iommu),
		([k, o]) => k === kind && o === operation,
		(kernel) => profile === null || profile === `v${kernel}`,
	);
}

/** What recorded kernels answered a consumer on the memory that a design gives. */
export function designEvidence(design: DesignId, consumer: Consumer, iommu: Iommu): EvidenceView[] {
	const hook = design === 'D1' ? hookEvidence(consumer) : [];
	const recorded = seen(
		(one) => one.iommus.includes(iommu),
		([kind, operation]) =>
			models[design].includes(kindById(kind)?.model ?? '') &&
			operationsOf[consumer].test(operation),
		() => true,
	);
	return [...hook, ...recorded];
}

function hookEvidence(consumer: Consumer): EvidenceView[] {
	return hookFacts
		.filter(({ operation }) => operationsOf[consumer].test(operation))
		.map(({ operation, result }) => ({
			kernel: '6.12 + hook',
			source: `${operation} on ${HOOK_KIND}; Linux 6.12.117 with the hook added`,
			outcome: result,
		}));
}

function seen(
	fitting: (one: Fact) => boolean,
	cell: (pair: Fact['cells'][number]) => boolean,
	from: (kernel: RecordedKernel['kernel']) => boolean,
): EvidenceView[] {
	const found = [...shownFacts, ...facts].filter(fitting).flatMap((one) => {
		const pair = one.cells.find(cell);
		return pair ? one.kernels.filter(from).map((kernel) => evidence(one, pair, kernel)) : [];
	});
	return found.filter(
		({ kernel, outcome }, index) =>
			found.findIndex((one) => one.kernel === kernel && one.outcome === outcome) === index,
	);
}

function evidence(
	{ result, rule }: Fact,
	[kind, operation]: Fact['cells'][number],
	kernel: RecordedKernel['kernel'],
): EvidenceView {
	const { release = kernel, build = '', heldOn = '' } = releases.get(kernel) ?? {};
	const source = `${operation} on ${kind}, rule ${rule}; Linux ${release}, ${build}; ${heldOn}`;
	return { kernel, source, outcome: result };
}

// Badges: where a real kernel was seen to answer what a cell of the Compare tab says. Kept apart from
// the runs, so that the worker need not carry the record.
import type { DesignId } from '../../sim/designs/design';
import type { Consumer } from '../../sim/designs/flow';
import { facts, type RecordedKernel, recordedKernels } from '../../sim/outcomes/facts';
import type { CompareView } from './compare';
import { consumerFacts, factsApart, kindsOf, operationsOf } from './evidence-facts';
import type { EvidenceView, MatrixCell, MatrixView } from './matrix';

const releases = new Map(recordedKernels.map((one) => [one.kernel, one]));

/** One recorded cell. */
interface Answer {
	readonly kernel: RecordedKernel['kernel'];
	readonly iommu: string;
	readonly kind: string;
	readonly operation: string;
	readonly result: string;
}

/** Every answer that is bundled, those about consumers first. */
export const answers: readonly Answer[] = [
	...consumerFacts.flatMap(({ kinds, operations, ...rest }) =>
		kinds.flatMap((kind) => operations.map((operation) => ({ ...rest, kind, operation }))),
	),
	...facts.flatMap(({ cells, ...rest }) =>
		cells.map(([kind, operation]) => ({ ...rest, kind, operation })),
	),
].flatMap(({ kernels, iommus, kind, operation, result }) =>
	kernels.flatMap((kernel) => iommus.map((iommu) => ({ kernel, iommu, kind, operation, result }))),
);

/** The Compare tab's view with its evidence. */
export function withEvidence(view: CompareView): CompareView {
	const { iommu, kind } = view.request;
	return {
		...view,
		designs: withBadges(view.designs, (consumer, design) =>
			designEvidence(design as DesignId, consumer as Consumer, iommu),
		),
		kernels: withBadges(view.kernels, (operation, profile) =>
			evidence(
				(one) =>
					one.iommu === iommu &&
					one.kind === kind &&
					one.operation === operation &&
					profile === `v${one.kernel}`,
			),
		),
	};
}

function withBadges(
	matrix: MatrixView,
	of: (row: string, column: string) => readonly EvidenceView[],
): MatrixView {
	const badge = (cell: MatrixCell, row: string, column: string): MatrixCell => ({
		...cell,
		evidence: of(row, column),
	});
	const rows = matrix.rows.map((row) => ({
		...row,
		cells: row.cells.map((cell, index) => badge(cell, row.id, matrix.columns[index]?.id ?? '')),
	}));
	return { ...matrix, rows };
}

/** What recorded kernels answered a consumer on the memory that a design gives. */
function designEvidence(design: DesignId, consumer: Consumer, iommu: string): EvidenceView[] {
	const apart = factsApart.filter(
		(one) =>
			one.design === design &&
			one.consumer === consumer &&
			(one.iommus as readonly string[]).includes(iommu),
	);
	const [kinds, operations] = [kindsOf[design] ?? [], operationsOf[consumer]];
	const recorded = kinds.flatMap((kind) =>
		evidence(
			(one) =>
				one.iommu === iommu && one.kind === kind && (operations?.test(one.operation) ?? false),
		),
	);
	return distinct([
		...apart.map(({ kernel, result, what, row }) => ({
			kernel,
			outcome: result,
			source: `${what}; row ${row}`,
		})),
		...recorded,
	]);
}

function evidence(fits: (one: Answer) => boolean): EvidenceView[] {
	return distinct(
		answers.filter(fits).map(({ kernel, iommu, kind, operation, result }) => {
			const { release = kernel, build = '' } = releases.get(kernel) ?? {};
			return {
				kernel,
				source: `${operation} on ${kind}; Linux ${release}, ${build}; IOMMU ${iommu}`,
				outcome: result,
			};
		}),
	);
}

/** One line for each kernel and answer. */
function distinct(list: readonly EvidenceView[]): EvidenceView[] {
	return list.filter(
		({ kernel, outcome }, index) =>
			list.findIndex((one) => one.kernel === kernel && one.outcome === outcome) === index,
	);
}

import { kinds } from '../../sim/mm/kinds';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import { misfit } from '../parameters';
import type { CompareRequest, CompareView } from './compare';
import { consumersByDesign, DesignRuns, lifetimesByDesign } from './designs-matrix';
import { operationsByKernel } from './kernels-matrix';
import { ledgers } from './ledger-view';

const specs = { topo: topoParameter, iommu: iommuParameter, acs: acsParameter } as const;

/** Designs and kernels side by side, every cell from a run; values that do not fit fall back. */
export function compareView(asked: CompareRequest): CompareView {
	const request = { ...asked, ...machineOf(asked), bytes: sane(asked.bytes) };
	const topology = topologyOf({ topo: request.topo, iommu: request.iommu, acs: request.acs });
	const runs = new DesignRuns({ topology, bytes: request.bytes, adopted: request.adopted });
	return {
		request,
		designs: consumersByDesign(runs, request.againstDesign),
		lifetimes: lifetimesByDesign(runs, request.againstDesign),
		kernels: operationsByKernel(
			request.kind,
			topology,
			request.againstKernel,
			request.everyOperation,
		),
		kinds: kinds.map(({ id, title }) => ({ value: id, label: `${title} (${id})` })),
		ledgers: ledgers(runs),
		machine: {
			topo: topoParameter.choices,
			iommu: iommuParameter.choices,
			acs: acsParameter.choices,
		},
	};
}

/** The machine asked for, each part replaced by its default where it does not fit. */
export function machineOf(asked: {
	readonly topo: unknown;
	readonly iommu: unknown;
	readonly acs: unknown;
}): { readonly topo: string; readonly iommu: string; readonly acs: string } {
	const fitting = (name: keyof typeof specs) => {
		const spec = specs[name];
		return misfit(spec, asked[name]) === null ? String(asked[name]) : spec.default;
	};
	return { topo: fitting('topo'), iommu: fitting('iommu'), acs: fitting('acs') };
}

const sane = (bytes: number) =>
	Number.isFinite(bytes) ? Math.max(4096, Math.floor(bytes / 4096) * 4096) : 4096;

import { PciBus } from '../../sim/dma/bus';
import { kindById } from '../../sim/mm/kinds';
import { operations } from '../../sim/outcomes/operations';
import { outcomeOf } from '../../sim/outcomes/outcome';
import type { Topology } from '../../sim/pci/hierarchy';
import { profileIds, profiles } from '../../sim/profiles/profile';
import { usualRoles } from '../matrix';
import { compared } from './designs-matrix';
import type { MatrixCell, MatrixView } from './matrix';

/** Operations by kernels for one kind of memory; empty where the kind does not exist. */
export function operationsByKernel(
	kindId: string,
	topology: Topology,
	against: string | null,
	every: boolean,
): MatrixView {
	const kind = kindById(kindId);
	const columns = profileIds.map((id) => ({
		id,
		label: id,
		detail: '',
		title: `Linux profile ${id}`,
	}));
	const settings = profileIds.map((id) => ({
		profile: profiles[id],
		iommu: topology.iommu,
		bus: new PciBus(topology, profiles[id]),
		roles: usualRoles,
	}));
	const rows = [...operations.keys()].map((operation) => ({
		id: operation,
		label: operation,
		cells: settings.map((setting): MatrixCell => {
			if (!kind) return { ...unknown, reason: `There is no kind ${kindId}.` };
			const { result, rule, reason } = outcomeOf(setting, kind, operation);
			return { ...unknown, outcome: result, rule, reason };
		}),
	}));
	const shown = every ? rows : rows.filter(({ cells }) => disagree(cells));
	const title = `${kind?.title ?? kindId}: every operation, by kernel`;
	return compared({ title, columns, rows: shown, against });
}

const unknown: MatrixCell = {
	outcome: null,
	note: '',
	rule: null,
	reason: '',
	evidence: [],
	differs: false,
};

const disagree = (cells: readonly MatrixCell[]) =>
	cells.some(({ outcome }) => outcome !== cells[0]?.outcome);

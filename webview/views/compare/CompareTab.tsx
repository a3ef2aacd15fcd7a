import type { MatrixView } from '../../../src/lab/view/matrix';
import { matrixTwin } from '../../../src/lab/view/twins';
import { bytesText } from '../../../src/lab/view/words';
import { compare, compareChoices, expectBytes, setCompare } from '../../store';
import { Choice } from '../../ui/Choice';
import { Picture } from '../../ui/Picture';
import { Slider } from '../../ui/Slider';
import { Toggle } from '../../ui/Toggle';
import { post } from '../../vscode';
import { Matrix } from '../Matrix';
import { Ledger } from './Ledger';
import { UapiMeter } from './UapiMeter';

const NONE = 'none';
/** The slider goes from 4 KiB to 256 MiB by powers of two. */
const [SMALLEST, STEPS] = [4096, 16];

/** Designs side by side, then kernels side by side, and what each design changes. */
export function CompareTab() {
	const shown = compare.value;
	if (!shown) return <p class="dim">Running every consumer under every design.</p>;
	const { request } = shown;
	return (
		<>
			<section class="controls" aria-label="Workload">
				<Choice
					label="Topology"
					choices={shown.machine.topo}
					value={request.topo}
					onChoose={(topo) => setCompare({ topo })}
				/>
				<Choice
					label="IOMMU"
					choices={shown.machine.iommu}
					value={request.iommu}
					onChoose={(iommu) => setCompare({ iommu })}
				/>
				<Choice
					label="ACS"
					choices={shown.machine.acs}
					value={request.acs}
					onChoose={(acs) => setCompare({ acs })}
				/>
				<Slider
					label="Buffer"
					shown={bytesText(request.bytes)}
					position={Math.round(Math.log2(compareChoices.value.bytes / SMALLEST))}
					max={STEPS}
					words={(position) => bytesText(SMALLEST * 2 ** position)}
					onMove={(position) => setCompare({ bytes: SMALLEST * 2 ** position })}
					onNear={(near) => expectBytes(near.map((position) => SMALLEST * 2 ** position))}
				/>
				<Toggle
					label="Drivers adopted the design"
					checked={compareChoices.value.adopted}
					onToggle={(adopted) => setCompare({ adopted })}
				/>
			</section>
			<Table
				matrix={shown.designs}
				onAgainst={(againstDesign) => setCompare({ againstDesign })}
				label="Difference against"
			/>
			<Table matrix={shown.lifetimes} />
			<Ledger ledgers={shown.ledgers} />
			<UapiMeter />
			<Table
				matrix={shown.kernels}
				onAgainst={(againstKernel) => setCompare({ againstKernel })}
				label="Difference against"
			>
				<Choice
					label="Memory"
					choices={shown.kinds}
					value={request.kind}
					onChoose={(kind) => setCompare({ kind })}
				/>
				<Toggle
					label="Also where all kernels agree"
					checked={compareChoices.value.everyOperation}
					onToggle={(everyOperation) => setCompare({ everyOperation })}
				/>
			</Table>
		</>
	);
}

interface TableProps {
	readonly matrix: MatrixView;
	readonly label?: string;
	readonly onAgainst?: (column: string | null) => void;
	readonly children?: preact.ComponentChildren;
}

function Table({ matrix, label = '', onAgainst, children }: TableProps) {
	const columns = matrix.columns.map(({ id, label: name }) => ({ value: id, label: name }));
	return (
		<Picture
			title={matrix.title}
			twin={() => matrixTwin(matrix)}
			onCopy={(text) => post({ type: 'copy', text, what: matrix.title })}
		>
			{onAgainst || children ? (
				<div class="controls table-controls">
					{children}
					{onAgainst ? (
						<Choice
							label={label}
							choices={[{ value: NONE, label: 'nothing' }, ...columns]}
							value={matrix.against ?? NONE}
							onChoose={(id) => onAgainst(id === NONE ? null : id)}
						/>
					) : null}
				</div>
			) : null}
			<Matrix matrix={matrix} />
		</Picture>
	);
}

import { view } from '../store';
import { ClaimCard } from './ClaimCard';
import { Controls } from './Controls';
import { Matrix } from './Matrix';
import { Observations } from './Observations';
import { PciTree } from './pci/PciTree';
import { Spaces } from './spaces/Spaces';
import { Traces } from './Traces';

/** The claim, its experiment, and everything that the run shows. */
export function ExperimentTab() {
	const matrix = view.value?.matrix ?? null;
	return (
		<>
			<ClaimCard />
			<Controls />
			<Spaces />
			<Traces />
			<PciTree />
			{matrix ? (
				<section class="card pad">
					<Matrix matrix={matrix} />
				</section>
			) : null}
			<Observations />
		</>
	);
}

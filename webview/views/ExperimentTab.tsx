import { matrix } from '../store';
import { ClaimCard } from './ClaimCard';
import { Controls } from './Controls';
import { Matrix } from './Matrix';
import { Observations } from './Observations';
import { PciTree } from './pci/PciTree';
import { Spaces } from './spaces/Spaces';
import { Traces } from './Traces';
import { Goodput } from './traffic/Goodput';

/** The claim, its experiment, and everything that the run shows. */
export function ExperimentTab() {
	return (
		<>
			<ClaimCard />
			<Controls />
			<Spaces />
			<Traces />
			<PciTree />
			<Goodput />
			<Outcomes />
			<Observations />
		</>
	);
}

function Outcomes() {
	if (!matrix.value) return null;
	return (
		<section class="card pad">
			<Matrix matrix={matrix.value} />
		</section>
	);
}

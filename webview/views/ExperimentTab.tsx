import { view } from '../store';
import { ClaimCard } from './ClaimCard';
import { Controls } from './Controls';
import { Matrix } from './Matrix';
import { Observations } from './Observations';
import { Traces } from './Traces';

/** The claim, its experiment, and everything that the run shows. */
export function ExperimentTab() {
	const matrix = view.value?.matrix ?? null;
	return (
		<>
			<ClaimCard />
			<Controls />
			<Traces />
			{matrix ? (
				<section class="card pad">
					<Matrix matrix={matrix} />
				</section>
			) : null}
			<Observations />
		</>
	);
}

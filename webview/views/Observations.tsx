import { view } from '../store';
import { Scroll } from '../ui/Scroll';
import { VerdictMark } from './VerdictMark';

/** Everything that the run measured, and every hypothesis with its verdict. */
export function Observations() {
	const shown = view.value;
	if (!shown) return null;
	return (
		<section class="card pad" aria-label="Observations and hypotheses">
			<Scroll label="Observations">
				<table>
					<caption>Observations of this run</caption>
					<thead>
						<tr>
							<th scope="col">What</th>
							<th scope="col">Seen</th>
							<th scope="col">Where</th>
						</tr>
					</thead>
					<tbody>
						{shown.observations.map((one) => (
							<tr key={one.id} class={one.decides ? 'decides' : ''}>
								<th scope="row">
									{one.label}
									{one.decides ? <span class="tag is-changed">decides</span> : null}
								</th>
								<td class="mono">{one.text}</td>
								<td class="dim">
									{one.scenario ?? ''}
									{one.step === null ? '' : ` step ${one.step + 1}`}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</Scroll>
			<h3 class="list-title">Hypotheses</h3>
			<ul class="hypotheses">
				{shown.hypotheses.map((one) => (
					<li key={one.id}>
						<VerdictMark word={one.word} label={one.label} />
						<span>
							{one.statement} <span class="dim">{one.because}</span>
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

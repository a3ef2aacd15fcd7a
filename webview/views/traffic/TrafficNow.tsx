import { effect, signal } from '@preact/signals';
import { binAt, busyIn, rateIn, waitsIn } from '../../../src/lab/view/traffic-time';
import { bytesText, figure, timeText } from '../../../src/lab/view/words';
import { cursor, playing, side } from '../../clock';
import { Scroll } from '../../ui/Scroll';
import { standing } from './wires';

/** While traffic plays, figures change so often (milliseconds) that they can still be read. */
const READABLE = 150;

/** The interval under the cursor. */
const bin = signal(0);
let changed = 0;
effect(() => {
	const now = side.value ? binAt(side.value, cursor.value) : 0;
	if (playing.value && performance.now() - changed < READABLE) return;
	changed = performance.now();
	bin.value = now;
});

/** What each link does now, in figures: the picture's meaning without colour or motion. */
export function TrafficNow() {
	const own = side.value;
	if (!own) return null;
	if (own.source === 'none') return <p class="small traffic-now">{own.said}</p>;
	const at = bin.value;
	const stood = standing(own, at);
	return (
		<div class="traffic-now small">
			<Scroll label="Traffic under the cursor">
				<table>
					<caption>
						Traffic in the {timeText(own.binPs)} from {timeText(at * own.binPs)}
						{stood ? <span class="is-warn"> {stood}</span> : null}
					</caption>
					<thead>
						<tr>
							<th scope="col">link</th>
							<th scope="col">GB/s</th>
							<th scope="col">busy</th>
							<th scope="col">holds</th>
							<th scope="col">bursts wait</th>
						</tr>
					</thead>
					<tbody class="mono">
						{own.servers.map((server) => (
							<tr key={server.key}>
								<th scope="row">
									{server.key.replace(':up', ' \u2191').replace(':down', ' \u2193')}
								</th>
								<td>{figure(rateIn(own, server.bytes, at))}</td>
								<td>{figure(Math.round(busyIn(own, server, at) * 100))} %</td>
								<td>{bytesText(Math.round((server.heldBytePs[at] ?? 0) / own.binPs))}</td>
								<td>
									{waitsIn(own, server, at)
										.map(({ words, bursts }) => `${figure(bursts)} ${words}`)
										.join(', ') || '\u2013'}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</Scroll>
			<p class="dim">{own.reason}</p>
		</div>
	);
}

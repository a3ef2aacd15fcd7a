import { heaviest, type UapiRow, uapiKinds, uapiTwin } from '../../../src/lab/view/uapi';
import { setUapiWeight, uapi, uapiWeights } from '../../store';
import { Button } from '../../ui/Button';
import { Picture } from '../../ui/Picture';
import { Slider } from '../../ui/Slider';
import { post } from '../../vscode';

const TITLE = 'uAPI forever: what userspace may come to rely on';

/** What each design commits the kernel to keep, weighed by the reader. */
export function UapiMeter() {
	const shown = uapi.value;
	if (!shown) return <p class="dim">Counting what userspace can see of each design.</p>;
	const most = Math.max(1, ...shown.rows.map(({ score }) => score));
	return (
		<Picture
			title={TITLE}
			twin={() => uapiTwin(shown)}
			onCopy={(text) => post({ type: 'copy', text, what: 'uAPI meter' })}
			tools={<Button onPress={() => setUapiWeight(null)}>Even weights</Button>}
		>
			<fieldset class="controls uapi-weights">
				<legend class="sr-only">Weights</legend>
				{uapiKinds.map(({ kind, label }) => (
					<Slider
						key={kind}
						label={`Weight of a ${label}:`}
						shown={String(shown.request.weights[kind])}
						position={uapiWeights.value[kind]}
						max={heaviest}
						words={String}
						onMove={(weight) => setUapiWeight(kind, weight)}
					/>
				))}
			</fieldset>
			<ul class="uapi-rows">
				{shown.rows.map((row) => (
					<Row key={row.design} row={row} most={most} />
				))}
			</ul>
		</Picture>
	);
}

/** Items told before the rest is only counted; the text has all. */
const MOST = 12;

const someOf = (items: readonly string[]) =>
	items.length <= MOST
		? items.join('; ')
		: `${items.slice(0, MOST).join('; ')}; and ${items.length - MOST} more`;

/** Width of the highest bar. */
const WIDTH = 100;

function Row({ row: { design, title, parts, score }, most }: { row: UapiRow; most: number }) {
	const seen = parts.filter(({ items }) => items.length > 0);
	const words = seen.map(({ label, items }) => `${items.length} \u00d7 ${label}`).join(', ');
	let x = 0;
	return (
		<li class="uapi-row">
			<span>
				<span class="strong">{design}</span> <span class="dim">{title}</span>
			</span>
			<svg
				class="uapi-bar"
				viewBox={`0 0 ${WIDTH} 10`}
				preserveAspectRatio="none"
				role="img"
				aria-label={`${design}: score ${score}${words === '' ? '' : `, of ${words}`}`}
			>
				{parts.map(({ kind, score: part }) => {
					const at = x;
					const width = (part / most) * WIDTH;
					x += width;
					return <rect key={kind} class={`uapi-${kind}`} x={at} width={width} height={10} />;
				})}
			</svg>
			<span class="uapi-score">{score}</span>
			{seen.length === 0 ? (
				<span class="dim small uapi-items">nothing that userspace can see</span>
			) : (
				<details class="small uapi-items">
					<summary>{words}</summary>
					<ul>
						{seen.map(({ kind, label, items }) => (
							<li key={kind}>
								<span class={`uapi-key uapi-${kind}`} aria-hidden="true" />
								{label}: <span class="dim">{someOf(items)}</span>
							</li>
						))}
					</ul>
				</details>
			)}
		</li>
	);
}

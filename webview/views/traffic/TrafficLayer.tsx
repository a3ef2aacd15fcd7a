import { effect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TrafficSide } from '../../../src/lab/view/traffic';
import { binAt, rateIn } from '../../../src/lab/view/traffic-time';
import { figure } from '../../../src/lab/view/words';
import { cursor, ratio, side } from '../../clock';
import { NODE, ROOT, type TreeLayout } from '../pci/layout';
import {
	bytesPerPixel,
	type DrawnWire,
	dashOffset,
	drawnWires,
	linkWords,
	lookIn,
	PERIOD,
	standing,
} from './wires';

/**
 * Packets on the lines of the tree. Drawn once for each run; a frame moves dashes and, where an interval
 * ends, sets widths and words.
 */
export function TrafficLayer({ layout }: { readonly layout: TreeLayout }) {
	const own = side.value;
	const group = useRef<SVGGElement>(null);
	const wires = useMemo(() => (own ? drawnWires(own, layout) : []), [own, layout]);
	const perSecond = ratio.value;
	useEffect(
		() => (own && group.current ? drive(group.current, own, wires, perSecond) : undefined),
		[own, wires, perSecond],
	);
	if (wires.length === 0) return null;
	const placed = new Map(layout.placed.map((one) => [one.id, one]));
	const [root, initiator] = [placed.get(ROOT), placed.get(own?.path[0] ?? '')];
	const links = [...new Set(wires.map(({ wire }) => wire.node))].flatMap(
		(node) => placed.get(node) ?? [],
	);
	return (
		<g ref={group} class="traffic" aria-hidden="true">
			{wires.map(({ wire, path }) => (
				<g key={`${wire.node} ${wire.direction}`} class="wire">
					<path class="wire-bed" d={path} />
					<path class="wire-flow" d={path} stroke-dasharray={`8 ${PERIOD - 8}`} />
				</g>
			))}
			{links.map(({ id, x, y }) => (
				<text key={id} class="link-words" data-link={id} x={x + 9} y={y - 4}>
					<tspan /> <tspan class="wire-waits" />
				</text>
			))}
			{root ? <text class="root-words" x={root.x + NODE.width / 2 + 8} y={root.y + 24} /> : null}
			{initiator ? (
				<text
					class="wire-waits stand-words"
					x={initiator.x}
					y={initiator.y + NODE.height + 12}
					text-anchor="middle"
				/>
			) : null}
		</g>
	);
}

/** Follows the cursor until it is told to stop. */
function drive(
	group: SVGGElement,
	own: TrafficSide,
	wires: readonly DrawnWire[],
	perSecond: number,
): () => void {
	const perPixel = bytesPerPixel(own, wires, perSecond);
	const boxes = group.querySelectorAll<SVGGElement>('.wire');
	const flows = group.querySelectorAll<SVGPathElement>('.wire-flow');
	const texts = group.querySelectorAll<SVGTextElement>('.link-words');
	const [root, stand] = [group.querySelector('.root-words'), group.querySelector('.stand-words')];
	let shown = -1;
	return effect(() => {
		const at = cursor.value;
		wires.forEach((one, index) => {
			const flow = flows[index];
			if (flow) flow.style.strokeDashoffset = String(dashOffset(own, one, at, perPixel));
		});
		// behind the end of this scenario nothing moves
		const bin = at > own.durationPs ? own.bins : binAt(own, at);
		if (bin === shown) return;
		shown = bin;
		wires.forEach((one, index) => {
			const { load, width } = lookIn(own, one, bin);
			boxes[index]?.setAttribute('class', `wire is-${load}`);
			boxes[index]?.setAttribute('stroke-width', String(width));
		});
		for (const text of texts) {
			const { rates, waits } = linkWords(own, text.dataset['link'] ?? '', bin);
			write(text.firstElementChild, rates);
			write(text.lastElementChild, waits);
		}
		write(root, rootWords(own, bin));
		write(stand, bin < own.bins ? standing(own, bin) : '');
	});
}

/** What the root complex and memory pass, beside their box. */
const rootWords = (own: TrafficSide, bin: number): string =>
	own.servers
		.filter(({ kind, bytes }) => kind !== 'link' && (bytes[bin] ?? 0) > 0)
		.map(
			({ kind, bytes }) =>
				`${kind === 'memory' ? 'memory' : 'peers'} ${figure(rateIn(own, bytes, bin))}`,
		)
		.join(', ');

function write(element: Element | null, text: string): void {
	if (element && element.textContent !== text) element.textContent = text;
}

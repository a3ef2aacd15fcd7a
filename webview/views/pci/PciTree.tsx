import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PciEditView, PciNodeView, PciView } from '../../../src/lab/view/pci';
import { momentTwin } from '../../../src/lab/view/traffic-twin';
import { pciTwin } from '../../../src/lab/view/twins';
import { act } from '../../actions';
import { cursor, side } from '../../clock';
import { choose, chosen, pci } from '../../store';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Picture } from '../../ui/Picture';
import { Scroll } from '../../ui/Scroll';
import { post } from '../../vscode';
import { TrafficLayer } from '../traffic/TrafficLayer';
import { TrafficNow } from '../traffic/TrafficNow';
import { layOut, NODE, type Placed, pathLine, ROOT, type TreeLayout } from './layout';

const looked = signal<string | null>(null);

/** The hierarchy of the machine, the path of the chosen pair, and the switches. */
export function PciTree() {
	const shown = pci.value;
	if (!shown) return null;
	return (
		<Picture
			title="PCI hierarchy"
			note={shown.title}
			twin={() => [pciTwin(shown), ...trafficWords()].join('\n\n')}
			onCopy={(text) => post({ type: 'copy', text, what: 'PCI hierarchy' })}
		>
			<div class="pci">
				<div class="pci-picture">
					<Scroll label="Tree of the machine">
						<Tree view={shown} />
					</Scroll>
				</div>
				<div class="pci-side">
					<Route view={shown} />
					<NodeDetail view={shown} />
					<TrafficNow />
				</div>
			</div>
			<Edits view={shown} />
		</Picture>
	);
}

/** What the lines of the tree carry under the cursor. */
function trafficWords(): string[] {
	const own = side.value;
	return own ? [momentTwin(own, cursor.value)] : [];
}

function Tree({ view: shown }: { readonly view: PciView }) {
	const layout = useMemo(() => layOut(shown), [shown]);
	const refused = shown.mapType === 'NOT_SUPPORTED';
	return (
		<svg
			width={layout.width}
			height={layout.height}
			role="group"
			class={side.value && side.value.wires.length > 0 ? 'has-traffic' : ''}
			aria-label={`PCI hierarchy of ${shown.topology}`}
			onKeyDown={(event) => walk(event, layout)}
		>
			<title>{`PCI hierarchy of ${shown.topology}`}</title>
			{layout.placed.map((one) => (
				<Wire key={one.id} one={one} layout={layout} />
			))}
			<path class={`pci-path ${refused ? 'is-refused' : ''}`} d={pathLine(layout, shown.path)} />
			<TrafficLayer layout={layout} />
			{layout.placed.map((one) => (
				<Box key={one.id} one={one} />
			))}
			{layout.placed.map((one) => (
				<Words key={one.id} one={one} />
			))}
		</svg>
	);
}

function Wire({ one, layout }: { readonly one: Placed; readonly layout: TreeLayout }) {
	const above = layout.placed.find(({ id }) => id === one.parent);
	if (!above) return null;
	const middle = one.y - NODE.down / 2;
	return (
		<path class="pci-wire" d={`M${above.x} ${above.y + NODE.height}V${middle}H${one.x}V${one.y}`} />
	);
}

function Box({ one: { id, node, x, y } }: { readonly one: Placed }) {
	const left = x - NODE.width / 2;
	if (!node)
		return (
			<g class="pci-node is-root">
				<rect x={left} y={y} width={NODE.width} height={NODE.height} rx={4} />
				<text class="pci-name" x={x} y={y + 25}>
					{ROOT}
				</text>
			</g>
		);
	const state = `${node.onPath ? 'on-path' : ''} ${node.redirects ? 'redirects' : ''} ${
		node.role ? `is-${node.role}` : ''
	}`;
	return (
		<g
			role="button"
			tabIndex={
				looked.value === id || (looked.value === null && node.role === 'initiator') ? 0 : -1
			}
			aria-pressed={looked.value === id}
			aria-label={`${id}, ${node.label}${node.role ? `, ${node.role}` : ''}${node.redirects ? ', ACS redirects here' : ''}`}
			data-node={id}
			class={`pci-node ${state}`}
			onFocus={() => {
				looked.value = id;
			}}
			onPointerEnter={() => {
				looked.value = id;
			}}
		>
			<rect x={left} y={y} width={NODE.width} height={NODE.height} rx={4} />
		</g>
	);
}

/** What stands in a box; outside the button, which is named in full. */
function Words({ one: { id, node, x, y } }: { readonly one: Placed }) {
	if (!node) return null;
	return (
		<g class="pci-words" aria-hidden="true">
			<text class="pci-name" x={x} y={y + 17}>
				{id}
			</text>
			<text class="pci-sub" x={x} y={y + 31}>
				{subtitle(node)}
			</text>
		</g>
	);
}

function subtitle(node: PciNodeView): string {
	const bar = node.bars.reduce<string | null>((_, { name, size }) => `${name} ${size}`, null);
	if (node.kind === 'endpoint') return bar ?? node.link ?? node.label;
	if (node.acs !== null) return `ACS ${node.acs}`;
	return node.label;
}

/** Arrows walk the tree: up to the parent, down to the first child, sideways along the level. */
function walk(event: KeyboardEvent, { placed }: TreeLayout): void {
	const at = placed.find(({ id }) => id === looked.value);
	if (!at) return;
	const level = placed.filter(({ y, node }) => y === at.y && node);
	const index = level.indexOf(at);
	const to =
		event.key === 'ArrowUp'
			? placed.find(({ id, node }) => id === at.parent && node)
			: event.key === 'ArrowDown'
				? placed.find(({ parent }) => parent === at.id)
				: event.key === 'ArrowRight'
					? level[index + 1]
					: event.key === 'ArrowLeft'
						? level[index - 1]
						: undefined;
	if (!to) return;
	event.preventDefault();
	const svg = event.currentTarget as Element;
	svg.querySelector<SVGElement>(`[data-node="${CSS.escape(to.id)}"]`)?.focus();
}

function Route({ view: shown }: { readonly view: PciView }) {
	const refused = shown.mapType === 'NOT_SUPPORTED';
	return (
		<div class="route">
			<p>
				<span class="strong">{shown.initiator}</span> to <span class="strong">{shown.target}</span>:{' '}
				<span class={`mono ${refused ? 'is-error' : 'is-ok'}`}>
					<span aria-hidden="true">{refused ? '\u2718' : '\u2714'} </span>
					{shown.mapType}
				</span>
				{refused ? '' : `, distance ${shown.distance}`}
			</p>
			<p>{shown.meaning}</p>
			<ul class="reasons dim small">
				{shown.reasons.map((reason) => (
					<li key={reason}>{reason}</li>
				))}
			</ul>
		</div>
	);
}

function NodeDetail({ view: shown }: { readonly view: PciView }) {
	const node = shown.nodes.find(({ id }) => id === looked.value);
	if (!node) return <p class="dim small">Point at a device or port to see its registers.</p>;
	const rows: (readonly [string, string])[] = [
		['function', `${node.bdf}, ${node.label}`],
		...(node.link ? ([['link', node.link]] as const) : []),
		...node.bars.map(({ name, size, at, use }) => [name, `${size} at ${at}, ${use}`] as const),
		...node.windows.map((window) => ['window', window] as const),
		...(node.acs === null ? [] : ([['ACS control', node.acs]] as const)),
		...(node.iommuGroup === null ? [] : ([['IOMMU group', String(node.iommuGroup)]] as const)),
	];
	return (
		<dl class="node-detail small">
			<dt class="strong">{node.id}</dt>
			{rows.map(([name, value], index) => (
				<dd key={index}>
					<span class="dim">{name}</span> <span class="mono">{value}</span>
				</dd>
			))}
		</dl>
	);
}

function Edits({ view: shown }: { readonly view: PciView }) {
	return (
		<div class="controls pci-edits">
			{shown.edits.map((edit) => (
				<Choice
					key={edit.name}
					label={edit.label}
					choices={edit.choices}
					value={edit.value}
					onChoose={(to) => turn(edit, to)}
				/>
			))}
			{shown.apart !== null ? <p class="notice small">{shown.apart}</p> : null}
			{shown.apart !== null || shown.switches.length > 0 ? (
				<Button onPress={() => act('undoSwitches')}>Undo the switches</Button>
			) : null}
		</div>
	);
}

/** Turns a switch: where the run takes it the experiment runs again, else it is only looked at. */
function turn({ name, runs }: PciEditView, value: string): void {
	const { machine, parameters } = chosen.value;
	const { [name]: _, ...others } = machine;
	// another machine has other ports
	const kept = name === 'topology' ? {} : others;
	if (runs && (runs.values?.includes(value) ?? true))
		choose({ machine: kept, parameters: { ...parameters, [runs.parameter]: value } });
	else choose({ machine: { ...kept, [name]: value } });
}

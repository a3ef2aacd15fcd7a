import type { Bar, PciNode, Topology } from '../../sim/pci/hierarchy';
import type { ScenarioTrace } from '../model';
import { type Entry, entries, type Moment, momentAt } from './replay';
import type { MappingView, RangeView, SpacesView, SpaceView } from './spaces';
import { dmaPart, gather, mrPart, mttPart, ptePart, vmaPart } from './spaces-parts';
import { figure } from './words';

/** Address spaces after step `index` of a scenario; null where its state holds no address. */
export function spacesView(
	{ id, label, trace }: ScenarioTrace,
	topology: Topology,
	index: number,
): SpacesView | null {
	const moment = momentAt(trace, index);
	const va = gather(entries(moment, /\/vma\/0x/), (entry) => vmaPart(entry, moment));
	const dma = gather(entries(moment, /^dma\//), dmaPart);
	const shown = gather(entries(moment, /\/pte\/0x/), ptePart);
	const base = va.ranges[0]?.start ?? 0;
	const mtt = gather(entries(moment, /^mtt\//), (entry) => mttPart(entry, moment, base));
	const mr =
		mtt.ranges.length > 0 ? mtt : gather(entries(moment, /^mr\//), (entry) => mrPart(entry, base));
	const buffers = entries(moment, /^dmabuf\//);
	if (va.ranges.length + dma.ranges.length + mr.ranges.length + buffers.length === 0) return null;
	const mappings = [...shown.mappings, ...mr.mappings, ...dma.mappings];
	const reached = mappings.filter(({ to }) => to === 'physical');
	const owners = barsOf(topology).filter((one) => isMet(one, reached) || holds(one, buffers));
	const local = owners.flatMap((one) => localRanges(one, buffers));
	const spaces: SpaceView[] = [
		{ id: 'va', label: 'Process VA', owner: 'process 1', ranges: va.ranges },
		{
			id: 'physical',
			label: 'CPU physical',
			owner: topology.id,
			ranges: physicalRanges(barsOf(topology), reached, moment),
		},
		{ id: 'iova', label: 'IOVA or bus', owner: factOf(dma.ranges, 'device'), ranges: dma.ranges },
		{ id: 'mr', label: 'MR translation', owner: factOf(mr.ranges, 'device'), ranges: mr.ranges },
		{ id: 'device', label: 'Device-local', owner: owners[0]?.node.id ?? '', ranges: local },
	];
	return {
		scenario: id,
		label,
		step: index,
		spaces: spaces.filter(({ ranges }) => ranges.length > 0),
		mappings: [...mappings, ...owners.map(aperture)],
	};
}

const factOf = (ranges: readonly RangeView[], name: string): string =>
	ranges[0]?.facts.find(([key]) => key === name)?.[1] ?? '';

interface OwnedBar {
	readonly node: PciNode;
	readonly bar: Bar;
}

/** The largest BAR of each endpoint. */
function barsOf({ nodes }: Topology): OwnedBar[] {
	return nodes.flatMap((node) => {
		const bar = node.bars.reduce<Bar | null>(
			(best, one) => (best === null || one.size > best.size ? one : best),
			null,
		);
		return bar ? [{ node, bar }] : [];
	});
}

const isMet = ({ bar }: OwnedBar, reached: readonly MappingView[]) =>
	reached.some(({ toStart }) => toStart >= bar.start && toStart < bar.start + bar.size);

const holds = ({ node }: OwnedBar, buffers: readonly Entry[]) =>
	buffers.some((buffer) => buffer.text('exporter') === node.id);

/** Every BAR, and the RAM that a mapping reaches. */
function physicalRanges(
	bars: readonly OwnedBar[],
	reached: readonly MappingView[],
	moment: Moment,
): RangeView[] {
	const ram = reached
		.filter((one) => !bars.some((bar) => isMet(bar, [one])))
		.filter((one, index, all) => all.findIndex(({ toStart }) => toStart === one.toStart) === index)
		.map(
			({ toStart, length, changed }): RangeView => ({
				id: `ram/${toStart}`,
				start: toStart,
				length,
				label: 'RAM',
				role: 'ram',
				facts: [['struct pages', figure(length / 4096)]],
				changed,
				gone: false,
			}),
		);
	return [...ram, ...bars.map((one) => barRange(one, moment))].sort((a, b) => a.start - b.start);
}

function barRange({ node, bar }: OwnedBar, moment: Moment): RangeView {
	const pgmap = entries(moment, /^pgmap\//).find(({ path }) => path === `pgmap/${node.id}`);
	const gone = moment.state.get(`pci/${node.id}`) !== undefined;
	return {
		id: `bar/${node.id}`,
		start: bar.start,
		length: bar.size,
		label: `${node.id} BAR${bar.index}`,
		role: 'bar',
		facts: [
			['owner', node.id],
			['struct pages', pgmap && !pgmap.gone ? figure(bar.size / 4096) : 'none'],
			['use', [...new Set(bar.regions.map(({ use }) => use))].join(', ')],
			...(gone ? ([['device', 'removed']] as const) : []),
		],
		changed: pgmap?.changed ?? false,
		gone: false,
	};
}

/** What stands behind a BAR: the device's own memory, and buffers in it. */
function localRanges({ node, bar }: OwnedBar, buffers: readonly Entry[]): RangeView[] {
	const length = Math.max(node.localMemory, bar.size);
	const whole: RangeView = {
		id: `local/${node.id}`,
		start: 0,
		length,
		label: node.localMemory > 0 ? `${node.id} memory` : `${node.id} behind its BAR`,
		role: 'vram',
		facts: [['owner', node.id]],
		changed: false,
		gone: false,
	};
	return [whole, ...buffers.flatMap((buffer) => bufferRange(buffer, node.id))];
}

function bufferRange(buffer: Entry, node: string): RangeView[] {
	const length = buffer.number('bytes');
	if (length === null || buffer.text('exporter') !== node) return [];
	const place = buffer.text('place') ?? 'VRAM';
	return [
		{
			id: buffer.path,
			start: 0,
			length,
			label: place === 'VRAM' ? 'Buffer (dma-buf)' : `Buffer moved to ${place}`,
			role: 'vram',
			facts: [
				['place', place],
				['pins', figure(buffer.number('pins') ?? 0)],
				['revoked', buffer.flag('revoked') ? 'yes' : 'no'],
			],
			changed: buffer.changed,
			gone: buffer.gone || place !== 'VRAM',
		},
	];
}

/** The BAR shows the first bytes of the device's memory. */
function aperture({ node, bar }: OwnedBar): MappingView {
	return {
		from: 'physical',
		fromStart: bar.start,
		to: 'device',
		toStart: 0,
		length: bar.size,
		by: node.localMemory > bar.size ? 'aperture' : 'BAR',
		changed: false,
	};
}

// What each kind of record in the state of a run adds to the picture of the address spaces.
import type { Json } from '../../sim/engine/trace';
import { type Entry, entries, type Moment } from './replay';
import type { MappingView, RangeView } from './spaces';
import { bytesText, figure } from './words';

type Facts = readonly (readonly [string, string])[];

export interface Part {
	readonly ranges: readonly RangeView[];
	readonly mappings: readonly MappingView[];
}

/** One part out of those of many records. */
export function gather(records: readonly Entry[], part: (entry: Entry) => Part): Part {
	const parts = records.map(part);
	return {
		ranges: parts.flatMap(({ ranges }) => ranges),
		mappings: parts.flatMap(({ mappings }) => mappings),
	};
}

const PAGE = 4096;
const nothing: Part = { ranges: [], mappings: [] };
const fact = (name: string, value: string | null): Facts => (value === null ? [] : [[name, value]]);
const inRam = (owner: string | null) => owner === null || owner === 'ram';

/** A VMA: its flags, its PTEs, and, where PTEs stand, what they point at. */
export function vmaPart(entry: Entry, moment: Moment): Part {
	const [start, length] = [entry.address(), entry.number('bytes')];
	if (start === null || length === null) return nothing;
	const backing = entry.text('backing');
	const target = entry.number('start');
	const pte = entry.text('pte');
	const ops = entry.list('ops').filter((one) => typeof one === 'string');
	const range: RangeView = {
		id: entry.path,
		start,
		length,
		label: inRam(backing) ? 'Anonymous memory' : `Mapping of ${backing}`,
		role: inRam(backing) ? 'ram' : 'bar',
		facts: [
			...fact('flags', entry.text('flags')),
			...fact('PTE', pte),
			['pages', figure(length / PAGE)],
			...fact('vm_ops', ops.length > 0 ? ops.join(', ') : null),
			...pinFacts(moment),
			...notifierFacts(moment, start, length),
		],
		changed: entry.changed,
		gone: entry.gone,
	};
	if (entry.gone || target === null || pte === null || pte === 'none')
		return { ranges: [range], mappings: [] };
	const to = pte === 'devicePrivate' ? 'device' : 'physical';
	const mapping: MappingView = {
		from: 'va',
		fromStart: start,
		to,
		toStart: target,
		length,
		by: `${pte} PTE`,
		changed: entry.changed,
	};
	return { ranges: [range], mappings: [mapping] };
}

function pinFacts(moment: Moment): Facts {
	return entries(moment, /^pin\//).map((pin) => {
		const term = pin.flag('longterm') ? 'long-term' : 'short-term';
		const pages = figure(pin.number('pages') ?? 0);
		return ['pinned', pin.gone ? 'just released' : `${pages} pages, ${term}`];
	});
}

function notifierFacts(moment: Moment, start: number, length: number): Facts {
	return entries(moment, /^notifier\/|\/notifier\//).flatMap((notifier) => {
		const [from, bytes] = [notifier.number('start'), notifier.number('bytes')];
		if (from === null || bytes === null || notifier.gone) return [];
		const meets = from < start + length && start < from + bytes;
		return meets ? [['notifier', `over ${bytesText(bytes)}`] as const] : [];
	});
}

const kinds: Readonly<Record<string, string>> = {
	bus: 'Bus address',
	phys: 'Physical as bus',
	iova: 'IOVA',
};

/** A live DMA mapping: its segments, and the physical bytes that each reaches. */
export function dmaPart(entry: Entry): Part {
	const target = entry.number('target');
	const device = entry.text('device') ?? entry.path.split('/')[1] ?? 'device';
	if (target === null) return nothing;
	const ranges: RangeView[] = [];
	const mappings: MappingView[] = [];
	let reached = target;
	for (const [index, segment] of entry.list('segments').entries()) {
		const { dma, bytes, kind } = segmentOf(segment);
		if (bytes === 0) continue;
		ranges.push({
			id: `${entry.path}/${index}`,
			start: dma,
			length: bytes,
			label: kinds[kind] ?? kind,
			role: kind === 'iova' ? 'iova' : 'bus',
			facts: [
				['device', device],
				['reaches', inRam(entry.text('owner')) ? 'RAM' : `BAR of ${entry.text('owner')}`],
				['entries', figure(entry.list('segments').length)],
			],
			changed: entry.changed,
			gone: entry.gone,
		});
		if (!entry.gone)
			mappings.push({
				from: 'iova',
				fromStart: dma,
				to: 'physical',
				toStart: reached,
				length: bytes,
				by: kind === 'iova' ? 'IOMMU' : 'bus offset',
				changed: entry.changed,
			});
		reached += bytes;
	}
	return { ranges, mappings };
}

function segmentOf(segment: Json): { dma: number; bytes: number; kind: string } {
	const fields = (segment ?? {}) as { readonly [key: string]: Json };
	const number = (name: string) =>
		typeof fields[name] === 'number' ? (fields[name] as number) : 0;
	const kind = typeof fields['kind'] === 'string' ? fields['kind'] : 'bus';
	return { dma: number('dma'), bytes: number('bytes'), kind };
}

/** The NIC's translation table: MR addresses to the DMA addresses of its device. */
export function mttPart(entry: Entry, moment: Moment, base: number): Part {
	const length = entry.number('bytes');
	if (length === null) return nothing;
	const device = entry.path.split('/')[1] ?? '';
	const mr = entries(moment, /^mr\//)[0];
	const tableBytes = entry.number('tableBytes');
	const start = entry.address() ?? base;
	const range: RangeView = {
		id: entry.path,
		start,
		length,
		label: `MR, ${mr?.text('kind') ?? 'translated'}`,
		role: 'translation',
		facts: [
			...fact('state', mr?.text('state') ?? null),
			['entries', figure(entry.number('entries') ?? 0)],
			...fact('table', tableBytes === null ? null : bytesText(tableBytes)),
			['device', device],
		],
		changed: entry.changed || (mr?.changed ?? false),
		gone: entry.gone,
	};
	if (entry.gone || !entry.flag('valid')) return { ranges: [range], mappings: [] };
	let offset = 0;
	const segments = entries(moment, /^dma\//)
		.filter((dma) => dma.text('device') === device && !dma.gone)
		.flatMap((dma) => dma.list('segments'));
	const mappings = segments.map((segment) => {
		const { dma, bytes } = segmentOf(segment);
		const fromStart = base + offset;
		offset += bytes;
		const by = 'MTT';
		return {
			from: 'mr',
			fromStart,
			to: 'iova',
			toStart: dma,
			length: bytes,
			by,
			changed: entry.changed,
		} as const;
	});
	return { ranges: [range], mappings };
}

/** An MR whose translation the NIC does not hold (not yet, or no more). */
export function mrPart(entry: Entry, base: number): Part {
	const length = entry.number('bytes');
	if (length === null) return nothing;
	const range: RangeView = {
		id: entry.path,
		start: base,
		length,
		label: `MR, ${entry.text('kind') ?? ''}`,
		role: 'translation',
		facts: [...fact('state', entry.text('state')), ['entries', 'none valid']],
		changed: entry.changed,
		gone: entry.gone,
	};
	return { ranges: [range], mappings: [] };
}

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

/** A VMA: its flags, what stands behind it, who holds or watches it. */
export function vmaPart(entry: Entry, moment: Moment): Part {
	const [start, length] = [entry.address(), entry.number('bytes')];
	if (start === null || length === null) return nothing;
	const ptes = ptesWithin(moment, start, length);
	const owner = ptes.map((pte) => framesOf(pte).owner).find((one) => one !== null) ?? null;
	const file = entry.text('file');
	const bar = owner !== null || file !== null;
	const kinds = [...new Set(ptes.map((pte) => pte.text('kind') ?? ''))];
	const ops = ['fault', 'access', 'p2pMap'].filter((name) => entry.field(name));
	return {
		ranges: [
			{
				id: entry.path,
				start,
				length,
				label: bar ? `Mapping of ${owner ?? file}` : 'Anonymous memory',
				role: bar ? 'bar' : 'ram',
				facts: [
					...fact('flags', entry.text('flags')),
					['PTE', kinds.length > 0 ? kinds.join(', ') : 'none'],
					['pages', figure(length / PAGE)],
					...fact('vm_ops', ops.length > 0 ? ops.join(', ') : null),
					...pinFacts(moment, ptes),
					...notifierFacts(moment, start, length),
				],
				changed: entry.changed || ptes.some((pte) => pte.changed),
				gone: entry.gone,
			},
		],
		mappings: [],
	};
}

/** A run of PTEs: which bytes of memory the addresses show. */
export function ptePart(entry: Entry): Part {
	const start = entry.address();
	const { pfn } = framesOf(entry);
	const pages = entry.number('pages');
	if (start === null || pfn === null || pages === null || entry.gone) return nothing;
	const mapping: MappingView = {
		from: 'va',
		fromStart: start,
		to: entry.text('kind') === 'devicePrivate' ? 'device' : 'physical',
		toStart: pfn * PAGE,
		length: pages * PAGE,
		by: `${entry.text('kind')} PTE`,
		changed: entry.changed,
	};
	return { ranges: [], mappings: [mapping] };
}

function framesOf(pte: Entry): { readonly pfn: number | null; readonly owner: string | null } {
	const frames = pte.field('frames');
	if (typeof frames !== 'object' || frames === null || Array.isArray(frames))
		return { pfn: null, owner: null };
	const { pfn, owner } = frames as { readonly [key: string]: Json };
	return {
		pfn: typeof pfn === 'number' ? pfn : null,
		owner: typeof owner === 'string' ? owner : null,
	};
}

const ptesWithin = (moment: Moment, start: number, length: number): Entry[] =>
	entries(moment, /\/pte\/0x/).filter((pte) => {
		const at = pte.address();
		return at !== null && at >= start && at < start + length && !pte.gone;
	});

/** Pins on the frames that the PTEs show. */
function pinFacts(moment: Moment, ptes: readonly Entry[]): Facts {
	const shown = new Set(ptes.map((pte) => framesOf(pte).pfn));
	return entries(moment, /^page\/0x/).flatMap((page) => {
		const pins = page.number('pins') ?? 0;
		if (pins === 0 || page.gone || !shown.has(page.address())) return [];
		return [['pinned', `${figure(page.number('pages') ?? 0)} pages`] as const];
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

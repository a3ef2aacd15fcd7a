import type { Segment } from '../dma/bus';
import type { DmaBufImport } from '../dmabuf/import';
import type { Outcome } from '../engine/trace';
import { applies } from '../machine';
import { gupFastThenSlow, unpin } from '../mm/gup';
import { hmmRangeFault } from '../mm/hmm';
import type { Host, Region } from './region';
import { p2pMap } from './register';
import { mapPages, programMtt } from './translate';

export interface Access {
	/** `ok`, or `remote access error`: the work request completes with an error. */
	readonly result: Outcome;
	/** Physical stretches that were read or written, in order. */
	readonly targets: readonly Segment[];
}

/**
 * The NIC reads or writes `[start, start + bytes)` through the region: its table is looked up, gaps
 * fault where the region can, and packets go out. No page is read on the way.
 */
export function rdmaAccess(
	host: Host,
	region: Region,
	start: number,
	bytes: number,
	write: boolean,
	buffer: DmaBufImport | null = null,
): Access {
	const end = start + bytes;
	const func = write ? 'rdma_write' : 'rdma_read';
	if (!region.active || start < region.request.start || end > region.end) {
		return fail(host, func, 'the address is in no active MR');
	}
	const gap = firstGap(region, start, end);
	if (gap !== null) {
		const filled = fillGap(host, region, gap.start, gap.end, write, buffer);
		if (filled !== 'ok') return fail(host, func, `the page fault ended in ${filled}`);
	}
	const extents = region.mtt.over(start, end);
	const targets = extents.map(({ value, start: from, end: to }) => ({
		...value,
		bytes: to - from,
	}));
	const result = host.machine.world.step({ actor: 'NIC', func, file: null, rule: 'R4' }, (step) => {
		step.look('table entries', extents.length);
		if (write && !region.request.writable) {
			step.note('The MR was registered read-only.');
			return 'remote access error';
		}
		const sent = host.bus.send(region.request.device ?? '', targets);
		step.look('path', sent.path.join(' '));
		step.note(`${sent.reason}.`);
		return sent.ok ? 'ok' : 'remote access error';
	});
	return { result, targets: result === 'ok' ? targets : [] };
}

/** From the first address without a valid entry to the end of what is asked. */
function firstGap(
	region: Region,
	start: number,
	end: number,
): { start: number; end: number } | null {
	let at = start;
	for (const extent of region.mtt.over(start, end)) {
		if (extent.start > at) break;
		at = extent.end;
	}
	return at < end ? { start: at, end } : null;
}

/** The NIC's page fault: whoever stands behind the region maps what is missing. */
function fillGap(
	host: Host,
	region: Region,
	start: number,
	end: number,
	write: boolean,
	buffer: DmaBufImport | null,
): Outcome {
	const { mm } = region.request;
	if (region.kind === 'dmabuf') return buffer === null ? 'EFAULT' : buffer.remap(host, region);
	if (region.kind === 'p2p-ops') {
		const mapped = p2pMap(host, region);
		return mapped === 'ok' ? programMtt(host, region) : mapped;
	}
	if (region.kind !== 'odp' || mm === null) return 'EFAULT';
	if (!host.machine.profile.has('odp-hmm')) return fillByGup(host, region, start, end, write);
	const faulted = hmmRangeFault(
		host.machine,
		mm,
		start - (start % 4096),
		Math.ceil(end / 4096) * 4096 - (start - (start % 4096)),
		write || region.request.writable,
	);
	if (faulted.result !== 'ok') return faulted.result;
	const guarded = host.machine.profile.has('hmm-dma-p2pdma') && applies(host.machine, 'R11.3');
	const mapped = mapPages(host, region, faulted.runs, guarded);
	return mapped === 'ok' ? programMtt(host, region) : mapped;
}

/** ODP before Linux 5.10: pages by GUP, given back once they are mapped; the notifier guards them. */
function fillByGup(
	host: Host,
	region: Region,
	start: number,
	end: number,
	write: boolean,
): Outcome {
	const { mm } = region.request;
	if (mm === null) return 'EFAULT';
	const pages = Math.ceil((end - start) / 4096);
	const asked = { write: write || region.request.writable };
	const got = gupFastThenSlow(host.machine, mm, start, pages, asked);
	const mapped = got.error ?? mapPages(host, region, got.runs, false);
	unpin(host.machine, got);
	return mapped === 'ok' ? programMtt(host, region) : mapped;
}

function fail(host: Host, func: string, why: string): Access {
	const head = { actor: 'NIC', func, file: null, rule: 'R11.2' };
	const result = host.machine.world.step(head, (step) => {
		step.note(`The work request ends with an error: ${why}.`);
		return 'remote access error';
	});
	return { result, targets: [] };
}

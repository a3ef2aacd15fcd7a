import type { Outcome } from '../engine/trace';
import type { DmaAnswer, DmaRange, Machine } from '../machine';
import { all, VM } from '../mm/flags';
import type { Mm } from '../mm/mm';
import type { UmemRequest } from './umemRequest';

/** What `p2p_map` gave: the mapping of the range for the importer. */
export interface P2pMapped {
	readonly result: Outcome;
	readonly range: DmaRange | null;
	readonly answer: DmaAnswer | null;
}

const no = (result: Outcome): P2pMapped => ({ result, range: null, answer: null });

/**
 * The importer's half of the RFC (designs D1): asks the VMA for `p2p_map` before GUP is tried; null
 * where the importer does not know the hook or the VMA has none. The exporter decides by distance
 * and maps its BAR; a software device cannot be mapped for (EOPNOTSUPP).
 */
export function tryP2pMap(machine: Machine, mm: Mm, request: UmemRequest): P2pMapped | null {
	if (!machine.profile.has('umem-p2p-map')) return null;
	const vma = mm.vma(request.start);
	if (vma === undefined || !vma.value.ops.p2pMap) return null;
	let mapped = no('EFAULT');
	const head = { actor: 'exporter', func: 'p2p_map', file: 'include/linux/mm.h', rule: 'D1' };
	machine.world.step({ ...head, changedCode: true }, (step) => {
		step.has('vma-p2p-map');
		step.has('umem-p2p-map');
		step.look('importer', request.device);
		if (request.start + request.bytes > vma.end) {
			step.note('The range leaves the VMA of the exporter.');
			return mapped.result;
		}
		if (request.device === null) {
			step.note('Software RDMA has no PCI device that the exporter could map for.');
			mapped = no('EOPNOTSUPP');
			return mapped.result;
		}
		if (request.writable && !all(vma.value.flags, VM.WRITE)) return mapped.result;
		if (step.has('rfc2019-defects')) {
			step.note('The test helper as posted answers no, whoever asks.');
			mapped = no('EREMOTEIO');
			return mapped.result;
		}
		const { fault } = vma.value.ops;
		const pte = mm.ptes.at(request.start);
		const region = fault?.how === 'insert_pfn' ? fault.region : null;
		const provider = pte?.value.frames.owner ?? region?.owner ?? machine.roles.bar;
		if (step.look(`pci/${provider}`, step.get(`pci/${provider}`) ?? null) !== null) {
			step.note('The device is gone: mapping fails although it worked before.');
			mapped = no('ENODEV');
			return mapped.result;
		}
		const offset = request.start - (pte?.start ?? vma.start);
		const first = (pte?.value.frames.pfn ?? region?.pfn ?? 0) * 4096 + offset;
		const range: DmaRange = { start: first as DmaRange['start'], length: request.bytes, provider };
		const answer = machine.bus.mapBar(provider, request.device, range);
		const bo = step.get<{ readonly bytes: number }>(`bo/${provider}`);
		if (bo !== undefined && answer.result === 'ok') {
			step.set(`bo/${provider}`, { ...bo, place: 'VRAM' });
		}
		step.note(`The exporter decides: ${answer.reason}.`);
		mapped = { result: answer.result, range, answer };
		return answer.result;
	});
	return mapped;
}

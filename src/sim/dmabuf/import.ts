import { phys } from '../engine/address';
import type { Outcome } from '../engine/trace';
import { allocFrames } from '../machine';
import { physOf } from '../mm/page';
import { type Host, Region, type RegionRequest } from '../rdma/region';
import { activate, type Registered } from '../rdma/register';
import { dmaUnmap, mapBar, programMtt, zapMtt } from '../rdma/translate';
import type { Attachment, DmaBuf, ImporterKind } from './buffer';

const core = (func: string, rule: string) => ({
	actor: 'dma-buf',
	func,
	file: 'drivers/dma-buf/dma-buf.c',
	rule,
});

/** The importer's side of a shared buffer: attach, pin, map, and map again after a move (R12, R49). */
export class DmaBufImport {
	readonly attachment: Attachment;

	constructor(
		readonly buffer: DmaBuf,
		importer: string,
		kind: ImporterKind,
	) {
		this.attachment = { importer, kind, peer2peer: kind !== 'static', region: null };
	}

	get #path(): string {
		return `attachment/${this.attachment.importer}`;
	}

	/** `dma_buf_dynamic_attach`: the exporter may refuse, or take peer-to-peer away (R12.2, R12.8). */
	attach(host: Host): Outcome {
		const { buffer, attachment } = this;
		const head = { actor: 'exporter', func: 'attach', file: null, rule: 'R12.2' };
		return host.machine.world.step({ ...head, changedCode: true }, (step) => {
			step.look('importer', attachment.kind);
			if (attachment.kind !== 'static') step.has('dmabuf-p2p');
			if (buffer.driver === 'vfio' && !attachment.peer2peer) {
				step.rule('R49');
				step.note('vfio-pci exports to importers that accept peer-to-peer addresses only.');
				return 'EOPNOTSUPP';
			}
			if (buffer.driver === 'gpu' && attachment.peer2peer) {
				const distance = host.bus.distance(buffer.exporter, attachment.importer);
				attachment.peer2peer = step.look('pci_p2pdma_distance', distance) >= 0;
			}
			buffer.attachments.set(attachment.importer, attachment);
			const { peer2peer, kind } = attachment;
			step.set(this.#path, { dmabuf: buffer.path, peer2peer, kind });
			step.note(peer2peer ? 'The importer may be given BAR addresses.' : 'It will be given RAM.');
			return 'ok';
		});
	}

	/** `dma_buf_pin`: vfio lets only revocable importers pin; a GPU pins in RAM before Linux 6.15. */
	pin(host: Host): Outcome {
		const { buffer, attachment } = this;
		return host.machine.world.step(core('dma_buf_pin', 'R12.4'), (step) => {
			if (buffer.driver === 'vfio') {
				step.rule('R49');
				if (attachment.kind === 'pinned-revocable') return 'ok';
				step.note('The exporter must be able to revoke: it cannot be pinned.');
				return 'EOPNOTSUPP';
			}
			const vram = step.has('gpu-pin-vram') && everyoneIsPeer(buffer);
			buffer.pins += 1;
			if (!vram) buffer.place = 'GTT';
			buffer.save(step);
			step.note(vram ? 'Pinned in VRAM: all importers can reach it.' : 'Pinned in system RAM.');
			return 'ok';
		});
	}

	/** `dma_buf_map_attachment` under the reservation lock: the place, then its DMA addresses. */
	map(host: Host, region: Region): Outcome {
		const { buffer } = this;
		const available = this.#available(host);
		if (available !== 'ok') return available;
		if (buffer.driver === 'vfio') return this.#mapVfio(host, region);
		if (this.#pinsAtFirstMap(host)) {
			const pinned = this.pin(host);
			if (pinned !== 'ok') return pinned;
		}
		const inVram = buffer.place === 'VRAM';
		if (inVram && buffer.pins > 0 && !host.machine.profile.has('gpu-pin-vram')) {
			return this.#pinnedElsewhere(host);
		}
		const vram = inVram && this.attachment.peer2peer;
		return vram ? this.#mapVram(host, region) : this.#mapGtt(host, region);
	}

	/** The first access after a move: map at the new place, wait for its fences, write the table. */
	remap(host: Host, region: Region): Outcome {
		const mapped = this.map(host, region);
		return mapped === 'ok' ? programMtt(host, region) : mapped;
	}

	/** The exporter tells that the buffer moves or is revoked (`move_notify`, `invalidate_mappings`). */
	moveNotify(host: Host): void {
		const { region, kind } = this.attachment;
		if (region === null || region.dma.extents.length === 0) return;
		host.machine.world.step(
			{ ...core('dma_buf_move_notify', 'R12.3'), changedCode: true },
			(step) => {
				step.look('importer', kind);
				step.note(kind === 'pinned' ? 'A pinned importer only warns.' : 'The importer lets go.');
				return 'ok';
			},
		);
		if (kind === 'pinned') return;
		zapMtt(host, region);
		dmaUnmap(host, region, 0);
	}

	detach(host: Host): void {
		host.machine.world.step(core('dma_buf_detach', 'R12'), (step) => {
			this.buffer.attachments.delete(this.attachment.importer);
			step.set(this.#path, null);
			step.note('The attachment is gone.');
			return 'ok';
		});
	}

	/** Revoked buffers and devices that do not decode memory cannot be mapped (R12.8, R49). */
	#available(host: Host): Outcome {
		const { buffer } = this;
		const gone = buffer.revoked || buffer.closed;
		if (!gone) return 'ok';
		return host.machine.world.step(core('dma_buf_map_attachment', 'R12.8'), (step) => {
			step.look('revoked', buffer.revoked);
			step.look('closed', buffer.closed);
			step.note('The exporter has revoked the buffer.');
			return 'ENODEV';
		});
	}

	/** R12.9: a buffer pinned in VRAM (for scan-out) cannot be given to an importer before Linux 6.15. */
	#pinnedElsewhere(host: Host): Outcome {
		return host.machine.world.step(core('dma_buf_map_attachment', 'R12.9'), (step) => {
			step.look('pins', this.buffer.pins);
			step.note('The buffer is pinned where it is, and that is not system memory.');
			return 'EBUSY';
		});
	}

	/** R12.7: without CONFIG_DMABUF_MOVE_NOTIFY (which Linux 7 dropped) a dynamic map pins. */
	#pinsAtFirstMap(host: Host): boolean {
		const { profile } = host.machine;
		if (profile.has('dmabuf-revoke') || profile.option('DMABUF_MOVE_NOTIFY')) return false;
		return this.buffer.pins === 0 && this.attachment.kind === 'dynamic';
	}

	#mapVfio(host: Host, region: Region): Outcome {
		const { buffer, attachment } = this;
		const answer = host.bus.mapPhysVec(buffer.exporter, attachment.importer, buffer.ranges);
		return this.#place(host, region, answer, true);
	}

	#mapVram(host: Host, region: Region): Outcome {
		const { buffer, attachment } = this;
		const { exporter, ranges } = buffer;
		if (host.machine.profile.has('p2pdma-provider')) {
			const answer = host.bus.mapPhysVec(exporter, attachment.importer, ranges);
			return this.#place(host, region, answer, true);
		}
		const [range] = ranges;
		if (range === undefined) return 'EINVAL';
		const whole = { ...range, provider: exporter };
		return this.#place(host, region, host.bus.mapBar(exporter, attachment.importer, whole), false);
	}

	#place(
		host: Host,
		region: Region,
		answer: ReturnType<Host['bus']['mapPhysVec']>,
		core: boolean,
	): Outcome {
		const head = core
			? {
					actor: 'dma-buf',
					func: 'dma_buf_phys_vec_to_sgt',
					file: 'drivers/dma-buf/dma-buf-mapping.c',
				}
			: { actor: 'exporter', func: 'dma_map_resource', file: 'kernel/dma/mapping.c' };
		const { exporter, ranges } = this.buffer;
		const range = {
			start: ranges[0]?.start ?? phys(0),
			length: this.buffer.bytes,
			provider: exporter,
		};
		return mapBar(host, region, head, answer, range, core ? ['dma-map-phys'] : []);
	}

	#mapGtt(host: Host, region: Region): Outcome {
		const { buffer, attachment } = this;
		const bytes = buffer.bytes;
		const frames = allocFrames(host.machine, bytes / 4096, 'driver');
		host.machine.world.step(
			{
				actor: 'exporter',
				func: 'ttm_bo_validate',
				file: 'drivers/gpu/drm/ttm/ttm_bo.c',
				rule: 'R27',
			},
			(step) => {
				buffer.place = 'GTT';
				buffer.save(step);
				host.machine.pages.add(step, frames, bytes / 4096, 1, 0);
				step.note('The buffer stands in system memory for this importer.');
				return 'ok';
			},
		);
		const range = { start: physOf(frames), length: bytes, provider: null };
		const answer = host.bus.mapSgtable(attachment.importer, [range]);
		const head = { actor: 'exporter', func: 'dma_map_sgtable', file: 'kernel/dma/mapping.c' };
		return mapBar(host, region, head, answer, range);
	}
}

const everyoneIsPeer = (buffer: DmaBuf): boolean =>
	[...buffer.attachments.values()].every(({ peer2peer }) => peer2peer);

/** `ibv_reg_dmabuf_mr` (R12, R50): attach, pin where the importer pins, map, write the table. */
export function regDmabufMr(
	host: Host,
	buffer: DmaBuf,
	request: RegionRequest,
	kind: ImporterKind = 'dynamic',
	id = 'mr/1',
): Registered & { readonly buffer: DmaBufImport | null } {
	const head = {
		actor: 'ib_core',
		func: 'ib_umem_dmabuf_get',
		file: 'drivers/infiniband/core/umem_dmabuf.c',
		rule: 'R12.1',
	};
	const { device } = request;
	const supported = host.machine.world.step({ ...head, newUapi: true }, (step) => {
		if (device === null) {
			step.rule('R50');
			step.note('Software RDMA has no reg_user_mr_dmabuf.');
			return 'EOPNOTSUPP';
		}
		if (!step.has('rdma-dmabuf')) {
			step.note('The driver has no reg_user_mr_dmabuf.');
			return 'EOPNOTSUPP';
		}
		step.has('dmabuf-dynamic');
		if (step.look('bytes', request.bytes) > buffer.bytes || request.bytes <= 0) return 'EINVAL';
		step.note('The buffer is to be attached with a move callback.');
		return 'ok';
	});
	if (supported !== 'ok' || device === null)
		return { result: supported, region: null, buffer: null };
	const held = new DmaBufImport(buffer, device, kind);
	const region = new Region(id, 'dmabuf', request);
	const result = hold(host, held, region);
	if (result !== 'ok') return { result, region: null, buffer: null };
	programMtt(host, region);
	return {
		...activate(host, region, 'reg_user_mr_dmabuf', 'drivers/infiniband/hw/mlx5/mr.c'),
		buffer: held,
	};
}

/** Attach, pin and map; whatever fails takes back what came before. */
export function hold(host: Host, held: DmaBufImport, region: Region): Outcome {
	const attached = held.attach(host);
	if (attached !== 'ok') return attached;
	held.attachment.region = region;
	const pins = held.attachment.kind === 'pinned' || held.attachment.kind === 'pinned-revocable';
	const pinned = pins ? held.pin(host) : 'ok';
	const result = pinned === 'ok' ? held.map(host, region) : pinned;
	if (result !== 'ok') held.detach(host);
	return result;
}

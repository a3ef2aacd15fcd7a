import { regDmabufMr } from '../../dmabuf/import';
import { gpuImport, gpuUserptr, type Imported, iommufdMapFile } from '../../dmabuf/importers';
import type { Outcome } from '../../engine/trace';
import { gupFastThenSlow, unpin } from '../../mm/gup';
import { type RegionRequest, rangesOf } from '../../rdma/region';
import { regMr, regOdp } from '../../rdma/register';
import { copyUser } from '../../users/copy';
import { directIo } from '../../users/directIo';
import { processVmRemote } from '../../users/processVm';
import { vfioDmaMap } from '../../users/vfio';
import { type Scene, VA } from '../scene';

/** What a program does with the memory. */
export const consumers = [
	'rdmaMr',
	'rdmaOdp',
	'odirect',
	'processVm',
	'zerocopy',
	'vfio',
	'bufferedRead',
	'gpuImport',
] as const;
export type Consumer = (typeof consumers)[number];

/** The program's call, on its buffer or on its file descriptor. */
export function consume(scene: Scene, consumer: Consumer): Outcome {
	const { machine, mm, bytes, parts } = scene;
	const pages = bytes / 4096;
	if (scene.buffer !== null) return consumeDescriptor(scene, consumer);
	switch (consumer) {
		case 'rdmaMr':
			return keep(scene, regMr(scene, request(scene)));
		case 'rdmaOdp':
			return keep(scene, regOdp(scene, request(scene), 'mlx5'));
		case 'odirect': {
			const disk = { name: parts.disk, device: parts.disk, nvme: true, raw: false, memory: false };
			return directIo(machine, mm, disk, VA, pages, true);
		}
		case 'processVm':
			return processVmRemote(machine, mm, VA, pages, false);
		case 'zerocopy':
			return zerocopy(scene, pages);
		case 'vfio':
			return vfioDmaMap(machine, mm, VA, bytes);
		case 'bufferedRead':
			return copyUser(machine, mm, VA, bytes, 'to', 'copy_to_user');
		case 'gpuImport':
			return keepImport(scene, gpuUserptr(scene, mm, request(scene)));
	}
}

const request = ({ mm, bytes, parts }: Scene): RegionRequest => ({
	mm,
	start: VA,
	bytes,
	writable: true,
	device: parts.importer,
});

function keep(scene: Scene, registered: ReturnType<typeof regMr>): Outcome {
	scene.region = registered.region;
	return registered.result;
}

function keepImport(scene: Scene, { result, region, buffer }: Imported): Outcome {
	[scene.region, scene.imported] = [region, buffer];
	return result;
}

function consumeDescriptor(scene: Scene, consumer: Consumer): Outcome {
	if (scene.buffer !== null && (consumer === 'rdmaMr' || consumer === 'rdmaOdp')) {
		const wanted = { ...request(scene), mm: null, start: 0 };
		const registered = regDmabufMr(scene, scene.buffer, wanted);
		scene.imported = registered.buffer;
		return keep(scene, registered);
	}
	if (scene.buffer !== null && (consumer === 'gpuImport' || consumer === 'vfio')) {
		const wanted = { ...request(scene), mm: null, start: 0 };
		const take = consumer === 'vfio' ? iommufdMapFile : gpuImport;
		return keepImport(scene, take(scene, scene.buffer, wanted));
	}
	const head = { actor: 'user', func: consumer, file: null, rule: 'R30' };
	return scene.machine.world.step(head, (step) => {
		step.note('The buffer has no address in the process; this call takes nothing else.');
		return 'EFAULT';
	});
}

/** R18 `sendmsg(MSG_ZEROCOPY)`: pinned pages go to the NIC; whatever GUP refuses is EFAULT. */
function zerocopy(scene: Scene, pages: number): Outcome {
	const { machine, mm, parts } = scene;
	const got = gupFastThenSlow(machine, mm, VA, pages, {});
	const net = { actor: 'net', file: 'net/core/datagram.c', rule: 'R18' };
	const built = machine.world.step({ ...net, func: '__zerocopy_sg_from_iter' }, (step) => {
		step.pages(got.pages);
		if (got.error === null) return 'ok';
		step.look('error', got.error);
		step.note('Whatever GUP said becomes EFAULT; nothing is copied instead.');
		return 'EFAULT';
	});
	if (built !== 'ok') return built;
	const answer = scene.bus.mapSgtable(parts.importer, rangesOf(got.runs, true));
	const result = machine.world.step(
		{ actor: 'dma', func: 'dma_map_sgtable', file: 'kernel/dma/mapping.c', rule: answer.rule },
		(step) => {
			step.pages(got.pages);
			step.note(answer.reason);
			return answer.result;
		},
	);
	unpin(machine, got);
	return result;
}

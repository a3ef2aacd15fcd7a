import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { Costs } from '../../../src/sim/cost/costs';
import { RandomStream } from '../../../src/sim/engine/random';
import { withKernelAcs } from '../../../src/sim/pci/hierarchy';
import { bundledTopology } from '../../../src/sim/scenario/bundled';
import { runScene } from '../../../src/sim/traffic/run';
import { flow, type Scene, scene } from '../../../src/sim/traffic/scene';

/** What {@link fingerprint} gives in every engine. */
export const FINGERPRINT = '3c046c22ea43dbb8fc6e76e5ba5e5373f3cd437409a28a3ea92966c2c5acd59f';

const US = 1_000_000;

/** Scenes that between them use every part of the model, randomness included. */
function scenes(): Scene[] {
	const regions = [
		{ id: 'bo', place: { kind: 'device', device: 'GPU' }, bytes: 1 << 20, pageBytes: 4096 },
		{ id: 'ram', place: { kind: 'memory', socket: 0 }, bytes: 1 << 24, pageBytes: 65536 },
	] as const;
	const translated = withKernelAcs({ ...bundledTopology('T1'), iommu: 'translated' });
	return [
		scene({
			topology: bundledTopology('T1'),
			regions,
			flows: [
				flow({ id: 'nic', initiator: 'NIC', region: 'bo', op: 'mixed', messageBytes: 10_000 }),
				flow({ id: 'nvme', initiator: 'NVMe', region: 'ram', op: 'write', everyPs: 7 * US }),
			],
			events: [{ kind: 'evict', atPs: 40 * US, region: 'bo', fencePs: 3 * US }],
			churn: [{ region: 'bo', perSecond: 900, fencePs: 0 }],
			durationPs: 3000 * US,
			seed: 17,
		}),
		scene({
			topology: translated,
			rootComplex: 'broadwell',
			regions,
			flows: [
				flow({
					id: 'nic',
					initiator: 'NIC',
					region: 'bo',
					op: 'read',
					access: 'random',
					address: 'iova',
					messageBytes: 4096,
				}),
				flow({
					id: 'in',
					initiator: 'NVMe',
					region: 'ram',
					op: 'write',
					feeds: 'out',
					address: 'iova',
				}),
				flow({ id: 'out', initiator: 'GPU', region: 'ram', op: 'read', address: 'iova' }),
			],
			seed: -3,
			burst: 'tlp',
			durationPs: 200 * US,
		}),
		scene({
			topology: bundledTopology('T4'),
			crossing: 'qpi',
			regions,
			flows: [flow({ id: 'nic', initiator: 'NIC', region: 'bo', op: 'write' })],
			events: [{ kind: 'unplug', atPs: 150 * US, region: 'bo' }],
			durationPs: 200 * US,
		}),
	];
}

/** SHA-256 of the recordings of a few scenes and of some variates: the same bytes in every engine. */
export function fingerprint(): string {
	const recordings = scenes().map((each) => runScene(each, Costs.defaults));
	const stream = new RandomStream(1, 'fingerprint');
	const variates = Array.from({ length: 1000 }, () => [stream.below(1000), stream.exponential()]);
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify({ recordings, variates }))));
}

import assert from 'node:assert/strict';
import { calcMapTypeAndDist } from '../../../src/sim/pci/distance';
import { Hierarchy, type PciNode, type Topology } from '../../../src/sim/pci/hierarchy';

const REDIRECT = 0x1d;

/** Builds a topology from two chains listed bottom-up; equal names are one node. */
function topologyOf(
	chains: readonly string[][],
	redirecting: readonly string[],
	options: { bridges: readonly string[]; cpu: readonly [string, number]; split: boolean },
): Topology {
	const nodes = new Map<string, PciNode>();
	for (const [side, chain] of chains.entries()) {
		for (const [index, id] of chain.entries()) {
			nodes.set(id, {
				id,
				bdf: `0000:0${side}:0${index}.0`,
				type: index === 0 ? 'endpoint' : 'switch-down',
				parent: chain[index + 1] ?? null,
				hostBridge: options.split && side === 1 ? 'hb1' : 'hb0',
				device: '8086:0000',
				acs: { cap: 0x5f, ctrl: redirecting.includes(id) ? REDIRECT : 0 },
				ats: false,
				memEnable: true,
				busMaster: true,
				mps: 256,
				mrrs: 512,
				link: null,
				windows: [],
				bars: [],
				dmaMaskBits: 64,
				driver: null,
				localMemory: 0,
			});
		}
	}
	return {
		id: 'vector',
		title: 'a test vector',
		cpu: { vendor: options.cpu[0], family: options.cpu[1], mmioSafe: true },
		iommu: 'off',
		hostBridges: options.bridges.map((firstDevice, index) => ({
			id: `hb${index}`,
			bus: index * 64,
			socket: index,
			firstDevice,
			firstIsBridge: true,
			busOffset: 0,
		})),
		nodes: [...nodes.values()],
		rootComplex: { blocked: [] },
	};
}

const INTEL = ['GenuineIntel', 6] as const;
const ZEN = ['AuthenticAMD', 0x17] as const;
const UNLISTED = ['8086:29c0', '8086:29c0'];

type Vector = readonly [
	name: string,
	provider: string[],
	client: string[],
	redirecting: string[],
	bridges: string[],
	cpu: readonly [string, number],
	split: boolean,
	distance: number,
	mapType: string,
];

const vectors: readonly Vector[] = [
	['v1', ['F', 'RP'], ['F', 'RP'], [], UNLISTED, INTEL, false, 0, 'BUS_ADDR'],
	['v2', ['F0', 'RP'], ['F1', 'RP'], [], UNLISTED, INTEL, false, 2, 'BUS_ADDR'],
	['v3', ['F0', 'RP'], ['F1', 'RP'], ['RP'], UNLISTED, ZEN, false, 2, 'THRU_HOST_BRIDGE'],
	['v4', ['A', 'D0', 'U', 'RP'], ['B', 'D1', 'U', 'RP'], [], UNLISTED, INTEL, false, 4, 'BUS_ADDR'],
	[
		'v5',
		['A', 'D0', 'U', 'RP'],
		['B', 'D1', 'U', 'RP'],
		['D1'],
		UNLISTED,
		INTEL,
		false,
		4,
		'NOT_SUPPORTED',
	],
	[
		'v6',
		['A', 'D0', 'U', 'RP'],
		['B', 'D0', 'U', 'RP'],
		['RP'],
		UNLISTED,
		INTEL,
		false,
		2,
		'BUS_ADDR',
	],
	[
		'v7',
		['A', 'D0', 'U', 'RP'],
		['B', 'd1', 'u', 'D1', 'U', 'RP'],
		[],
		UNLISTED,
		INTEL,
		false,
		6,
		'BUS_ADDR',
	],
	['v8', ['A', 'RP1'], ['B', 'RP2'], [], ['8086:2f00'], INTEL, false, 4, 'THRU_HOST_BRIDGE'],
	[
		'v9',
		['A', 'RP1'],
		['B', 'RP2'],
		[],
		['8086:2f00', '8086:2f00'],
		INTEL,
		true,
		4,
		'NOT_SUPPORTED',
	],
	[
		'v10 by the list',
		['A', 'RP1'],
		['B', 'RP2'],
		[],
		['8086:2030', '8086:2030'],
		INTEL,
		true,
		4,
		'THRU_HOST_BRIDGE',
	],
	['v10 by the CPU', ['A', 'RP1'], ['B', 'RP2'], [], UNLISTED, ZEN, true, 4, 'THRU_HOST_BRIDGE'],
];

const USABLE_IN_5_0 = new Set(['v1', 'v2', 'v4', 'v6', 'v7']);

describe('distance and map type (R1)', () => {
	for (const [
		name,
		provider,
		client,
		redirecting,
		bridges,
		cpu,
		split,
		distance,
		mapType,
	] of vectors) {
		const hierarchy = new Hierarchy(
			topologyOf([provider, client], redirecting, { bridges, cpu, split }),
		);
		const [from, to] = [provider[0] ?? '', client[0] ?? ''].map((id) => hierarchy.node(id));
		assert.ok(from !== undefined && to !== undefined);

		it(`${name}: ${mapType} at distance ${distance}`, () => {
			const opinion = calcMapTypeAndDist(hierarchy, from, to, { hostBridgeRoute: true });
			assert.deepEqual([opinion.mapType, opinion.distance], [mapType, distance]);
			assert.ok(opinion.reasons.length > 0);
		});

		it(`${name}: Linux 5.0 ${USABLE_IN_5_0.has(name) ? 'uses' : 'refuses'} it`, () => {
			const opinion = calcMapTypeAndDist(hierarchy, from, to, { hostBridgeRoute: false });
			assert.equal(opinion.mapType !== 'NOT_SUPPORTED', USABLE_IN_5_0.has(name));
			if (USABLE_IN_5_0.has(name)) assert.equal(opinion.distance, distance);
		});
	}
});

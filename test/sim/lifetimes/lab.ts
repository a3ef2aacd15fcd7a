import assert from 'node:assert/strict';
import { Scene } from '../../../src/sim/designs/scene';
import type { Segment } from '../../../src/sim/dma/bus';
import { World } from '../../../src/sim/engine/world';
import { machineState } from '../../../src/sim/invariants/all';
import { cpuLoad } from '../../../src/sim/lifetimes/device';
import { cpuAccess } from '../../../src/sim/mm/access';
import type { Mm } from '../../../src/sim/mm/mm';
import { mmap } from '../../../src/sim/mm/mmap';
import { registerP2pmem } from '../../../src/sim/mm/p2pmem';
import type { Mapping } from '../../../src/sim/mm/source';
import type { Topology } from '../../../src/sim/pci/hierarchy';
import { profileById } from '../../../src/sim/profiles/profile';
import { rdmaAccess } from '../../../src/sim/rdma/access';
import { deregMr } from '../../../src/sim/rdma/dereg';
import type { Region } from '../../../src/sim/rdma/region';
import { regMr, regOdp } from '../../../src/sim/rdma/register';
import { bundledTopology } from '../../../src/sim/scenario/bundled';

export const VA = 0x7f0000000000;
export const PAGES = 16;
export const BYTES = PAGES * 4096;
const hex = (value: number, digits: number) => `0x${value.toString(16).padStart(digits, '0')}`;
/** A word of four equal bytes. */
export const wordOf = (byte: number) => Number(`0x${byte.toString(16).padStart(2, '0').repeat(4)}`);

/** A scene whose memory has content: one word for each frame, so that one can see who sees what. */
export class ContentLab {
	readonly scene: Scene;
	readonly #words = new Map<number, number>();

	constructor(kernel: string, topology: Topology = bundledTopology('main')) {
		const profile = profileById(kernel);
		assert.ok(profile, kernel);
		const parts = { exporter: 'IV_SW', importer: 'EDU_SW', disk: 'A' };
		this.scene = new Scene(
			profile,
			topology,
			parts,
			BYTES,
			new World(machineState(topology), profile),
		);
		// topology main has a provider of its own
		Object.assign(this.scene.machine.roles, { p2pmem: 'A' });
	}

	/** Maps 16 pages at {@link VA}; the errno where it fails. */
	map(mapping: Omit<Mapping, 'pages'>): string {
		const { machine, mm } = this.scene;
		if (mapping.source.from === 'p2pmem') registerP2pmem(machine, 'A');
		return mmap(machine, mm, VA, { ...mapping, pages: PAGES });
	}

	/** The CPU stores a word to the first `pages` pages. */
	store(byte: number, pages = 1, mm: Mm = this.scene.mm): string {
		for (let page = 0; page < pages; page++) {
			const at = VA + page * 4096;
			const result = cpuAccess(this.scene.machine, mm, at, true);
			if (result !== 'ok') return result;
			this.#words.set(this.#frame(mm, at), wordOf(byte));
		}
		return 'ok';
	}

	#frame(mm: Mm, at: number): number {
		const pte = mm.ptes.at(at);
		assert.ok(pte);
		return pte.value.frames.pfn + Math.floor((at - pte.start) / 4096);
	}

	word(pfn: number): number {
		return this.#words.get(pfn) ?? 0;
	}

	/** What the CPU reads, as the recorder prints it: a word, or a signal. */
	load(mm: Mm = this.scene.mm): string {
		const loaded = cpuLoad(this.scene, mm, VA);
		if (loaded.found === 'signal') return loaded.signal;
		return loaded.found === 'nothing' ? '0x0' : `0x${this.word(loaded.pfn).toString(16)}`;
	}

	byteOf(mm: Mm = this.scene.mm): string {
		const loaded = cpuLoad(this.scene, mm, VA);
		return loaded.found === 'memory' ? hex(this.word(loaded.pfn) & 0xff, 2) : '-';
	}

	register(kind: 'pinned' | 'odp', writable = true): { errno: string; region: Region | null } {
		const { mm } = this.scene;
		const request = { mm, start: VA, bytes: 4 * 4096, writable, device: null };
		const { result, region } =
			kind === 'odp' ? regOdp(this.scene, request, 'rxe') : regMr(this.scene, request);
		return { errno: result, region };
	}

	#first(targets: readonly Segment[]): number {
		return Math.floor((targets[0]?.target ?? 0) / 4096);
	}

	/** `rdma_read=success first=0x41`; a failed read leaves the buffer's own bytes. */
	read(region: Region): string {
		const { result, targets } = rdmaAccess(this.scene, region, VA, 64, false);
		if (result !== 'ok') return `rdma_read=${result} first=0xee`;
		return `rdma_read=success first=${hex(this.word(this.#first(targets)) & 0xff, 2)}`;
	}

	write(region: Region, byte: number): string {
		const { result, targets } = rdmaAccess(this.scene, region, VA, 64, true);
		if (result === 'ok') this.#words.set(this.#first(targets), wordOf(byte));
		return `rdma_write(${hex(byte, 2)})=${result === 'ok' ? 'success' : result}`;
	}

	/** The recorder's `use` of a registration. */
	use(kind: 'pinned' | 'odp'): string {
		const { errno, region } = this.register(kind);
		if (region === null) return `reg errno=${errno}`;
		const read = `use: ${this.read(region)}`;
		const written = `use: ${this.write(region, 0x99)}`;
		const cpu = `cpu now reads ${this.load()}`;
		const released = deregMr(this.scene, region) === 'ok' ? 0 : -1;
		return `${read}; ${written}; ${cpu}; dereg=${released}`;
	}
}

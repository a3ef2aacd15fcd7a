import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Scene } from '../../../src/sim/designs/scene';
import type { ImporterKind } from '../../../src/sim/dmabuf/buffer';
import { exportVfioBuffer, mmapDmabuf, type VfioExport } from '../../../src/sim/dmabuf/export';
import { DmaBufImport, hold, regDmabufMr } from '../../../src/sim/dmabuf/import';
import { closeExporter, resetDevice, setMemoryDecode } from '../../../src/sim/dmabuf/lifetime';
import { withKernelAcs } from '../../../src/sim/pci/hierarchy';
import { profiles } from '../../../src/sim/profiles/profile';
import { Region } from '../../../src/sim/rdma/region';
import { bundledTopology } from '../../../src/sim/scenario/bundled';
import { shared } from '../../shared';

const PAGE = 4096;
const sceneOf = (iommu: 'passthrough' | 'translated') =>
	new Scene(
		profiles['v7.3'],
		withKernelAcs({ ...bundledTopology('main'), iommu }),
		{ exporter: 'IV_SW', importer: 'EDU_SW', disk: 'A' },
		16 * PAGE,
	);

const usual: VfioExport = {
	device: 'IV_SW',
	region: 2,
	ranges: [{ offset: 0, length: 16 * PAGE }],
	flags: 0,
};

/** The request that the recorder's words stand for. */
function requestOf(words: string): VfioExport {
	switch (words) {
		case 'bar2 unaligned offset 512':
			return { ...usual, ranges: [{ offset: 512, length: PAGE }] };
		case 'bar2 length 100':
			return { ...usual, ranges: [{ offset: 0, length: 100 }] };
		case 'bar2 two ranges':
			return {
				...usual,
				ranges: [
					{ offset: 0, length: PAGE },
					{ offset: 4 * PAGE, length: PAGE },
				],
			};
		case 'bar2 two ranges contiguous':
			return {
				...usual,
				ranges: [
					{ offset: 0, length: PAGE },
					{ offset: PAGE, length: PAGE },
				],
			};
		case 'config region':
			return { ...usual, region: 'config' };
		case 'bar2 flags 1':
			return { ...usual, flags: 1 };
		case 'bar2 nr_ranges 0':
			return { ...usual, ranges: [] };
		default:
			return usual;
	}
}

const KINDS: Readonly<Record<string, ImporterKind>> = {
	static: 'static',
	dynamic_allow_p2p: 'dynamic',
	pinned: 'pinned',
	pinned_revocable: 'pinned-revocable',
};

/** Exports, brings the exporter into the phase, attaches and maps. */
function importIn(
	scene: Scene,
	phase: string,
	client: string,
	kind: ImporterKind,
	mr: boolean,
): string {
	const { buffer } = exportVfioBuffer(scene, requestOf(phase));
	assert.ok(buffer);
	if (phase.startsWith('memory decode')) setMemoryDecode(scene, buffer, [], false);
	if (phase === 'memory decode back on') setMemoryDecode(scene, buffer, [], true);
	if (phase === 'after VFIO_DEVICE_RESET') resetDevice(scene, buffer, []);
	if (phase.startsWith('after device fd closed')) closeExporter(scene, buffer, []);
	const request = { mm: null, start: 0, bytes: buffer.bytes, writable: true, device: client };
	if (mr) return regDmabufMr(scene, buffer, request, kind).result;
	return hold(scene, new DmaBufImport(buffer, client, kind), new Region('mr/1', 'dmabuf', request));
}

interface Row {
	readonly operation: string;
	readonly id: string;
	readonly result: string;
	readonly config: { readonly iommu: 'passthrough' | 'translated' };
}

function answer(row: Row): string {
	const scene = sceneOf(row.config.iommu);
	const [, , phase = '', client = '', kind = ''] = row.id.split('/');
	switch (row.operation) {
		case 'vfio_dmabuf_export':
			return exportVfioBuffer(scene, requestOf(phase)).result;
		case 'vfio_dmabuf_mmap': {
			const { buffer } = exportVfioBuffer(scene, usual);
			assert.ok(buffer);
			return mmapDmabuf(scene, buffer);
		}
		case 'vfio_dmabuf_import':
			return importIn(scene, phase, client, KINDS[kind] ?? 'static', false);
		default:
			return importIn(scene, phase, client, KINDS[kind] ?? 'static', true);
	}
}

describe('dma-bufs of vfio-pci (R49)', () => {
	it('are exported, attached and mapped as the recorded kernel did', function () {
		const text = fs.readFileSync(shared(this, 'oracle/vfio-dmabuf.jsonl'), 'utf8');
		const rows = text
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Row);
		const wrong = rows
			.map((row) => ({ row, modelled: answer(row) }))
			.filter(({ row, modelled }) => modelled !== row.result)
			.map(
				({ row, modelled }) => `${row.config.iommu} ${row.id}: ${row.result}, model ${modelled}`,
			);
		assert.deepEqual(wrong, []);
		assert.ok(rows.length >= 204);
	});

	it('lose their importers when memory decoding goes off, and get them back', () => {
		const scene = sceneOf('passthrough');
		const { buffer } = exportVfioBuffer(scene, usual);
		assert.ok(buffer);
		const request = { mm: null, start: 0, bytes: buffer.bytes, writable: true, device: 'EDU_SW' };
		const { region, buffer: held } = regDmabufMr(scene, buffer, request);
		assert.ok(region && held);
		setMemoryDecode(scene, buffer, [held], false);
		assert.equal(region.dma.extents.length, 0);
		assert.equal(held.remap(scene, region), 'ENODEV');
		setMemoryDecode(scene, buffer, [held], true);
		assert.equal(held.remap(scene, region), 'ok');
	});
});

import assert from 'node:assert/strict';
import type { Iommu } from '../../../src/sim/machine';
import { smapsFlags } from '../../../src/sim/mm/flags';
import { kindById, kinds } from '../../../src/sim/mm/kinds';
import { registerP2pmem } from '../../../src/sim/mm/p2pmem';
import { startProcess } from '../../../src/sim/mm/process';
import { machineFor } from '../../../src/sim/outcomes/outcome';
import { profileById, profiles } from '../../../src/sim/profiles/profile';
import { figure, rowsOf } from './oracle';

interface FlagsRow {
	readonly kernel: string;
	readonly iommu: Iommu;
	readonly kind: string;
	readonly flags: readonly string[];
}

/** The VmFlags line of the first VMA of the kind's range. */
function flagsOf(kernel: string, iommu: Iommu, kind: string): readonly string[] {
	const machine = machineFor({ profile: profileById(kernel)!, iommu });
	registerP2pmem(machine, machine.roles.p2pmem);
	const started = startProcess(machine, kindById(kind)!);
	assert.ok('process' in started, `${kind} can be mapped`);
	return smapsFlags(started.process.mm.vma(started.process.start)!.value.flags);
}

describe('VmFlags of a mapping', () => {
	it('follow from the way in which it was made, as recorded kernels print them', function () {
		const rows = rowsOf<FlagsRow>(this, 'vmflags.jsonl');
		for (const { kernel, iommu, kind, flags } of rows) {
			const name = `${kernel} ${iommu} ${kind}`;
			assert.deepEqual([name, ...flagsOf(kernel, iommu, kind)], [name, ...flags]);
		}
		figure(`VmFlags lines right: ${rows.length}`);
	});

	it('tell device memory by pfn, device memory by page, and RAM apart', () => {
		assert.deepEqual(flagsOf('6.12', 'off', 'bar_devmem'), [
			...['rd', 'wr', 'sh', 'mr', 'mw', 'me', 'ms', 'pf', 'io', 'de', 'ar', 'dd'],
		]);
		assert.deepEqual(flagsOf('6.12', 'off', 'p2pmem'), [
			...['rd', 'wr', 'sh', 'mr', 'mw', 'ms', 'mm'],
		]);
		assert.deepEqual(flagsOf('6.12', 'off', 'anon'), ['rd', 'wr', 'mr', 'mw', 'me', 'ac']);
	});

	it('of coherent memory depend on the IOMMU: by pfn without translation, by page with it', () => {
		assert.ok(flagsOf('6.12', 'off', 'mod_coherent').includes('pf'));
		assert.ok(flagsOf('6.12', 'passthrough', 'mod_coherent').includes('pf'));
		assert.ok(flagsOf('6.12', 'translated', 'mod_coherent').includes('mm'));
	});
});

describe('a mapping that a kernel refuses', () => {
	const errno = (kernel: string, iommu: Iommu, kind: string) => {
		const machine = machineFor({ profile: profileById(kernel)!, iommu });
		registerP2pmem(machine, machine.roles.p2pmem);
		const started = startProcess(machine, kindById(kind)!);
		return 'errno' in started ? started.errno : 'ok';
	};

	it('of p2pmem is private, at an offset, or of a kernel without the file', () => {
		assert.equal(errno('6.12', 'off', 'p2pmem_private'), 'EINVAL');
		assert.equal(errno('6.12', 'off', 'p2pmem_offset'), 'EINVAL');
		assert.equal(errno('6.1', 'off', 'p2pmem'), 'ENOENT');
		assert.equal(errno('6.12', 'off', 'p2pmem'), 'ok');
	});

	it('of a BAR that its driver has claimed is exclusive', () => {
		assert.equal(errno('6.12', 'off', 'bar_sysfs_busy'), 'EINVAL');
	});

	it('of a vfio device needs an IOMMU', () => {
		assert.equal(errno('6.12', 'off', 'bar_vfio'), 'ENOENT');
		assert.equal(errno('6.12', 'passthrough', 'bar_vfio'), 'ok');
	});

	it('is the same on every kernel for plain memory', () => {
		const plain = kinds.filter(({ parts }) => parts[0]!.source.from === 'anonymous');
		for (const profile of Object.values(profiles)) {
			for (const kind of plain.filter(({ parts }) => parts.length === 1)) {
				assert.equal(errno(profile.version === '5.0' ? 'v5.0' : profile.id, 'off', kind.id), 'ok');
			}
		}
	});
});

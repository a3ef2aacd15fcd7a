import { smapsFlags } from '../../src/sim/mm/flags';
import { kindById } from '../../src/sim/mm/kinds';
import { startProcess } from '../../src/sim/mm/process';
import type { Kind } from '../../src/sim/mm/source';
import { machineFor, outcomeOf } from '../../src/sim/outcomes/outcome';
import { type Profile, profileById } from '../../src/sim/profiles/profile';

/** One line of the probe. */
export interface ProbeRow {
	readonly kernel: string;
	readonly kind: string;
	readonly operation: string;
	readonly result: string;
	readonly detail: string;
}

export interface Compared {
	readonly row: ProbeRow;
	readonly recorded: string;
	/** Null where the simulator has no such operation or kernel. */
	readonly modelled: string | null;
}

/** The BAR below the other root port is mapped in the same way as the one below the switch. */
const SAME_KIND: Readonly<Record<string, string>> = { bar_sysfs_rp: 'bar_sysfs' };

/** What the probe saw beside what the simulator answers for topology `main`, IOMMU off. */
export function compare(row: ProbeRow): Compared {
	const profile = profileById(row.kernel);
	const kind = kindById(SAME_KIND[row.kind] ?? row.kind);
	const flags = row.operation === 'smaps_vmflags' && row.result === 'ok';
	const recorded = flags ? row.detail.trim() : row.result;
	if (profile === undefined || kind === undefined) return { row, recorded, modelled: null };
	const modelled = flags
		? flagsOf(profile, kind)
		: row.operation === 'mmap' || row.operation === 'smaps_vmflags'
			? mmapOf(profile, kind)
			: outcomeOf({ profile, iommu: 'off' }, kind, row.operation).result;
	return { row, recorded, modelled };
}

/** The outcome of the mapping itself: an operation that cannot fail shows it. */
const mmapOf = (profile: Profile, kind: Kind): string | null =>
	outcomeOf({ profile, iommu: 'off' }, kind, 'munlock').result;

function flagsOf(profile: Profile, kind: Kind): string | null {
	const machine = machineFor({ profile, iommu: 'off' });
	machine.world.step({ actor: 'exporter', func: 'publish', file: null, rule: null }, (step) => {
		machine.pages.createPool(step, machine.roles.p2pmem, 16384);
		return 'ok';
	});
	const started = startProcess(machine, kind);
	if ('errno' in started) return started.errno;
	const vma = started.process.mm.vma(started.process.start);
	return vma === undefined ? null : smapsFlags(vma.value.flags).join(' ');
}

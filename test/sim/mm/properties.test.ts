import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Stepper } from '../../../src/sim/engine/stepper';
import type { Machine } from '../../../src/sim/machine';
import { ExtentMap } from '../../../src/sim/mm/extents';
import { fork } from '../../../src/sim/mm/fork';
import { gupFastThenSlow, unpin } from '../../../src/sim/mm/gup';
import { kinds } from '../../../src/sim/mm/kinds';
import { madvise } from '../../../src/sim/mm/madvise';
import type { Mm } from '../../../src/sim/mm/mm';
import { mprotect } from '../../../src/sim/mm/mprotect';
import { mremap } from '../../../src/sim/mm/mremap';
import { munmap } from '../../../src/sim/mm/munmap';
import { registerP2pmem } from '../../../src/sim/mm/p2pmem';
import { BASE, startProcess } from '../../../src/sim/mm/process';
import { operations } from '../../../src/sim/outcomes/operations';
import { machineFor, outcomeOf, quickOutcome } from '../../../src/sim/outcomes/outcome';
import { profileIds, profiles } from '../../../src/sim/profiles/profile';

const kind = fc.constantFrom(...kinds);
const operation = fc.constantFrom(...operations.keys());
const setting = fc.record({
	profile: fc.constantFrom(...profileIds.map((id) => profiles[id])),
	iommu: fc.constantFrom('off' as const, 'passthrough' as const, 'translated' as const),
});

describe('any operation on any memory of any kernel', () => {
	it('gives the same trace, byte for byte, when it runs again', () => {
		fc.assert(
			fc.property(setting, kind, operation, (where, memory, name) => {
				const [first, second] = [0, 1].map(() => outcomeOf(where, memory, name));
				assert.equal(JSON.stringify(first), JSON.stringify(second));
			}),
			{ numRuns: 300 },
		);
	});

	it('gives the same answer with and without its trace, decided by a step that exists', () => {
		fc.assert(
			fc.property(setting, kind, operation, (where, memory, name) => {
				const { trace, ...outcome } = outcomeOf(where, memory, name);
				assert.deepEqual(quickOutcome(where, memory, name), outcome);
				assert.equal(trace!.steps[outcome.step!]!.rule, outcome.rule);
				if (outcome.rule !== null) assert.match(outcome.rule, /^(R\d+(\.\d+)?|D\d)$/);
				assert.ok(outcome.reason.length > 0);
			}),
			{ numRuns: 300 },
		);
	});

	it('says at every step who did what, and why', () => {
		fc.assert(
			fc.property(setting, kind, operation, (where, memory, name) => {
				for (const step of outcomeOf(where, memory, name).trace!.steps) {
					assert.ok(step.note.length > 0, `${step.func} says nothing`);
					assert.ok(step.actor.length > 0 && step.func.length > 0);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('unpins every page that it pinned, and undoes every DMA mapping', () => {
		fc.assert(
			fc.property(setting, kind, operation, (where, memory, name) => {
				const machine = machineFor(where);
				registerP2pmem(machine, machine.roles.p2pmem);
				const started = startProcess(machine, memory);
				if ('errno' in started) return;
				operations.get(name)!(machine, started.process);
				assert.equal(machine.pages.unpinned, machine.pages.pinned);
				assert.equal(started.process.mm.pinnedVm, 0);
				assert.deepEqual(machine.world.paths('sg/'), []);
			}),
			{ numRuns: 500 },
		);
	});

	it('can be stepped to its end and back to where it began', () => {
		fc.assert(
			fc.property(setting, kind, operation, (where, memory, name) => {
				const { trace } = outcomeOf(where, memory, name);
				const stepper = new Stepper(trace!);
				const states: string[] = [];
				const now = () => JSON.stringify([...stepper.state].sort(([a], [b]) => (a < b ? -1 : 1)));
				do states.push(now());
				while (stepper.forward());
				for (const state of states.reverse()) {
					assert.equal(now(), state);
					stepper.back();
				}
			}),
			{ numRuns: 100 },
		);
	});
});

/** One call on the address space: what, where in the 16 pages, how many pages. */
const call = fc.record({
	what: fc.constantFrom('munmap', 'dontneed', 'protect', 'move', 'pin', 'fork', 'store'),
	page: fc.integer({ min: 0, max: 15 }),
	pages: fc.integer({ min: 1, max: 8 }),
});

/** Sum over the page tables of normal PTEs, zero page aside. */
const mappedPages = (mms: readonly Mm[]): Map<number, number> => {
	const counts = new Map<number, number>();
	for (const mm of mms) {
		for (const { start, end, value } of mm.ptes.extents) {
			if (value.frames.page === null || value.frames.page === 'zero') continue;
			for (let i = 0; i < (end - start) / 4096; i++) {
				const pfn = value.frames.pfn + i;
				counts.set(pfn, (counts.get(pfn) ?? 0) + 1);
			}
		}
	}
	return counts;
};

function play(
	machine: Machine,
	mms: Mm[],
	one: { what: string; page: number; pages: number },
): void {
	const mm = mms[0]!;
	const [start, bytes] = [BASE + one.page * 4096, one.pages * 4096];
	if (one.what === 'munmap') munmap(machine, mm, start, bytes);
	else if (one.what === 'dontneed') madvise(machine, mm, start, bytes, 'DONTNEED');
	else if (one.what === 'protect') mprotect(machine, mm, start, bytes, one.page % 2 ? 1 : 3);
	else if (one.what === 'move') {
		const fixed = BASE + 0x10000000 * (one.page + 1);
		mremap(machine, mm, { start, oldBytes: bytes, newBytes: bytes, fixed });
	} else if (one.what === 'pin') {
		unpin(machine, gupFastThenSlow(machine, mm, start, one.pages, { write: true, pin: true }));
	} else if (one.what === 'fork') {
		const { child } = fork(machine, mm, mms.length + 1);
		if (child !== null) mms.push(child);
	} else operations.get('cpu_store')!(machine, { mm, start, bytes, stored: true });
}

describe('any sequence of calls on an address space', () => {
	it('keeps one reference per mapping, no pin, and PTEs inside VMAs', () => {
		const some = kinds.filter(({ id }) => ['anon', 'p2pmem', 'tmpfs_private'].includes(id));
		fc.assert(
			fc.property(fc.constantFrom(...some), fc.array(call, { maxLength: 12 }), (memory, calls) => {
				const machine = machineFor({ profile: profiles['v6.12'], iommu: 'off' });
				registerP2pmem(machine, machine.roles.p2pmem);
				const all = machine.pages.available(machine.roles.p2pmem);
				const started = startProcess(machine, memory);
				assert.ok('process' in started);
				const mms = [started.process.mm];
				for (const one of calls) play(machine, mms, one);
				for (const [pfn, count] of mappedPages(mms)) {
					assert.equal(machine.pages.refcount(pfn), count);
				}
				for (const mm of mms) {
					for (const { start, end } of mm.ptes.extents) {
						const inside = mm.vmas.over(start, end);
						const covered = inside.reduce((sum, part) => sum + part.end - part.start, 0);
						assert.equal(covered, end - start);
					}
					for (const { start, end } of [...mm.vmas.extents]) {
						munmap(machine, mm, start, end - start);
					}
				}
				assert.equal(machine.pages.available(machine.roles.p2pmem), all);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('an extent map', () => {
	it('holds what an array of pages would hold', () => {
		const change = fc.record({
			start: fc.integer({ min: 0, max: 30 }),
			length: fc.integer({ min: 1, max: 12 }),
			value: fc.option(fc.integer({ min: 0, max: 1000 })),
		});
		fc.assert(
			fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
				const map = new ExtentMap<number>((value, by) => value + by);
				const plain = new Map<number, number>();
				const mirror = new Map<number, string>();
				for (const { start, length, value } of changes) {
					map.replace(start, start + length, value, (at, _before, after) => {
						if (after === null) mirror.delete(at);
						else mirror.set(at, JSON.stringify(after));
					});
					for (let i = 0; i < length; i++) {
						if (value === null) plain.delete(start + i);
						else plain.set(start + i, value + i);
					}
				}
				for (let at = 0; at < 45; at++) {
					const extent = map.at(at);
					const held = extent === undefined ? undefined : extent.value + at - extent.start;
					assert.equal(held, plain.get(at));
				}
				assert.deepEqual(
					[...mirror.values()].sort(),
					map.extents.map((extent) => JSON.stringify(extent)).sort(),
				);
			}),
		);
	});

	it('costs the same for 192 GiB as for one page', () => {
		const map = new ExtentMap<string>();
		map.replace(0, 192 * 2 ** 30, 'BAR');
		map.replace(4096, 8192, null);
		assert.equal(map.extents.length, 2);
		assert.equal(map.at(8192)?.end, 192 * 2 ** 30);
	});
});

import type { Outcome } from '../engine/trace';
import { applies, type DmaRange, type Machine } from '../machine';
import { gupFast } from './gupFast';
import { flagText, Gathered, type GupFlags, type GupResult, type GupRun } from './gupFlags';
import { gupSlow } from './gupSlow';
import type { Mm } from './mm';
import { physOf } from './page';

/** R9.1: combinations that the call refuses before it looks at any page; null when it is fine. */
export function checkFlags(machine: Machine, flags: GupFlags): Outcome | null {
	if (!flags.longterm || !flags.p2pdma || !applies(machine, 'R9.1')) return null;
	if (machine.profile.has('p2pdma-longterm')) return null;
	return machine.world.step(
		{ actor: 'mm', func: 'is_valid_gup_args', file: 'mm/gup.c', rule: 'R9.1' },
		(step) => {
			step.look('gup_flags', flagText(flags));
			step.note('A P2PDMA page may not be pinned long-term: its device must stay unpluggable.');
			return 'EINVAL';
		},
	);
}

/**
 * `pin_user_pages_fast`, `get_user_pages_fast`: the page table first, then VMA by VMA. References are
 * taken on what is returned, also when it is less than was asked for.
 */
export function gupFastThenSlow(
	machine: Machine,
	mm: Mm,
	start: number,
	pages: number,
	flags: GupFlags,
): GupResult {
	const invalid = checkFlags(machine, flags);
	const got = new Gathered();
	if (invalid !== null) return got.done(invalid);
	const end = start + pages * 4096;
	const at = gupFast(machine, mm, start, end, flags, got);
	const error = at < end ? gupSlow(machine, mm, at, end, flags, got) : null;
	return got.done(error);
}

/** `pin_user_pages_remote`, `get_user_pages_remote`: never the fast path. */
export function gupRemote(
	machine: Machine,
	mm: Mm,
	start: number,
	pages: number,
	flags: GupFlags,
): GupResult {
	const invalid = checkFlags(machine, flags);
	const got = new Gathered();
	if (invalid !== null) return got.done(invalid);
	return got.done(gupSlow(machine, mm, start, start + pages * 4096, flags, got));
}

/** `unpin_user_pages`: gives back what a walk has got. */
export function unpin(machine: Machine, result: GupResult): void {
	if (result.runs.length === 0) return;
	machine.world.step(
		{ actor: 'mm', func: 'unpin_user_pages', file: 'mm/gup.c', rule: null },
		(step) => {
			for (const run of result.runs) machine.pages.add(step, run.frames, run.pages, 0, -1);
			step.pages(result.pages);
			step.note(`${result.pages} pages are released.`);
			return 'ok';
		},
	);
}

/** The sg entries of what was got; a run of P2PDMA pages names its provider. */
export const dmaRanges = (runs: readonly GupRun[]): DmaRange[] =>
	runs.map(({ frames, pages }) => ({
		start: physOf(frames),
		length: pages * 4096,
		provider: frames.page === 'p2pdma' ? frames.owner : null,
	}));

import type { Machine } from '../machine';
import type { GupRun } from '../mm/gupFlags';

/**
 * The kernel's CPU copies pages that GUP handed out, through a mapping of its own (`kmap_local_page`):
 * what stands behind them is looked at by S4. Decides nothing, so no rule is named.
 */
export function cpuCopies(
	machine: Machine,
	func: string,
	file: string,
	runs: readonly GupRun[],
): void {
	machine.world.step({ actor: 'CPU', func, file, rule: null }, (step) => {
		let pages = 0;
		for (const run of runs) {
			step.look('copied memory', run.frames.medium);
			pages += run.pages;
		}
		step.pages(pages);
		step.note(`The CPU copies ${pages} pages through the kernel's own mapping.`);
		return 'ok';
	});
}

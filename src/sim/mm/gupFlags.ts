import type { Outcome } from '../engine/trace';
import type { Frames } from './page';

/** `FOLL_*` flags of a walk. */
export interface GupFlags {
	/** The caller may write to the pages. */
	readonly write?: boolean;
	/** `FOLL_PIN` rather than `FOLL_GET`. */
	readonly pin?: boolean;
	readonly longterm?: boolean;
	readonly p2pdma?: boolean;
	/** `FOLL_FORCE` of debuggers: permissions of the VMA may be overruled. */
	readonly force?: boolean;
	/** No page is wanted: `populate`, `mlock`. */
	readonly noPages?: boolean;
}

/** Consecutive pages that were got. */
export interface GupRun {
	/** VA of the first byte. */
	readonly start: number;
	readonly pages: number;
	readonly frames: Frames;
}

/** Pages from the start of the range up to the first bad one, and its error. */
export interface GupResult {
	readonly runs: readonly GupRun[];
	readonly pages: number;
	/** Null when the whole range was got. */
	readonly error: Outcome | null;
}

export const flagText = (flags: GupFlags): string =>
	[
		flags.pin ? 'FOLL_PIN' : 'FOLL_GET',
		...(flags.write ? ['FOLL_WRITE'] : []),
		...(flags.longterm ? ['FOLL_LONGTERM'] : []),
		...(flags.p2pdma ? ['FOLL_PCI_P2PDMA'] : []),
		...(flags.force ? ['FOLL_FORCE'] : []),
	].join('|');

/** What a walk has got so far. */
export class Gathered {
	readonly runs: GupRun[] = [];
	pages = 0;

	add(start: number, pages: number, frames: Frames): void {
		this.runs.push({ start, pages, frames });
		this.pages += pages;
	}

	done(error: Outcome | null): GupResult {
		return { runs: this.runs, pages: this.pages, error };
	}
}

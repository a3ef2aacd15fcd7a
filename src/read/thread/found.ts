import type { Person } from '../model';
import type { Attribution } from './attribution';

/** An attribution found in a body: its lines and the depth of the line itself. */
export interface FoundAttribution {
	/** First and last line, as indexes into the scan. */
	readonly first: number;
	readonly last: number;
	/** Quote marks before the attribution. */
	readonly depth: number;
	/** Quote marks before the lines that it speaks of: one more, or as many for a header block. */
	readonly speaksAt: number;
	readonly attribution: Attribution;
	/** First addressee of a header block, or null. */
	readonly addressee: Person | null;
}

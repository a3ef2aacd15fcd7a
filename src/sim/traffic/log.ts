import type { Ps } from '../engine/time';

/** Something worth a mark on the time line. */
export interface Mark {
	readonly atPs: Ps;
	readonly kind:
		| 'evict'
		| 'restore'
		| 'refused'
		| 'revoked'
		| 'copy'
		| 'moved'
		| 'remapped'
		| 'unplug'
		| 'removed'
		| 'violation'
		| 'flush-iotlb';
	/** Region or flow. */
	readonly subject: string;
	/** One sentence. */
	readonly note: string;
}

/** Marks kept; a run with more says how many it left out. */
const MOST = 2048;

/** Marks in order of time. Memory is bounded whatever the run does. */
export class MarkLog {
	readonly marks: Mark[] = [];
	omitted = 0;

	add(mark: Mark): void {
		if (this.marks.length < MOST) this.marks.push(mark);
		else this.omitted++;
	}
}

import { readConcepts } from '../debate/concepts/read';
import type { DebateOptions } from '../debate/debate';
import { readMarks } from '../debate/marks/format';

/** Texts beside a thread that bear on how it is read. */
export interface Beside {
	/** Text of the sidecar of marks; null where there is none. */
	readonly marks?: string | null;
	/** Text of the user's own list of concepts. */
	readonly concepts?: string | null;
}

/** Options of `debateOf` from the texts beside a thread, with a sentence per thing not understood. */
export function optionsFrom(beside: Beside): {
	readonly options: DebateOptions;
	readonly problems: readonly string[];
} {
	const marks = readMarks(beside.marks ?? '');
	const { concepts, problems } = readConcepts(beside.concepts ?? '');
	const unread = marks.readable
		? marks.problems.map((problem) => `marks: ${problem}`)
		: [`marks are left out: ${marks.reason}`];
	return {
		options: { concepts, marks: marks.readable ? marks.marks : [] },
		problems: [...unread, ...problems.map((problem) => `concepts: ${problem}`)],
	};
}

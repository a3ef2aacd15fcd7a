// What the extension host asks of its lab worker, and what comes back. Both ends are one build.
import type { Mark } from '../../lab/marks';
import type { ThreadView } from '../../lab/view/thread';
import type { Problem } from '../../read/text/problem';

/** The user's own machine: values that experiments start from, where they have such a parameter. */
export interface Box {
	readonly profile: string;
	readonly topology: string;
	readonly iommu: string;
}

/** Read a text as a thread and run what its claims point at. */
export interface LabRequest {
	readonly id: number;
	/** Text of an editor: spans are UTF-16 units from its start. */
	readonly text: string;
	/** Lines of the document before `text`; added to every line of the answer. */
	readonly linesBefore: number;
	readonly box: Box;
	/** The reviewer's own marks of this thread. */
	readonly marks: readonly Mark[];
	/** Text of the user's own concepts, one per line. */
	readonly concepts: string;
}

/** Where a claim or message stands in the text: [start, end) in UTF-16 units. */
export interface Place {
	readonly id: string;
	readonly start: number;
	readonly end: number;
}

/** A thread as the editor needs it. */
export interface LabThread {
	readonly view: ThreadView;
	/** Claims whose words stand in the text as they are (not those of an encoded body). */
	readonly claims: readonly Place[];
	readonly messages: readonly Place[];
	readonly problems: readonly Problem[];
	/** The runs behind the verdicts: the same hashes in every face. */
	readonly runs: readonly { readonly experiment: string; readonly hash: string }[];
	/** One line per claim and verdict, for the clipboard. */
	readonly text: string;
}

export type LabAnswer =
	| { readonly id: number; readonly ok: true; readonly thread: LabThread }
	/** The text holds nothing to explore; `reason` is one clear sentence. */
	| { readonly id: number; readonly ok: false; readonly reason: string };

/** One end of a running worker. */
export interface LabPort {
	post(request: LabRequest): void;
	/** Stops it at once; neither handler is called afterwards. */
	terminate(): void;
}

/** Starts a worker; `crashed` is called at most once, when it stops by itself. */
export type StartLab = (handlers: {
	answered(answer: LabAnswer): void;
	crashed(reason: string): void;
}) => LabPort;

// What the lab's worker does with a request; the same in every host.
import { optionsFrom } from '../../lab/beside';
import { explore } from '../../lab/explore';
import type { Exploration, Parameters, RunRecord, Thread } from '../../lab/model';
import { longLine, refusalOf } from '../../lab/refusal';
import { runExperiment } from '../../lab/run';
import type { ThreadView } from '../../lab/view/thread';
import { threadView } from '../../lab/view/thread-view';
import { readText } from '../../read/read';
import type { Box, LabAnswer, LabRequest, LabThread, Place } from './messages';
import { threadText } from './text';

/** Setting that leaves each experiment its own default. */
const OWN = 'experiment';

/** Runs are pure, so an edited text need not run again what it ran before. */
const runs = new Map<string, RunRecord>();

function remembered(id: string, parameters: Parameters = {}): RunRecord {
	const key = JSON.stringify([id, Object.entries(parameters).sort()]);
	let record = runs.get(key);
	if (!record) {
		record = runExperiment(id, parameters);
		runs.set(key, record);
	}
	return record;
}

/** Total: what cannot be explored is refused with one sentence. */
export function answer({ id, text, linesBefore, box, marks, concepts }: LabRequest): LabAnswer {
	const long = longLine(text);
	if (long) return { id, ok: false, reason: sentence(long) };
	const thread = readText(text);
	const reason = refusalOf(thread);
	if (reason) return { id, ok: false, reason: sentence(reason) };
	const own = { ...optionsFrom({ concepts }).options, marks };
	const exploration = explore(thread, machine(box), own, remembered);
	return { id, ok: true, thread: labThread(exploration, linesBefore, machine(box)) };
}

/** The user's own machine under the names of the experiments' parameters. */
function machine({ profile, topology, iommu }: Box): Readonly<Record<string, string>> {
	const all = Object.entries({ profile, topo: topology, iommu });
	return Object.fromEntries(all.filter(([, value]) => value !== OWN));
}

/** What is wrong, and what to do. */
function sentence(reason: string): string {
	return `${reason}. Explore an mbox, a saved message, a patch, or an archive page copied as text, or select the mail in it.`;
}

function labThread(
	exploration: Exploration,
	linesBefore: number,
	defaults: Readonly<Record<string, string>>,
): LabThread {
	const { thread, debate, records } = exploration;
	const view = moved(threadView(exploration, defaults), linesBefore);
	return {
		view,
		claims: debate.claims.flatMap(({ id, span }) => (span ? [place(id, span)] : [])),
		messages: thread.messages.map(({ id, span }) => place(id, span)),
		problems: moveProblems(thread, linesBefore),
		runs: [...records.values()].map(({ experiment, hash }) => ({ experiment, hash })),
		text: threadText(view),
	};
}

function place(id: string, { start, end }: { start: number; end: number }): Place {
	return { id, start, end };
}

/** Lines of a stretch become lines of its document. */
function moved(view: ThreadView, by: number): ThreadView {
	if (by === 0) return view;
	const claims = view.claims.map((claim) => ({
		...claim,
		first: claim.first + by,
		last: claim.last + by,
	}));
	return { ...view, claims };
}

function moveProblems({ problems }: Thread, by: number): Thread['problems'] {
	return by === 0 ? problems : problems.map((one) => ({ ...one, line: one.line + by }));
}

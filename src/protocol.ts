// What the extension host and the panel say to each other: one discriminated union for each
// direction, each with a run-time validator that both ends use. What does not validate is dropped
// and logged (invariant 11).
import * as v from 'valibot';
import { claimKinds, markTypes, relationTypes } from './lab/marks';

/** Longest text that one message may carry: the whole of a large thread, but not a flood (UTF-16 units). */
export const LONGEST_TEXT = 64 * 1024 * 1024;

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
/** Ids, labels, names: never longer than a line of mail may sensibly be. */
const word = v.pipe(v.string(), v.maxLength(4096));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A line of the source, counted from 1. */
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/**
 * Everything that can be done in the panel, in the order of its tabs. Each is also a command
 * `maplore.panel.<id>`; the panel answers with `actionUnavailable` where it makes no sense just now.
 */
export const panelActions = [
	'showDebate',
	'showExperiment',
	'showCompare',
	'showSweep',
	'showReply',
	'showHonesty',
	'run',
	'reset',
	'stepForward',
	'stepBack',
	'runToEnd',
	'runToDeciding',
	'nextClaim',
	'previousClaim',
	'revealLine',
	'toggleScale',
	'zoomIn',
	'zoomOut',
	'play',
	'pause',
	'faster',
	'slower',
	'timeForward',
	'timeBack',
	'otherScenario',
	'startSweep',
	'cancelSweep',
	'exportCsv',
	'exportSvg',
	'exportJson',
	'copyTextTwin',
	'copyCitation',
	'copyReply',
	'openReply',
	'filterClaims',
	'setParameter',
	'undoSwitches',
	'showPictureAsText',
	'copyPicture',
] as const;
export type PanelAction = (typeof panelActions)[number];

/** The user's own defaults ("my box") and what the panel needs of the settings. */
const settings = v.object({
	/** Id of a kernel profile, as `v6.12`; `experiment`: each experiment's own default. */
	profile: word,
	/** Id of a topology preset, `T1` to `T4`, or `experiment`. */
	topology: word,
	/** `off`, `passthrough`, `translated`, or `experiment`. */
	iommu: word,
	/** Whether a local kernel tree is named, so that source links make sense. */
	hasKernelTree: v.boolean(),
});
export type PanelSettings = v.InferOutput<typeof settings>;

const hostMessage = v.variant('type', [
	/** The thread to show; replaces what is shown, keeps selection and parameters where they still exist. */
	v.object({
		type: v.literal('thread'),
		/** The document, as a string; opaque to the panel, which keeps it in its state. */
		uri: word,
		/** Rises with every reading of the same document. */
		revision: count,
		/** Name for people, as `seed.txt`. */
		label: word,
		/** A `ThreadView` of the lab; its own validator is in `src/lab/view`. */
		view: v.record(v.string(), v.unknown()),
	}),
	/** There is nothing to show: why, and what to do next. */
	v.object({ type: v.literal('nothing'), reason: word, next: word }),
	/** Show a claim: its experiment, or its place in the debate. */
	v.object({
		type: v.literal('select'),
		claim: word,
		tab: v.optional(v.picklist(['experiment', 'debate'])),
	}),
	/** The words of these claims have changed since they were run; empty: all is current again. */
	v.object({ type: v.literal('stale'), claims: v.array(word) }),
	v.object({ type: v.literal('settings'), settings }),
	v.object({ type: v.literal('action'), action: v.picklist(panelActions) }),
	/** The reader picked the item at this place, counted from 0, of the list that `question` asked for. */
	v.object({ type: v.literal('picked'), question: count, at: count }),
]);
/** From the extension host to the panel. */
export type HostMessage = v.InferOutput<typeof hostMessage>;

/** Most lines of a list to pick from. */
const MOST_ITEMS = 1000;
const pickItem = v.object({ label: word, description: word });
/** A line of a list to pick from. */
export type PickItem = v.InferOutput<typeof pickItem>;

const verdict = v.object({
	claim: word,
	word: v.picklist(['supports', 'weakens', 'undecided', 'not-testable']),
	qualifier: v.nullable(word),
	because: word,
	/** One-line citation of the run. */
	citation: word,
	/** False when the user has changed a parameter: the verdict is of that run, not of the claim. */
	defaults: v.boolean(),
});
export type PanelVerdict = v.InferOutput<typeof verdict>;

/** Most marks that one press of a button makes. */
const MOST_MARKS = 8;
const kind = v.picklist(claimKinds);
const relation = v.picklist(relationTypes);
const target = v.nullable(word);

/** One thing that the reviewer says of a claim; the host makes a mark of it. */
const markChange = v.variant('mark', [
	/** Words of the thread become a claim; none: what is selected in the thread's editor. */
	v.object({ mark: v.literal('add'), words: word, kind, relation, target }),
	v.object({
		mark: v.literal('edit'),
		claim: word,
		kind: v.optional(kind),
		relation: v.optional(relation),
		target: v.optional(target),
	}),
	v.object({ mark: v.literal('dismiss'), claim: word }),
	/** `hypothesis`: one of the catalogue, or null for no link. */
	v.object({
		mark: v.literal('relink'),
		claim: word,
		hypothesis: v.nullable(word),
		polarity: v.picklist([1, -1]),
	}),
	v.object({ mark: v.literal('note'), claim: word, note: word }),
	v.object({ mark: v.literal('merge'), claim: word, into: word }),
]);
export type MarkChange = v.InferOutput<typeof markChange>;

const panelMessage = v.variant('type', [
	/** The panel can receive; `state` is what it had stored, to be treated as untrusted. */
	v.object({
		type: v.literal('ready'),
		/** The document that the stored state belongs to, or null. */
		uri: v.nullable(word),
		/** The claim that was selected, or null. */
		claim: v.nullable(word),
	}),
	/** Show these lines of the thread's document in the editor. */
	v.object({ type: v.literal('reveal'), first: line, last: line }),
	v.object({
		type: v.literal('log'),
		level: v.picklist(['trace', 'debug', 'info', 'warn', 'error']),
		text,
	}),
	/** Put text on the clipboard; `what` names it for the status bar. */
	v.object({ type: v.literal('copy'), text, what: word }),
	/** Open text as an unsaved document. */
	v.object({
		type: v.literal('openDocument'),
		text,
		language: v.picklist(['plaintext', 'json', 'csv', 'svg', 'markdown', 'mbox']),
	}),
	/** Open a file of the local kernel tree at a function. */
	v.object({ type: v.literal('openKernelSource'), file: word, func: word }),
	v.object({ type: v.literal('selected'), claim: v.nullable(word) }),
	/** The reviewer's marks: all of one message are one change, undone at once. */
	v.object({
		type: v.literal('mark'),
		changes: v.pipe(v.array(markChange), v.minLength(1), v.maxLength(MOST_MARKS)),
	}),
	/** Take one mark out again. */
	v.object({ type: v.literal('unmark'), key: word, mark: v.picklist(markTypes) }),
	v.object({ type: v.literal('undoMark') }),
	v.object({ type: v.literal('verdict'), verdict }),
	/** The panel's worker stopped; `restarted` says whether a new one runs. */
	v.object({ type: v.literal('workerCrashed'), reason: word, restarted: v.boolean() }),
	/** Show a list to pick one line from; the answer is `picked` with the same number, or nothing. */
	v.object({
		type: v.literal('pick'),
		question: count,
		title: word,
		items: v.pipe(v.array(pickItem), v.minLength(1), v.maxLength(MOST_ITEMS)),
	}),
	v.object({
		type: v.literal('actionUnavailable'),
		action: v.picklist(panelActions),
		/** What to do instead, one sentence. */
		reason: word,
	}),
]);
/** From the panel to the extension host. */
export type PanelMessage = v.InferOutput<typeof panelMessage>;

/** A message that was understood, or one sentence that says why it was not. */
export type Received<Message> =
	| { readonly ok: true; readonly message: Message }
	| { readonly ok: false; readonly problem: string };

/** Validates what the extension host sent; total. */
export function receiveFromHost(data: unknown): Received<HostMessage> {
	return received(v.safeParse(hostMessage, data), data);
}

/** Validates what the panel sent; total. */
export function receiveFromPanel(data: unknown): Received<PanelMessage> {
	return received(v.safeParse(panelMessage, data), data);
}

function received<Message>(
	result: { success: true; output: Message } | { success: false; issues: Issues },
	data: unknown,
): Received<Message> {
	if (result.success) return { ok: true, message: result.output };
	const issue = result.issues[0];
	const where = issue.path?.map((part) => String(part.key)).join('.') ?? '';
	return {
		ok: false,
		problem: `message ${typeOf(data)}${where ? ` at ${where.slice(0, 80)}` : ''}: ${issue.message.slice(0, 200)}`,
	};
}

type Issues = readonly [
	{ readonly message: string; readonly path?: readonly { readonly key?: unknown }[] | undefined },
	...unknown[],
];

function typeOf(data: unknown): string {
	if (typeof data !== 'object' || data === null) return `of type ${typeof data}`;
	const type = (data as { type?: unknown }).type;
	return typeof type === 'string' ? `'${type.slice(0, 40)}'` : 'without a type';
}

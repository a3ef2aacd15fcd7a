import { ConceptFinder } from '../../../src/debate/concepts/concepts';
import { contextOf } from '../../../src/debate/cues/context';
import { cuesOf } from '../../../src/debate/cues/unit';
import { type Judge, type Judgement, kindCue, Rules, type Tables } from '../../../src/debate/judge';
import { LocutionFinder } from '../../../src/debate/locutions';
import type { ClaimKind, RelationType } from '../../../src/debate/model';
import { parentsFirst } from '../../../src/debate/order';
import type { Situation } from '../../../src/debate/relate/situation';
import { passagesOf } from '../../../src/debate/text/passages';
import type { Thread } from '../../../src/read/model';
import { type FoundUnit, type MarkedMessage, type MarkedUnit, match } from './marks';
import type { Example } from './regression';

/** A marked message and its text. */
export interface Marked {
	readonly name: string;
	readonly thread: Thread;
	readonly marks: MarkedMessage;
}

/** What each of the three tables learns from. */
export interface Examples {
	readonly kind: Example<ClaimKind>[];
	readonly answering: Example<RelationType>[];
	readonly continuing: Example<RelationType>[];
}

/** The author's own units of a message, as `judge` takes them. */
export function unitsBy(thread: Thread, judge: Judge): FoundUnit[] {
	const finder = new LocutionFinder(thread, new ConceptFinder(), judge);
	return parentsFirst(thread.messages)
		.flatMap((message) => finder.readMessage(passagesOf(message, thread.linesOf(message.id))))
		.filter((claim) => !claim.quoted)
		.map((claim) => ({ ...claim, experiment: 'none' }));
}

/** Takes note of the cues and marks of each unit as the rules read on. */
class Noting implements Judge {
	readonly #rules: Rules;
	readonly #marks: readonly (MarkedUnit | undefined)[];
	readonly #into: Examples;
	readonly #truly: boolean;
	#next = 0;

	/** `truly`: what follows a unit sees its marks, not what the rules made of it. */
	constructor(
		rules: Rules,
		marks: readonly (MarkedUnit | undefined)[],
		into: Examples,
		truly: boolean,
	) {
		this.#rules = rules;
		this.#marks = marks;
		this.#into = into;
		this.#truly = truly;
	}

	judge(at: Situation): Judgement {
		const found = this.#rules.judge(at);
		if (at.unit.passage.quoted) return found;
		const mark = this.#marks[this.#next++];
		if (mark === undefined) return found;
		const kinds = mark.kind as ClaimKind[];
		const relations = mark.relation as RelationType[];
		const kind = (this.#truly ? kinds[0] : undefined) ?? found.kind.label;
		const relation = (this.#truly ? relations[0] : undefined) ?? found.relation.label;
		const own = cuesOf(at.unit);
		const cues = [...own, ...contextOf(at, own)].map((cue) => cue.name);
		this.#into.kind.push({ cues, right: shares(kinds) });
		const table = at.order === 0 ? this.#into.answering : this.#into.continuing;
		table.push({ cues: [...cues, kindCue(kind).name], right: shares(relations) });
		return {
			kind: { ...found.kind, label: kind },
			relation: { ...found.relation, label: relation },
		};
	}
}

/** Where readers differ each value counts as right; the first has the larger share. */
function shares<Label extends string>(labels: readonly Label[]): Map<Label, number> {
	if (labels.length === 1) return new Map(labels.map((label) => [label, 1]));
	return new Map(labels.map((label, at) => [label, at === 0 ? 0.6 : 0.4 / (labels.length - 1)]));
}

/** Each marked unit twice: after what the marks say of the units before it, and what `tables` say. */
export function examplesOf(messages: readonly Marked[], tables: Tables): Examples {
	const into: Examples = { kind: [], answering: [], continuing: [] };
	for (const { thread, marks } of messages) {
		const rules = new Rules(tables);
		const found = unitsBy(thread, rules);
		const { pairs } = match(marks.units, found);
		const byUnit = found.map((unit) => pairs.find((pair) => pair.found === unit)?.marked);
		for (const truly of [true, false]) unitsBy(thread, new Noting(rules, byUnit, into, truly));
	}
	return into;
}

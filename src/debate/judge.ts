import { contextOf } from './cues/context';
import { type FoundCue, wordless } from './cues/cue';
import { cuesOf } from './cues/unit';
import { type Choice, weigh } from './cues/weigh';
import type { Weights } from './cues/weights';
import { KIND_WEIGHTS } from './kind/weights';
import type { ClaimKind, RelationType } from './model';
import type { Situation } from './relate/situation';
import { ANSWERING_WEIGHTS, CONTINUING_WEIGHTS } from './relate/weights';

/** Kind and relation of one unit. */
export interface Judgement {
	readonly kind: Choice<ClaimKind>;
	readonly relation: Choice<RelationType>;
}

/** Says what a unit is and does. */
export interface Judge {
	judge(at: Situation): Judgement;
}

/** The tables by which the rules weigh. */
export interface Tables {
	readonly kind: Weights<ClaimKind>;
	/** For the first unit below a quote, or of a message. */
	readonly answering: Weights<RelationType>;
	/** For a unit that goes on after one of the author's own. */
	readonly continuing: Weights<RelationType>;
}

export const TABLES: Tables = {
	kind: KIND_WEIGHTS,
	answering: ANSWERING_WEIGHTS,
	continuing: CONTINUING_WEIGHTS,
};

/** Weighs the cues of a unit by tables; the largest sum wins. */
export class Rules implements Judge {
	readonly #tables: Tables;

	constructor(tables: Tables = TABLES) {
		this.#tables = tables;
	}

	judge(at: Situation): Judgement {
		const own = cuesOf(at.unit);
		const cues = [...own, ...contextOf(at, own)];
		const kind = weigh(
			cues,
			this.#tables.kind,
			at.unit.tokens,
			'nothing speaks more for another kind than a statement of fact',
		);
		const relation = weigh(
			[...cues, kindCue(kind.label)],
			at.order === 0 ? this.#tables.answering : this.#tables.continuing,
			at.unit.tokens,
			'nothing speaks more for another relation',
		);
		return { kind, relation };
	}
}

/** What a unit is tells what it does: a question asks. */
export function kindCue(kind: ClaimKind): FoundCue {
	return wordless(`is ${kind}`, `it is a ${kind}`);
}

import type { Unit } from '../segment/units';
import { type Hit, longest, Phrases } from '../words/phrases';
import { CUES } from './cues/all';
import type { Cue } from './cues/cue';
import { afterModal, inSideClause, isConditional, isDenied } from './modal';
import { firstContent } from './opening';
import type { Say } from './say';

const phrases = new Phrases<Cue>();
for (const cue of CUES) for (const pattern of cue.patterns) phrases.add(pattern, cue);

/** Most that all signs of plain fact add: they only break ties. */
const FACT_LIMIT = 0.6;

/**
 * Counts the wordings of a unit that speak for kinds. `afterQuestion`: it opens the answer to a
 * question, so that `yes` grants nothing. Returns whether a judging wording was among them.
 */
export function countWordings(unit: Unit, afterQuestion: boolean, say: Say): boolean {
	const times = new Map<Cue, number>();
	const conditional = isConditional(unit.tokens);
	let facts = 0;
	let judged = false;
	for (const hit of longest(applicable(unit, afterQuestion))) {
		const cue = hit.value;
		const before = times.get(cue) ?? 0;
		times.set(cue, before + 1);
		if (before > 2 || cue.weight === 0) continue;
		let weight = cue.weight * (before === 0 ? 1 : 0.3);
		if (inSideClause(unit.tokens, hit.from, hit.to)) weight *= 0.4;
		if (
			cue.kind === 'proposal' &&
			conditional &&
			names(unit, hit, /^(?:need|needs|must|has|have)$/)
		) {
			weight *= 0.5;
		}
		if (cue.kind === 'fact') {
			weight = Math.min(weight, FACT_LIMIT - facts);
			facts += weight;
		}
		judged ||= cue.kind === 'value' && cue.weight > 1;
		if (weight > 0) say(cue.kind, weight, `the words '${words(unit, hit)}' ${cue.why}`);
	}
	return judged;
}

function applicable(unit: Unit, afterQuestion: boolean): Hit<Cue>[] {
	const start = firstContent(unit.tokens);
	return phrases.find(unit.tokens).filter((hit) => {
		const cue = hit.value;
		if (cue.at === 'start' && hit.from > 2 && hit.from > start + 1) return false;
		if (cue.kind === 'proposal') return !afterModal(unit.tokens, hit.from);
		if (cue.kind !== 'concession') return true;
		return !unit.asked && !(afterQuestion && cue.weight < 2) && !isDenied(unit.tokens, hit.from);
	});
}

function names(unit: Unit, hit: Hit<Cue>, word: RegExp): boolean {
	return unit.tokens.slice(hit.from, hit.to).some((token) => word.test(token.word));
}

function words(unit: Unit, hit: Hit<Cue>): string {
	return unit.tokens
		.slice(hit.from, hit.to)
		.map((token) => token.word)
		.join(' ');
}

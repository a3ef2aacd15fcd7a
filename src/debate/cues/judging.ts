import { evaluationOf, feelingOf, judgingVerb, verdictOf } from '../kind/evaluation';
import type { Token } from '../words/tokens';
import type { FoundCue } from './cue';

/** Cues of words that judge: adjectives, verbs, nouns and what the author feels. */
export function judgingCues(tokens: readonly Token[]): FoundCue[] {
	const cues: FoundCue[] = [];
	const found = evaluationOf(tokens);
	if (found !== null) {
		for (const name of found.names)
			cues.push({ name, why: 'judge', from: found.at, to: found.at + 1 });
	}
	const verb = judgingVerb(tokens);
	if (verb >= 0) cues.push({ name: 'judging verb', why: 'judge', from: verb, to: verb + 1 });
	const verdict = verdictOf(tokens);
	if (verdict >= 0) cues.push({ name: 'names it', why: 'judge', from: verdict, to: verdict + 1 });
	const feeling = feelingOf(tokens);
	if (feeling >= 0)
		cues.push({ name: 'feels', why: "give the author's mind", from: feeling, to: feeling + 1 });
	return cues;
}

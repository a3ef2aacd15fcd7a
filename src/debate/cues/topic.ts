import { firstContent } from '../kind/opening';
import type { Token } from '../words/tokens';
import { wordless as cue, type FoundCue } from './cue';

const BACK = cue('speaks of that', 'it speaks of what stands above');
const SAME = cue('speaks of it', 'it speaks on of the same');
const YOU = cue('speaks of you', 'it speaks of the other');
const YOURS = cue('speaks of yours', 'it speaks of what the other has or said');
const MINE = cue('speaks of mine', 'it speaks of what the author has or said');
const THING = cue('speaks of a thing', 'it speaks of a thing by its name');
const CODE = cue('speaks of code', 'it speaks of code');
const CASE = cue('speaks of a case', 'it opens with a case or a condition');
const NONE = cue('speaks of none', 'it says that nothing or nobody does');

/** What a unit speaks of, by its first words after the openers. */
const TOPICS: ReadonlyMap<string, FoundCue> = new Map(
	(
		[
			[BACK, 'this that these those such'],
			[SAME, 'it they he she'],
			[YOU, 'you'],
			[YOURS, 'your yours'],
			[MINE, 'my our mine ours'],
			[
				THING,
				'the a an all any each every both some most many several two three another other one its their',
			],
			[
				CASE,
				'if when whenever while once unless until as for in with without by on at from after before during under given',
			],
			[NONE, 'nothing nobody none neither not never nowhere'],
		] as const
	).flatMap(([topic, words]) => words.split(' ').map((word) => [word, topic] as const)),
);

const ADVERBS =
	/^(?:just|only|really|certainly|definitely|probably|maybe|perhaps|honestly|currently|obviously|clearly|basically|essentially|unfortunately|sadly|fortunately|simply|even|oh|ah|indeed|sure|true|exactly|agreed)$/;

export function topicOf(tokens: readonly Token[]): FoundCue | null {
	let at = firstContent(tokens);
	while (ADVERBS.test(tokens[at]?.word ?? '') || tokens[at]?.word === ',') at++;
	const first = tokens[at];
	if (first === undefined) return null;
	const topic = TOPICS.get(first.word);
	if (topic !== undefined) return topic;
	return /_|\(\)$|->/.test(first.raw) ? CODE : null;
}

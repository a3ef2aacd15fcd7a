import { denials } from '../words/denial';
import type { Token } from '../words/tokens';
import { ANSWERING } from './openers';
import type { Scores } from './scores';
import type { Situation } from './situation';
import { contentWords } from './target';

/** `Yeah, this is not clear to me either`: an assent first, and no `but`. */
function assents(tokens: readonly Token[]): boolean {
	if (!/^(?:yes|yeah|yep|yup|right|exactly|indeed|agreed)$/.test(tokens[0]?.word ?? ''))
		return false;
	return !tokens.slice(1, 6).some((token) => /^(?:but|no|though|however)$/.test(token.word));
}

/** `I don't know`, `I don't have plans`: says something of the author, denies nothing above. */
function deniesOwnMind(tokens: readonly Token[]): boolean {
	const at = tokens.findIndex((token) => token.word === 'i');
	if (at < 0 || at > 2) return false;
	return (
		/^(?:do|did|am|have|was)$/.test(tokens[at + 1]?.word ?? '') &&
		tokens[at + 2]?.word === 'not' &&
		/^(?:know|have|mind|care|remember|recall|sure|aware|suggesting|proposing|asking|saying)$/.test(
			tokens[at + 3]?.word ?? '',
		)
	);
}

/** Weighs what the first unit after a quote does to it. */
export function answering(scores: Scores, at: Situation): void {
	if (at.quote === null) {
		scores.add('none', 3, 'no words of another stand above it');
		if (at.kind === 'question') scores.add('asks', 3.5, 'it asks');
		return;
	}
	scores.countMoves(ANSWERING, at.unit.tokens);
	byQuestion(scores, at);
	if (!at.quoteAsks && assents(at.unit.tokens))
		scores.add('supports', 2.4, 'it assents before it goes on');
	byKind(scores, at);
	byPolarity(scores, at);
	scores.add('attacks', at.kind === 'fact' ? 1 : 0.8, 'it stands against the words right above it');
	scores.add('undercuts', 0.9, 'it stands beside the point of the words right above it');
}

const YES_NO = /^(?:yes|yeah|yep|yup|no|nope|not|because|right|correct|exactly)$/;

function byQuestion(scores: Scores, at: Situation): void {
	const opener = at.unit.tokens[0]?.word ?? '';
	if (at.quoteAsks) {
		if (at.kind === 'question') scores.add('asks', 2, 'a question meets a question');
		else scores.add('answers', 6, 'the words right above it ask');
	} else if (at.quoteAskedBefore && at.kind !== 'question') {
		scores.add('answers', YES_NO.test(opener) ? 3.4 : 1.4, 'words above it ask');
	}
}

function byKind(scores: Scores, at: Situation): void {
	switch (at.kind) {
		case 'question':
			scores.add('asks', 6, 'it asks about the words right above it');
			break;
		case 'concession':
			scores.add('concedes', 3.5, 'it grants the point right above it');
			break;
		case 'scope':
			scores.add('undercuts', 2, 'it says that the point lies elsewhere');
			break;
		case 'value':
			scores.add('undercuts', 1, 'it weighs the point right above it');
			break;
		case 'proposal':
			scores.add('undercuts', 0.9, 'it offers another way than the words right above it');
			break;
		case 'prediction':
			scores.add('undercuts', 0.3, 'it says what would come of the words right above it');
			break;
		default:
	}
}

/** Shared subject and a denial on one side only: it denies. On both or neither: it may back. */
function byPolarity(scores: Scores, at: Situation): void {
	const denied = denials(at.unit.tokens);
	if (denied > 0 && !deniesOwnMind(at.unit.tokens)) scores.add('attacks', 0.8, 'it is a denial');
	if (at.answered === null) return;
	const own = contentWords(at.unit.tokens);
	const other = contentWords(at.answered);
	let shared = 0;
	for (const word of own) if (other.has(word)) shared++;
	if (shared < 2 || shared / Math.min(own.size, other.size) < 0.4) return;
	if ((denied + denials(at.answered)) % 2 === 1) {
		scores.add('attacks', 1.5, 'it denies what shares its subject above it');
	} else {
		scores.add('supports', 0.6, 'it says the like of what stands above it');
	}
}

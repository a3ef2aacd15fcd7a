import { isMark, type Token } from '../words/tokens';

const MODALS = new Set('will would should may might could shall must has needs'.split(' '));
const LINKS = new Set('that which who where so if whether when because as until while'.split(' '));
const REPORTING = new Set(
	'think believe expect doubt guess assume suppose hope bet suspect say means mean fear imagine prefer like suggest'.split(
		' ',
	),
);

/** `and that should`: the word is a pronoun, no link to a side clause. */
function opensClause(before: Token | undefined): boolean {
	return (
		before === undefined ||
		isMark(before) ||
		/^(?:and|but|so|or|if|well|though|because|then|yes|no)$/.test(before.word)
	);
}

/**
 * True when the modal verb among tokens [from, to) belongs to a side clause (`the lock that could be
 * dropped`) and not to what is put forward; a clause after `I think that` is what is put forward.
 */
export function inSideClause(tokens: readonly Token[], from: number, to: number): boolean {
	let at = from;
	while (at < to && !MODALS.has(tokens[at]?.word ?? '')) at++;
	return at < to && opensSide(tokens, at);
}

/** True when a link to a side clause stands right before `at`. */
export function opensSide(tokens: readonly Token[], at: number): boolean {
	for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
		const word = tokens[index]?.word ?? '';
		if (/^[,;:.]$/.test(word)) return false;
		if (!LINKS.has(word)) continue;
		const before = tokens[index - 1];
		if (word === 'that' && opensClause(before)) return false;
		if (before === undefined) return word === 'if' || word === 'when' || word === 'while';
		return !REPORTING.has(before.word) && before.word !== ',';
	}
	return false;
}

/** A denial stands within three words before `at`. */
export function isDenied(tokens: readonly Token[], at: number): boolean {
	for (let index = at - 1; index >= 0 && index >= at - 3; index--) {
		if (/^(?:not|never|no|neither|hardly|nothing)$/.test(tokens[index]?.word ?? '')) return true;
	}
	return false;
}

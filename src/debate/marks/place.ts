import { normalWords } from '../identity';
import type { Claim } from '../model';
import type { Passage } from '../text/passage';
import { placeOf } from '../text/place';
import type { Mark } from './mark';

/**
 * Finds words that the reviewer added as a claim in the passages of the thread, whatever their
 * wrapping; null when they are not there (any more).
 */
export function placeAdded(
	mark: Extract<Mark, { mark: 'add' }>,
	passages: readonly Passage[],
	unit: 'utf-16' | 'byte',
): Claim | null {
	const wanted = normalWords(mark.words);
	if (wanted === '') return null;
	for (const passage of passages) {
		if (mark.speaker !== null && passage.speaker?.name !== mark.speaker) continue;
		const range = find(passage.text, wanted);
		if (range === null) continue;
		return {
			id: mark.key,
			message: passage.saidIn ?? passage.holder,
			...placeOf(passage, range.start, range.end, unit),
			text: passage.text.slice(range.start, range.end).replace(/\s+/g, ' '),
			speaker: passage.speaker,
			quoted: passage.quoted,
			kind: mark.kind,
			relation: mark.relation,
			target: mark.target,
			concepts: [],
			confidence: 1,
			reasons: ['the reviewer added it'],
			marked: true,
		};
	}
	return null;
}

/** Where the words stand in a text: compared as `normalWords` does, returned as offsets. */
function find(text: string, wanted: string): { start: number; end: number } | null {
	const words = [...text.toLowerCase().matchAll(/[\p{L}\p{N}_]+/gu)];
	const list = wanted.split(' ');
	for (let at = 0; at + list.length <= words.length; at++) {
		if (!list.every((word, index) => words[at + index]?.[0] === word)) continue;
		const first = words[at];
		const last = words[at + list.length - 1];
		if (first === undefined || last === undefined) return null;
		let end = last.index + last[0].length;
		while (/[.?!)]/.test(text[end] ?? '')) end++;
		return { start: first.index, end };
	}
	return null;
}

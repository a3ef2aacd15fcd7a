import type { Claim } from '../../debate/model';
import type { DiffPlace, Thread, TurnLine } from '../../read/model';

/**
 * Says of claims that are words of a review which line of the quoted patch they stand under; null for
 * any other claim. Each message's lines are read once.
 */
export function reviewReasons(thread: Thread): (claim: Claim) => string | null {
	const places = new Map<string, ReadonlyMap<number, DiffPlace>>();
	return ({ message, first }) => {
		const known = places.get(message) ?? placesOf(thread.linesOf(message));
		places.set(message, known);
		const place = known.get(first);
		return place === undefined ? null : `It comments on ${placeWords(place)}.`;
	};
}

/** Places of a quoted patch that lines answer, by the number that claims know a line by. */
function placesOf(lines: readonly TurnLine[]): Map<number, DiffPlace> {
	const places = new Map<number, DiffPlace>();
	for (const { docLine, line, answers } of lines) {
		if (answers !== null) places.set(docLine ?? line, answers);
	}
	return places;
}

/** A place in a quoted patch in words; the line after the change where it has one. */
function placeWords(place: DiffPlace): string {
	const file = place.file ?? 'a quoted patch whose head was cut away';
	if (place.new !== null) return `${file}, line ${place.new}`;
	return place.old === null ? file : `${file}, line ${place.old} before the change`;
}

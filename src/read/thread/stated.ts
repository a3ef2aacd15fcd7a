import { behindTime, fillers, months, usual, weekdays, zones } from './dateWords';
import { type StatedTime, When } from './when';
import { wordedTime } from './worded';

/** Noon's halves, as mutt and Gmail write them behind the time. */
const half = /[ \u202f]?([AP])M(?![\p{L}.)])/uy;
/** An offset from UTC, and the word or mark behind it by which a name may begin. */
const behind = /([ ,]*([+-])(\d{2}):?(\d{2})(?!\d))?[ ,]*(?:([A-Za-z]{1,10})|["<]|$)/y;

/**
 * Reads a date as people and mail programs write it, from `start` on: ISO, RFC 5322, numeric in
 * either order, several languages, 12-hour clocks, named zones. Null when there is no day in it.
 */
export function statedTime(text: string, start: number): StatedTime | null {
	return usualTime(text, start) ?? (mayBegin(text, start) ? wordedTime(text, start) : null);
}

/** A first word, or what begins no date. */
const firstWord = /[\s,;]*(?:([A-Za-z]\p{L}{0,11})|[<"]|$)/uy;

/** Whether what stands at `start` can begin a date: most words are names, and addresses are quoted. */
function mayBegin(text: string, start: number): boolean {
	firstWord.lastIndex = start;
	const found = firstWord.exec(text);
	if (found === null) return true;
	const word = found[1]?.toLowerCase();
	return word !== undefined && (months.has(word) || weekdays.has(word) || fillers.has(word));
}

/** A {@link usual} date, an offset or none behind it, and then a name; null for any other. */
function usualTime(text: string, start: number): StatedTime | null {
	usual.lastIndex = start;
	const found = usual.exec(text);
	if (found === null) return null;
	const month = months.get((found[2] ?? found[3] ?? '').toLowerCase());
	if (month === undefined) return null;
	const day = Number(found[1] ?? found[4]);
	let end = usual.lastIndex;
	let hour = Number(found[6]);
	half.lastIndex = end;
	const halved = half.exec(text);
	if (halved !== null) {
		hour = (hour % 12) + (halved[1] === 'P' ? 12 : 0);
		end = half.lastIndex;
	}
	if (day < 1 || day > 31 || hour > 24) return null;
	behind.lastIndex = end;
	const next = behind.exec(text);
	if (next === null) return null;
	const word = next[5]?.toLowerCase();
	if (
		word !== undefined &&
		(zones.has(word) || behindTime.has(word) || word === 'am' || word === 'pm')
	)
		return null;
	let offset: number | null = null;
	if (next[1] !== undefined) {
		const minutes = Number(next[3]) * 60 + Number(next[4]);
		offset = next[2] === '-' ? -minutes : minutes;
		end += next[1].length;
	}
	const second = Number(found[8] ?? 0);
	const wall = Date.UTC(Number(found[5]), month, day, hour, Number(found[7]), second);
	return { when: new When(wall, offset, false, true), end };
}

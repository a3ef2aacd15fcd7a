import { behindTime, fillers, months, usual, weekdays, zones } from './dateWords';
import { type StatedTime, When } from './when';

const token =
	/[\s,;]*(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])|(\d{1,2})([-/.]) ?(\d{1,2})\5 ?(\d{4}|\d{2})(?![\d:])|(\d{4})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]|(?:(上午|下午|午前|午後|오전|오후)\s?)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?!\d)(?:\s?([ap])\.?m\b\.?)?|([+-])(\d{2}):?(\d{2})(?!\d)|(\d{4})(?!\d)|(\d{1,2})(?:st|nd|rd|th|\.)?(?![\d\p{L}])|[([]?(?:周|週|星期)?[一二三四五六日木金土月火水월화수목금토일](?:曜日?)?[)\]]?|\(([A-Z]{2,5})\)|\(?([\p{L}]{1,12})\.?\)?)/uy;

/** What the words of a date have said so far; -1 where none has. */
class WordedDate {
	year = -1;
	month = -1;
	day = -1;
	hour = -1;
	minute = 0;
	second = 0;
	offset: number | null = null;
	ambiguous = false;
	/** Whether the month is a word that may have been a weekday: `mar 5 feb`. */
	leading = false;
	fillers = 0;
}

/** Small words in one date. */
const mostFillers = 5;

/** Whether a word is part of the date; `joining` ones are where another part follows. */
type Taken = 'no' | 'joining' | 'yes';

/** A date in any of the ways that `statedTime` names, word by word; null where there is none. */
export function wordedTime(text: string, start: number): StatedTime | null {
	const date = new WordedDate();
	let at = takeUsual(date, text, start);
	let end = at;
	for (let step = 0; step < 24; step++) {
		token.lastIndex = at;
		const found = token.exec(text);
		if (found === null) break;
		const taken = takeToken(date, found);
		if (taken === 'no') break;
		at = token.lastIndex;
		if (taken === 'yes') end = at;
	}
	return whenOf(date, end);
}

/** Takes a {@link usual} date at `start`; returns the offset behind it, or `start`. */
function takeUsual(date: WordedDate, text: string, start: number): number {
	usual.lastIndex = start;
	const found = usual.exec(text);
	if (found === null) return start;
	const month = months.get((found[2] ?? found[3] ?? '').toLowerCase());
	if (month === undefined) return start;
	setDay(date, Number(found[5]), month, Number(found[1] ?? found[4]));
	setTime(date, Number(found[6]), Number(found[7]), Number(found[8] ?? 0));
	return usual.lastIndex;
}

function setDay(date: WordedDate, year: number, month: number, day: number): void {
	date.year = year;
	date.month = month;
	date.day = day;
}

function setTime(date: WordedDate, hour: number, minute: number, second: number): void {
	date.hour = hour;
	date.minute = minute;
	date.second = second;
}

function takeToken(date: WordedDate, found: RegExpExecArray): Taken {
	const unsaid = date.year < 0;
	if (found[1] !== undefined && unsaid) {
		setDay(date, Number(found[1]), Number(found[2]) - 1, Number(found[3]));
	} else if (found[4] !== undefined && unsaid) takeNumeric(date, found);
	else if (found[8] !== undefined && unsaid) {
		setDay(date, Number(found[8]), Number(found[9]) - 1, Number(found[10]));
	} else if (found[12] !== undefined && date.hour < 0) takeClock(date, found);
	else if (found[16] !== undefined && date.offset === null && date.hour >= 0) {
		const minutes = Number(found[17]) * 60 + Number(found[18]);
		date.offset = found[16] === '-' ? -minutes : minutes;
	} else if (found[19] !== undefined && unsaid) date.year = Number(found[19]);
	else if (found[20] !== undefined && date.day < 0) date.day = Number(found[20]);
	else {
		const word = found[21] ?? found[22];
		if (word !== undefined) return takeWord(date, word.toLowerCase());
		return !unsaid && /[一二三四五六日木金土月火水월화수목금토일]/u.test(found[0]) ? 'yes' : 'no';
	}
	return 'yes';
}

/** `5/6/2019`, `5.6.19`, `5-6-2019`. */
function takeNumeric(date: WordedDate, found: RegExpExecArray): void {
	const first = Number(found[4]);
	const middle = Number(found[6]);
	const last = Number(found[7]);
	// slashes are month first unless that cannot be; dots and dashes are day first
	const monthFirst = found[5] === '/' ? first <= 12 : middle > 12;
	const year = found[7]?.length === 4 ? last : 2000 + last;
	setDay(date, year, (monthFirst ? first : middle) - 1, monthFirst ? middle : first);
	date.ambiguous = first <= 12 && middle <= 12 && first !== middle;
}

/** `11:29`, `11:29:05 p.m.`, `下午 3:20`. */
function takeClock(date: WordedDate, found: RegExpExecArray): void {
	const noon = found[11] ?? found[15];
	let hour = Number(found[12]);
	if (noon === 'p' || noon === '下午' || noon === '午後' || noon === '오후')
		hour = (hour % 12) + 12;
	else if (noon !== undefined) hour %= 12;
	setTime(date, hour, Number(found[13]), Number(found[14] ?? 0));
}

function takeWord(date: WordedDate, word: string): Taken {
	if (months.has(word) && (date.month < 0 || date.leading)) {
		// `mar 5 feb`: the first of two was a weekday
		date.leading = date.month < 0 && date.day < 0 && weekdays.has(word);
		date.month = months.get(word) as number;
		return 'yes';
	}
	if (date.hour >= 0 && zones.has(word)) {
		// a zone's name behind its offset is a comment: `-0700 (PDT)`
		date.offset ??= zones.get(word) as number;
		return 'yes';
	}
	if (date.hour >= 0 && (word === 'am' || word === 'pm')) {
		date.hour = word === 'pm' ? (date.hour % 12) + 12 : date.hour % 12;
		return 'yes';
	}
	// a weekday says nothing that the date does not
	if (weekdays.has(word) && date.day < 0) return 'yes';
	if (date.hour >= 0 && behindTime.has(word)) return 'yes';
	if (!fillers.has(word) || date.hour >= 0 || date.fillers >= mostFillers) return 'no';
	date.fillers++;
	return 'joining';
}

/** The date that ends at `end`; null where its words make none. */
function whenOf(date: WordedDate, end: number): StatedTime | null {
	const { year, month, day, hour, minute, second, offset, ambiguous } = date;
	// a time of day alone says when on a day that the reader is expected to know
	if (day < 1 && month < 0 && year < 0 && hour >= 0 && hour < 25) return { when: null, end };
	if (day < 1 || day > 31 || month < 0 || month > 11 || hour > 24) return null;
	if (year < 0) return { when: null, end };
	const wall = Date.UTC(year, month, day, Math.max(hour, 0), minute, second);
	return { when: new When(wall, offset, ambiguous, hour >= 0), end };
}

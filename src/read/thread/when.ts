/** A point in time as a line of mail states it; the zone is often left out. */
export interface When {
	/** Milliseconds since 1970 of the stated wall clock, read as if it were UTC. */
	readonly wall: number;
	/** Minutes east of UTC, or null where the text does not say. */
	readonly offset: number | null;
	/** True when day and month could be exchanged (`6/7/19`). */
	readonly ambiguous: boolean;
	/** True when a time of day is stated. */
	readonly timed: boolean;
}

/** Milliseconds since 1970 of `when`, taking `offset` minutes where it states no zone. */
export function instant(when: When, offset: number): number {
	return when.wall - (when.offset ?? offset) * 60_000;
}

/** ISO 8601 in UTC without fractions, e.g. `2019-01-30T20:44:20Z`; null outside years 1 to 9999. */
export function isoDate(milliseconds: number): string | null {
	if (!(milliseconds > -62135596800000 && milliseconds < 253402300800000)) return null;
	return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

const months = new Map<string, number>();
const names = [
	'jan january januar januari janvier janv enero ene gennaio gen янв января',
	'feb february februar februari février févr fevrier febrero febbraio фев февраля',
	'mar march märz mär maerz mars marzo maart mrt março marca мар марта',
	'apr april avril avr abril abr aprile апр апреля',
	'may mai mayo maggio mei maj maio мая май',
	'jun june juni juin junio giugno giu июн июня',
	'jul july juli juillet juil julio luglio lug июл июля',
	'aug august augustus augusti août aout agosto ago авг августа',
	'sep sept september septembre septiembre settembre set сен сент сентября',
	'oct october okt oktober octobre octubre ottobre ott окт октября',
	'nov november novembre noviembre ноя нояб ноября',
	'dec december dez dezember décembre déc decembre diciembre dicembre dic дек декабря',
];
names.forEach((row, index) => {
	for (const name of row.split(' ')) months.set(name, index);
});
const weekdays = new Set(
	(
		'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday ' +
		'sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag lun mar ' +
		'mer jeu ven sam dim ma wo vr za zo mån tis ons tors tor fre lör sön seg ter qua qui sex sáb lundi mardi mercredi jeudi vendredi samedi dimanche пн вт ср чт пт сб вс'
	).split(' '),
);
const zones = new Map<string, number>([
	['utc', 0],
	['gmt', 0],
	['z', 0],
	['ut', 0],
	['est', -300],
	['edt', -240],
	['cst', -360],
	['cdt', -300],
	['mst', -420],
	['mdt', -360],
	['pst', -480],
	['pdt', -420],
	['bst', 60],
	['cet', 60],
	['cest', 120],
	['eet', 120],
	['eest', 180],
	['msk', 180],
	['jst', 540],
]);
const fillers = new Set([
	'at',
	'um',
	'à',
	'a',
	'dem',
	'den',
	'the',
	'of',
	'le',
	'de',
	'alle',
	'ore',
	'г',
	'kl',
	'om',
	'o',
	'v',
	'às',
	'giorno',
]);

/** Minutes east of UTC for a zone's name, or null. */
export function zoneOffset(name: string): number | null {
	return zones.get(name.toLowerCase()) ?? null;
}

/** A stated time and where the statement ends in the text. */
export interface StatedTime {
	/** Null where the year is left out (`On Nov 26, someone wrote:`). */
	readonly when: When | null;
	readonly end: number;
}

const token =
	/[\s,;]*(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])|(\d{1,2})([-/.]) ?(\d{1,2})\5 ?(\d{4}|\d{2})(?![\d:])|(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日|(?:(上午|下午|午前|午後)\s?)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?!\d)(?:\s?([ap])\.?m\b\.?)?|([+-])(\d{2}):?(\d{2})(?!\d)|(\d{4})(?!\d)|(\d{1,2})(?:st|nd|rd|th|\.)?(?![\d\p{L}])|[([]?(?:周|週|星期)?[一二三四五六日木金土月火水](?:曜日?)?[)\]]?|\(([A-Z]{2,5})\)|\(?([\p{L}]{1,10})\.?\)?)/uy;

/**
 * The dates that most attributions bear, `Wed, Jan 30, 2019 at 8:44` and `Wed, 30 Jan 2019 20:44:20`, in
 * one step instead of one for each of its words; what may follow is left to {@link token}.
 */
const usual =
	/ *(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:(\d{1,2}) ([A-Z][a-z]{2})|([A-Z][a-z]{2}) (\d{1,2})),? (\d{4}),? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:.]|\s?[ap]\.?m)/y;

/** Noon's halves, as mutt and Gmail write them behind the time. */
const half = / ?([AP])M(?![\p{L}.)])/uy;
/** An offset from UTC, and the word or mark behind it by which a name may begin. */
const behind = /([ ,]*([+-])(\d{2}):?(\d{2})(?!\d))?[ ,]*(?:([A-Za-z]{1,10})|["<]|$)/y;

/**
 * Reads a date as people and mail programs write it, from `start` on: ISO, RFC 5322, numeric in
 * either order, several languages, 12-hour clocks, named zones. Null when there is no day in it.
 */
export function statedTime(text: string, start: number): StatedTime | null {
	return usualTime(text, start) ?? (mayBegin(text, start) ? wordedTime(text, start) : null);
}

const firstWord = /[\s,;]*([A-Za-z]\p{L}{0,9})/uy;

/** Whether the word at `start`, if one stands there, can begin a date: most are names. */
function mayBegin(text: string, start: number): boolean {
	firstWord.lastIndex = start;
	const word = firstWord.exec(text)?.[1]?.toLowerCase();
	return word === undefined || months.has(word) || weekdays.has(word) || fillers.has(word);
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
	if (word !== undefined && (zones.has(word) || word === 'am' || word === 'pm')) return null;
	let offset: number | null = null;
	if (next[1] !== undefined) {
		const minutes = Number(next[3]) * 60 + Number(next[4]);
		offset = next[2] === '-' ? -minutes : minutes;
		end += next[1].length;
	}
	const second = Number(found[8] ?? 0);
	const wall = Date.UTC(Number(found[5]), month, day, hour, Number(found[7]), second);
	return { when: { wall, offset, ambiguous: false, timed: true }, end };
}

/** Any date, word by word. */
function wordedTime(text: string, start: number): StatedTime | null {
	let year = -1;
	let month = -1;
	let day = -1;
	let hour = -1;
	let minute = 0;
	let second = 0;
	let offset: number | null = null;
	let ambiguous = false;
	let end = start;
	let at = start;
	let filler = 0;
	usual.lastIndex = start;
	const begun = usual.exec(text);
	const named = begun === null ? undefined : months.get((begun[2] ?? begun[3] ?? '').toLowerCase());
	if (begun !== null && named !== undefined) {
		year = Number(begun[5]);
		month = named;
		day = Number(begun[1] ?? begun[4]);
		hour = Number(begun[6]);
		minute = Number(begun[7]);
		second = Number(begun[8] ?? 0);
		at = usual.lastIndex;
		end = at;
	}
	let leading = false;
	for (let step = 0; step < 24; step++) {
		token.lastIndex = at;
		const found = token.exec(text);
		if (found === null) break;
		const [all] = found;
		const next = at + all.length;
		let taken = true;
		if (found[1] !== undefined && year < 0) {
			year = Number(found[1]);
			month = Number(found[2]) - 1;
			day = Number(found[3]);
		} else if (found[4] !== undefined && year < 0) {
			const first = Number(found[4]);
			const middle = Number(found[6]);
			const last = Number(found[7]);
			year = found[7]?.length === 4 ? last : 2000 + last;
			// slashes are month first unless that cannot be; dots and dashes are day first
			const monthFirst = found[5] === '/' ? first <= 12 : middle > 12;
			month = (monthFirst ? first : middle) - 1;
			day = monthFirst ? middle : first;
			ambiguous = first <= 12 && middle <= 12 && first !== middle;
		} else if (found[8] !== undefined && year < 0) {
			year = Number(found[8]);
			month = Number(found[9]) - 1;
			day = Number(found[10]);
		} else if (found[12] !== undefined && hour < 0) {
			hour = Number(found[12]);
			minute = Number(found[13]);
			second = Number(found[14] ?? 0);
			const half = found[11] ?? found[15];
			if (half === 'p' || half === '下午' || half === '午後') hour = (hour % 12) + 12;
			else if (half !== undefined) hour %= 12;
		} else if (found[16] !== undefined && offset === null && hour >= 0) {
			const minutes = Number(found[17]) * 60 + Number(found[18]);
			offset = found[16] === '-' ? -minutes : minutes;
		} else if (found[19] !== undefined && year < 0) {
			year = Number(found[19]);
		} else if (found[20] !== undefined && day < 0) {
			day = Number(found[20]);
		} else {
			const word = (found[21] ?? found[22])?.toLowerCase();
			if (word === undefined) {
				taken = year >= 0 && /[一二三四五六日木金土月火水]/u.test(all);
			} else if (months.has(word) && (month < 0 || leading)) {
				// `mar 5 feb`: the first of two was a weekday
				leading = month < 0 && day < 0 && weekdays.has(word);
				month = months.get(word) as number;
			} else if (hour >= 0 && zones.has(word)) {
				// a zone's name behind its offset is a comment: `-0700 (PDT)`
				offset ??= zones.get(word) as number;
			} else if (hour >= 0 && (word === 'am' || word === 'pm')) {
				hour = word === 'pm' ? (hour % 12) + 12 : hour % 12;
			} else if (weekdays.has(word) && day < 0) {
				// a weekday says nothing that the date does not
			} else if (fillers.has(word) && hour < 0 && filler < 3) {
				filler++;
				at = next;
				continue;
			} else {
				taken = false;
			}
		}
		if (!taken) break;
		at = next;
		end = next;
	}
	// a time of day alone says when on a day that the reader is expected to know
	if (day < 1 && month < 0 && year < 0 && hour >= 0 && hour < 25) return { when: null, end };
	if (day < 1 || day > 31 || month < 0 || month > 11 || hour > 24) return null;
	if (year < 0) return { when: null, end };
	const wall = Date.UTC(year, month, day, Math.max(hour, 0), minute, second);
	return { when: { wall, offset, ambiguous, timed: hour >= 0 }, end };
}

/** `when` with day and month exchanged; only for an ambiguous one. */
export function exchanged(when: When): When {
	const date = new Date(when.wall);
	const wall =
		Date.UTC(date.getUTCFullYear(), date.getUTCDate() - 1, date.getUTCMonth() + 1) +
		(when.wall % 86_400_000);
	return { ...when, wall };
}

/** A point in time as a line of mail states it; the zone is often left out. */
export class When {
	/**
	 * @param wall Milliseconds since 1970 of the stated wall clock, read as if it were UTC.
	 * @param offset Minutes east of UTC, or null where the text does not say.
	 * @param ambiguous True when day and month could be exchanged (`6/7/19`).
	 * @param timed True when a time of day is stated.
	 */
	constructor(
		readonly wall: number,
		readonly offset: number | null,
		readonly ambiguous: boolean,
		readonly timed: boolean,
	) {}
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

/** A stated time and where the statement ends in the text. */
export interface StatedTime {
	/** Null where the year is left out (`On Nov 26, someone wrote:`). */
	readonly when: When | null;
	readonly end: number;
}

/** `when` with day and month exchanged; only for an ambiguous one. */
export function exchanged(when: When): When {
	const date = new Date(when.wall);
	const wall =
		Date.UTC(date.getUTCFullYear(), date.getUTCDate() - 1, date.getUTCMonth() + 1) +
		(when.wall % 86_400_000);
	return new When(wall, when.offset, when.ambiguous, when.timed);
}

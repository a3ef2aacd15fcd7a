// Whether the first 4 KiB of a document are surely mail. Cheap on purpose, and rather too strict: it
// decides only whether lenses appear unasked; reading proper is the business of `src/read`.

/** How much of a document is looked at, in UTF-16 units. */
export const HEAD = 4096;

const field = /^[!-9;-~]{1,64}:[ \t]?\S?/;
/** Fields that letters have and other `Name: value` texts hardly ever do. */
const letterFields = /^(from|to|cc|date|subject|message-id|in-reply-to|references|received):/i;
/** `From sender day month ...` of an mbox (RFC 4155) or of `git format-patch`. */
const fromLine = /^From \S+ +(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} /;
/** A cloaked address alone on its line, as archive pages print it. */
const cloaked = /^[\w.+-]+ at [\w.-]+\.[a-z]{2,}$/;
/** `Wed Jan 30 20:44:20 UTC 2019`, as archive pages print it. */
const pageDate =
	/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d [A-Z]{2,5} \d{4}$/;

/** True when `head`, the first {@link HEAD} units of a document, can hardly be anything but mail. */
export function surelyMail(head: string): boolean {
	const lines = head.slice(0, HEAD).split(/\r?\n/, 60);
	const first = lines.findIndex((line) => line.trim() !== '');
	if (first < 0) return false;
	const start = fromLine.test(lines[first]!) ? first + 1 : first;
	return hasHeader(lines.slice(start)) || isArchivePage(lines.slice(first, first + 8));
}

function hasHeader(lines: readonly string[]): boolean {
	const seen = new Set<string>();
	for (const line of lines) {
		if (line === '') break;
		if (/^[ \t]/.test(line)) continue;
		if (!field.test(line)) break;
		const name = letterFields.exec(line)?.[1]?.toLowerCase();
		if (name) seen.add(name);
	}
	return seen.has('from') && (seen.has('date') || seen.has('subject')) && seen.size >= 3;
}

function isArchivePage(lines: readonly string[]): boolean {
	const address = lines.findIndex((line) => cloaked.test(line.trim()));
	return (
		address >= 0 && lines.slice(address + 1, address + 3).some((line) => pageDate.test(line.trim()))
	);
}

/** Widest line of a posting. */
export const columns = 72;

const spellings: Readonly<Record<string, string>> = {
	'\u2018': "'",
	'\u2019': "'",
	'\u201c': '"',
	'\u201d': '"',
	'\u2013': '-',
	'\u2014': '-',
	'\u2026': '...',
	'\u00a0': ' ',
	'\u00df': 'ss',
	'\u00e6': 'ae',
	'\u00f8': 'o',
	'\u0142': 'l',
};

/** Plain ASCII on one line: accents dropped, typographic marks spelled out, the rest `?`. */
export function ascii(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^\x20-\x7e]/gu, (mark) => spellings[mark] ?? (/\s/.test(mark) ? ' ' : '?'));
}

/** Lines of at most {@link columns} columns, each begun with `prefix`; words that are longer are cut. */
export function wrap(text: string, prefix = '', width = columns): string[] {
	const room = width - prefix.length;
	const lines: string[] = [];
	let current = '';
	for (let word of text.split(/ +/).filter((one) => one !== '')) {
		if (current !== '' && current.length + 1 + word.length > room) {
			lines.push(current);
			current = '';
		}
		while (current === '' && word.length > room) {
			lines.push(word.slice(0, room));
			word = word.slice(room);
		}
		if (word !== '') current = current === '' ? word : `${current} ${word}`;
	}
	if (current !== '') lines.push(current);
	return lines.map((line) => prefix + line);
}

import type { Person } from '../model';

/**
 * A key that is the same for the spellings of one person's full name: case, accents, punctuation,
 * word order and middle initials do not count. Never a surname alone, so that two people of one
 * surname stay two.
 */
export function nameKey(name: string): string {
	const words = name
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\d]+/u)
		.filter((word) => word !== '')
		.sort();
	const long = words.filter((word) => word.length > 1);
	return (long.length > 1 ? long : words).join(' ');
}

/** Whether two mentions are surely the same person: same full name or same address. */
export function samePerson(one: Person, other: Person): boolean {
	if (one.address !== null && one.address.toLowerCase() === other.address?.toLowerCase())
		return true;
	if (one.name === other.name) return true;
	if (isLossy(one.name) || isLossy(other.name)) return sameButLost(one.name, other.name);
	const sum = letterSum(one.name);
	if (sum !== letterSum(other.name) && sum >= 0 && letterSum(other.name) >= 0) return false;
	return nameKey(one.name) === nameKey(other.name);
}

/** Whether letters of a name were lost to a `?` or to U+FFFD, as in old archives (`Fran?ois`). */
export function isLossy(name: string): boolean {
	if (!name.includes('?') && !name.includes('\ufffd')) return false;
	return /\p{L}[?\ufffd]|[?\ufffd]\p{L}/u.test(name);
}

/** Whether two names are the same but for letters beyond ASCII that one of them lost. */
function sameButLost(one: string, other: string): boolean {
	const left = [...one];
	const right = [...other];
	const lost = (letter: string): boolean => letter === '?' || letter === '\ufffd';
	return (
		left.length === right.length &&
		left.every((letter, index) => {
			const opposite = right[index] as string;
			if (letter === opposite) return true;
			return lost(letter) ? opposite > '\u007f' : lost(opposite) && letter > '\u007f';
		})
	);
}

/**
 * A sum that two spellings of one ASCII name share whatever their order, case and initials; -1 beyond
 * ASCII.
 */
function letterSum(name: string): number {
	let sum = 0;
	let word = 0;
	let letters = 0;
	for (let at = 0; at <= name.length; at++) {
		const code = at < name.length ? name.charCodeAt(at) : 0;
		if (code > 0x7f) return -1;
		const letter = code | 0x20;
		if (letter >= 0x61 && letter <= 0x7a) {
			word += letter * letter;
			letters++;
		} else {
			if (letters > 1) sum += word;
			word = 0;
			letters = 0;
		}
	}
	return sum;
}

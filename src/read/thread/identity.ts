import type { Person } from '../model';

/**
 * A key that is the same for the spellings of one person's full name: case, accents, punctuation and
 * word order do not count. Never a surname alone, so that two people of one surname stay two.
 */
export function nameKey(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\d]+/u)
		.filter((word) => word !== '')
		.sort()
		.join(' ');
}

/** Whether two mentions are surely the same person: same full name or same address. */
export function samePerson(one: Person, other: Person): boolean {
	if (one.address !== null && one.address.toLowerCase() === other.address?.toLowerCase())
		return true;
	if (one.name === other.name) return true;
	const sum = letterSum(one.name);
	if (sum !== letterSum(other.name) && sum >= 0 && letterSum(other.name) >= 0) return false;
	return nameKey(one.name) === nameKey(other.name);
}

/** A sum that two spellings of one ASCII name share whatever their order and case; -1 beyond ASCII. */
function letterSum(name: string): number {
	let sum = 0;
	for (let at = 0; at < name.length; at++) {
		const code = name.charCodeAt(at);
		if (code > 0x7f) return -1;
		const letter = code | 0x20;
		if (letter >= 0x61 && letter <= 0x7a) sum += letter * letter;
	}
	return sum;
}

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
	return nameKey(one.name) === nameKey(other.name);
}

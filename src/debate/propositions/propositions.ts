import type { Claim, Proposition } from '../model';
import { contentWords } from '../relate/subject';
import { denials } from '../words/denial';
import { tokensOf } from '../words/tokens';

/** Share of subject words (intersection over union) from which two claims say the same. */
const SAME = 0.7;
/** Fewest subject words with which that can be told. */
const LEAST_WORDS = 4;
/** Claims compared per rare word: keeps the work linear. */
const BUCKET = 24;

interface Entry {
	readonly claim: Claim;
	readonly words: ReadonlySet<string>;
	readonly denied: boolean;
	group: number;
}

/**
 * What is said apart from who says it: claims of the same words, or of nearly the same subject words
 * and the same sense (denied or not), are one proposition with several locutions. A person holds what
 * they say, support or concede until they give it up, and denies what they attack.
 */
export function propositionsOf(
	claims: readonly Claim[],
	merges: readonly (readonly [string, string])[] = [],
): Proposition[] {
	const entries = claims.map((claim, group): Entry => {
		const tokens = tokensOf(claim);
		return { claim, words: contentWords(tokens), denied: denials(tokens) % 2 === 1, group };
	});
	groupAlike(entries);
	mergeGroups(entries, merges);
	const groups = new Map<number, Entry[]>();
	for (const entry of entries) {
		const group = groups.get(entry.group);
		if (group === undefined) groups.set(entry.group, [entry]);
		else group.push(entry);
	}
	const stances = stancesOf(claims);
	return [...groups.values()].map((group) => proposition(group, stances));
}

function groupAlike(entries: readonly Entry[]): void {
	const counts = new Map<string, number>();
	for (const { words } of entries) {
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const buckets = new Map<string, Entry[]>();
	for (const entry of entries) {
		const rare = [...entry.words]
			.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
			.slice(0, 3);
		for (const word of rare) {
			const bucket = buckets.get(word) ?? [];
			buckets.set(word, bucket);
			const twin = bucket.find((other) => alike(entry, other));
			if (twin !== undefined && entry.group !== twin.group) entry.group = twin.group;
			if (bucket.length < BUCKET) bucket.push(entry);
		}
	}
}

function mergeGroups(
	entries: readonly Entry[],
	merges: readonly (readonly [string, string])[],
): void {
	if (merges.length === 0) return;
	const byId = new Map(entries.map((entry) => [entry.claim.id, entry]));
	for (const [id, into] of merges) {
		const from = byId.get(id)?.group;
		const to = byId.get(into)?.group;
		if (from === undefined || to === undefined) continue;
		for (const entry of entries) if (entry.group === from) entry.group = to;
	}
}

function alike(a: Entry, b: Entry): boolean {
	if (a.denied !== b.denied || (a.claim.kind === 'question') !== (b.claim.kind === 'question')) {
		return false;
	}
	if (a.words.size < LEAST_WORDS || b.words.size < LEAST_WORDS) return false;
	let shared = 0;
	for (const word of a.words) if (b.words.has(word)) shared++;
	return shared / (a.words.size + b.words.size - shared) >= SAME;
}

interface Stances {
	readonly holds: ReadonlyMap<string, ReadonlySet<string>>;
	readonly denies: ReadonlyMap<string, ReadonlySet<string>>;
	/** Who granted an attack on a claim of their own, or attacked it themselves. */
	readonly givesUp: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Who takes which stand towards each claim that somebody answers. */
function stancesOf(claims: readonly Claim[]): Stances {
	const holds = new Map<string, Set<string>>();
	const denies = new Map<string, Set<string>>();
	const givesUp = new Map<string, Set<string>>();
	const byId = new Map(claims.map((claim) => [claim.id, claim]));
	const note = (to: Map<string, Set<string>>, target: string, name: string): void => {
		const names = to.get(target) ?? new Set<string>();
		to.set(target, names);
		names.add(name);
	};
	for (const claim of claims) {
		const name = claim.speaker?.name;
		if (name === undefined || claim.target === null) continue;
		if (/^(?:supports|concedes|restates)$/.test(claim.relation)) note(holds, claim.target, name);
		if (claim.relation === 'attacks') note(denies, claim.target, name);
		const given = givenUp(claim, byId);
		if (given !== undefined && given.speaker?.name === name) note(givesUp, given.id, name);
	}
	return { holds, denies, givesUp };
}

/** What a claim turns against: the target of an attack, or of the attack that it grants. */
function givenUp(claim: Claim, byId: ReadonlyMap<string, Claim>): Claim | undefined {
	const target = byId.get(claim.target ?? '');
	if (claim.relation === 'attacks') return target;
	if (claim.relation !== 'concedes' || target?.relation !== 'attacks') return undefined;
	return byId.get(target.target ?? '');
}

function proposition(group: readonly Entry[], stances: Stances): Proposition {
	const heldBy = new Set<string>();
	const deniedBy = new Set<string>();
	for (const { claim } of group) {
		if (claim.speaker !== null && claim.kind !== 'question') heldBy.add(claim.speaker.name);
		for (const name of stances.holds.get(claim.id) ?? []) heldBy.add(name);
		for (const name of stances.denies.get(claim.id) ?? []) deniedBy.add(name);
	}
	for (const { claim } of group)
		for (const name of stances.givesUp.get(claim.id) ?? []) heldBy.delete(name);
	const first = group[0]?.claim;
	return {
		id: `p-${first?.id ?? ''}`,
		text: first?.text ?? '',
		locutions: group.map((entry) => entry.claim.id),
		heldBy: [...heldBy],
		deniedBy: [...deniedBy],
	};
}

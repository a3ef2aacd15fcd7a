import type { Article } from '../mail/article';
import type { Message, Person } from '../model';
import type { UnitMap } from '../text/units';
import { samePerson } from './identity';
import { shortHash } from './ids';
import { baseSubject, patchSubject } from './subject';
import type { Voice } from './voices';
import { instant, isoDate } from './when';

/** The voices heard in one article's body and where each is heard in the source. */
export interface Heard {
	readonly voices: readonly {
		readonly voice: Voice;
		readonly start: number;
		readonly end: number;
	}[];
}

/** Messages, and for each article the message id of each of its voices. */
export interface Built {
	readonly messages: Message[];
	readonly voiceIds: string[][];
}

/** Held messages first, in the order of the source; then the ghosts of each in turn. */
export function buildMessages(
	articles: readonly Article[],
	heard: readonly Heard[],
	units: UnitMap | null,
): Built {
	const ids = articles.map(
		(article, index) => article.messageId ?? `unnamed-${index + 1}-${shortHash(headKey(article))}`,
	);
	const held = new Map<string, number>();
	ids.forEach((id, index) => {
		if (!held.has(id)) held.set(id, index);
	});
	const parents: (string | null)[] = articles.map(
		(article) => article.references.at(-1) ?? article.inReplyTo[0] ?? null,
	);
	const ghosts = new Map<string, Message>();
	const voiceIds = articles.map((article, index) =>
		voicesToIds(
			{ articles, ids, parents, held, ghosts, units },
			article,
			index,
			heard[index] as Heard,
		),
	);
	const messages = articles.map((article, index): Message => {
		const parent = parents[index] ?? null;
		return {
			id: ids[index] as string,
			from: article.from,
			date: article.at === null ? null : isoDate(article.at),
			subject: article.subject,
			parent,
			inferred: false,
			confidence: article.source === 'header' ? 1 : article.source === 'page' ? 0.95 : 0.5,
			reason: reasonOf(article),
			patch: patchSubject(article.subject),
			span: {
				start: units?.(article.start) ?? article.start,
				end: units?.(article.end) ?? article.end,
			},
		};
	});
	return { messages: [...messages, ...ghosts.values()], voiceIds };
}

interface Building {
	readonly articles: readonly Article[];
	readonly ids: readonly string[];
	readonly parents: (string | null)[];
	readonly held: ReadonlyMap<string, number>;
	readonly ghosts: Map<string, Message>;
	readonly units: UnitMap | null;
}

function headKey(article: Article): string {
	return `${article.from?.name}|${article.at}|${article.subject}|${article.start}`;
}

function reasonOf(article: Article): string {
	if (article.source === 'header') return 'Its header states author, date and what it answers.';
	if (article.source === 'page') return 'The head of the page states author and date.';
	return 'The text has no head; its author is whoever wrote the unquoted lines.';
}

/** Finds the message of each voice: one that the source holds, else a ghost. */
function voicesToIds(building: Building, article: Article, index: number, heard: Heard): string[] {
	const own = building.ids[index] as string;
	const ids: string[] = [own];
	const zones = personZones(article, heard);
	heard.voices.forEach(({ voice, start, end }, number) => {
		if (number === 0 || voice.person === null) return;
		const quoting = voice.quotedBy < 0 ? own : (ids[voice.quotedBy] ?? own);
		const holder = heldParent(building, quoting, voice.person);
		if (holder !== null) {
			ids[number] = holder;
			return;
		}
		const quoter = heard.voices[voice.quotedBy]?.voice.person ?? null;
		const offset = quoter === null ? null : zoneOfPerson(zones, quoter);
		const at = voice.when === null ? null : instant(voice.when, offset ?? 0);
		const id = `ghost-${shortHash(`${own}|${voice.person.name}|${voice.when?.wall ?? `?${number}`}|${voice.depth}`)}`;
		ids[number] = id;
		if (!building.ghosts.has(id)) {
			building.ghosts.set(id, {
				id,
				from: voice.person,
				date: at === null ? null : isoDate(at),
				subject: baseSubject(article.subject),
				parent: null,
				inferred: true,
				confidence: voice.when === null ? 0.7 : 0.9,
				reason: ghostReason(voice, offset !== null),
				patch: null,
				span: { start: building.units?.(start) ?? start, end: building.units?.(end) ?? end },
			});
		}
		link(building, quoting, id);
	});
	return ids;
}

function ghostReason(voice: Voice, zoned: boolean): string {
	const where = `An attribution line at depth ${voice.depth - 1}`;
	if (voice.when === null) return `${where} names its author; it gives no date.`;
	if (voice.when.offset !== null) return `${where} states its author and date.`;
	return zoned
		? `${where} states its author and date, in the quoting author's zone as stated elsewhere.`
		: `${where} states its author and date without a zone; UTC is assumed.`;
}

/** Notes that `child` answers `parent`, unless its header or an earlier attribution says otherwise. */
function link(building: Building, child: string, parent: string): void {
	if (child === parent) return;
	const held = building.held.get(child);
	if (held !== undefined) {
		building.parents[held] ??= parent;
		return;
	}
	const ghost = building.ghosts.get(child);
	if (ghost !== undefined && ghost.parent === null)
		building.ghosts.set(child, { ...ghost, parent });
}

/** The nearest held ancestor of `child` that `person` wrote. */
function heldParent(building: Building, child: string, person: Person): string | null {
	let at = building.held.get(child);
	for (let step = 0; at !== undefined && step < 40; step++) {
		const parent: string | null = building.parents[at] ?? null;
		const next: number | undefined = parent === null ? undefined : building.held.get(parent);
		if (next === undefined) return null;
		const from = building.articles[next]?.from;
		if (from && samePerson(from, person)) return parent;
		at = next;
	}
	return null;
}

/** Zones that people are known to write in: the article's own and those that attributions state. */
function personZones(article: Article, heard: Heard): { person: Person; offset: number }[] {
	const zones: { person: Person; offset: number }[] = [];
	if (article.from !== null && article.offset !== null) {
		zones.push({ person: article.from, offset: article.offset });
	}
	for (const { voice } of heard.voices) {
		if (voice.person !== null && voice.when?.offset != null) {
			zones.push({ person: voice.person, offset: voice.when.offset });
		}
	}
	return zones;
}

function zoneOfPerson(
	zones: readonly { person: Person; offset: number }[],
	person: Person,
): number | null {
	return zones.find((zone) => samePerson(zone.person, person))?.offset ?? null;
}

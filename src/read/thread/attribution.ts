import type { Person } from '../model';
import { withoutEntities } from '../text/entities';
import { cleanPerson } from './person';
import { statedTime } from './stated';
import type { When } from './when';

/** What a line such as `On Tue, Mar 5, 2024 at 09:10:11AM +0100, Ada Example wrote:` states. */
export interface Attribution {
	readonly person: Person;
	/** Null where the line gives no full date. */
	readonly when: When | null;
	/** True where a verb and a date or an address make a chance match unlikely. */
	readonly strong: boolean;
}

/** Longer texts are prose; no attribution in the survey comes near. */
export const longestAttribution = 400;

const verb =
	/[\s,]*(?:\b(?:wrote|writes|said|schrieb|schreef|skrev|napsal|napisał|a écrit|a ecrit|escribió|escribio|escreveu|ha scritto|scrisse|kirjoitti|yazdı)|写道|寫道|님이 작성|pisze|пишет|писал|написал)(?:\s*\([^()]{0,40}\))?(?:\s+(?:in|on)\s+\S{1,80})?[\s ]*[:：]\s*$/u;
const innerVerb =
	/\s(?:schrieb|skrev|schreef|napsal|escribió|escreveu|wrote|ha scritto|kirjoitti)\s+/u;
const lead =
	/^[\s\-*#]*(?:(?:On|At|Am|Le|El|Il|Op|Den|Em|No dia|Dne|Dnia|W dniu|In (?:message|article)\s+(?:<[^<>]{1,120}>|\S{1,120}),?|在|于)(?![\p{L}])[\s:]*)?/u;
const quoting = /^(?:Quoting|Citando|Zitiere)\s+(.{1,120}?)(?:\s*\(([^()]{6,60})\))?:?\s*$/u;

/** Offset behind the words that lead in an attribution; most say `On`. */
function ledIn(text: string): number {
	if (
		text.startsWith('On ') &&
		text.charCodeAt(3) > 0x20 &&
		text.charCodeAt(3) < 0x7f &&
		text[3] !== ':'
	) {
		return 3;
	}
	return (lead.exec(text) as RegExpExecArray)[0].length;
}

/** Gnus: `[Ada Quill]` alone on a line; at least two words, or a cloaked address. */
const bracketed =
	/^\[((?:[\p{Lu}][\p{L}.'?-]*|[\p{L}]+)(?: [\p{Lu}][\p{L}.'?-]*){1,4}|\S{2,60} at \S{3,60}|\S{1,60}@\S{3,80})\]\s*$/u;
/** Notes: `-----"Ada Quill" <ada@example.org> wrote: -----`. */
const dashes = /^-{3,}\s*(\S.{0,200}:)\s*-{3,}\s*$/;
/** Lotus Notes and others: the date behind the verb. */
const datedLast =
	/^[\s*]*(\S.{2,120}?)\s(?:wrote|writes|schrieb|said)\s+(?:on|at|am)\s+(\S.{6,60}?)\s*:$/;
/** slrn and others: `* Ada Quill <ada@example.org> [2019-03-05 10:02:11]:`. */
const datedBehind = /^\*\s*(\S.{2,120}?)\s+\[(\S.{6,60}?)\]\s*:$/;
/** sup, and people of old. */
const excerpts = /^Excerpts from (\S.{2,80}?)(?:'s?|’s?) message of (\S.{6,60}?)\s*:$/;
const spake = /^(?:Thus sp(?:ake|oke)|Also sprach)\s+(\S.{2,120}?)\s*:$/;
/** Supercite: `"AQ" == Ada Quill <ada@example.org> writes:` behind marks that say no depth. */
const supercited = /^"[^"]{1,12}" == (?=\S)/;
/** A verb whose colon was forgotten. */
const bareVerb = /^(?=(?:On|Am|Le)\s).{10,300}?\s(?:wrote|schrieb)$/;

/**
 * Reads one attribution, its wrapped lines already joined by a space; null where `line` is none.
 * Every pattern is anchored and bounded, so that the work is linear in `line`.
 */
export function attributionOf(line: string): Attribution | null {
	if (line.length > longestAttribution) return null;
	const text = withoutEntities(line);
	// the first and the last letter say which of the patterns could match
	const first = text[0];
	const quoted = first === 'Q' || first === 'C' || first === 'Z' ? quoting.exec(text) : null;
	if (quoted !== null) return quotingOf(quoted);
	const named = first === '[' ? bracketed.exec(text) : null;
	if (named !== null) return weak(named[1] as string);
	const dashed = first === '-' ? dashes.exec(text) : null;
	const plain = first === '"' ? text.replace(supercited, '') : text;
	const whole = dashed === null ? plain : (dashed[1] as string);
	const end = verbIn(whole);
	if (end >= 0) return datedOf(whole.slice(0, end));
	const rarer = rareStyle(text, first);
	if (rarer !== null) return rarer;
	const bare = text.endsWith('wrote') || text.endsWith('schrieb') ? bareVerb.exec(text) : null;
	if (bare !== null) {
		const stated = datedOf(text.slice(0, text.lastIndexOf(' ')));
		return stated?.when ? { ...stated, strong: false } : null;
	}
	if (!/[:：]\s*$/.test(text)) return null;
	const begin = ledIn(text);
	const time = statedTime(text, begin);
	if (time === null) return null;
	const rest = text.slice(time.end).replace(/[:：]\s*$/, '');
	const inner = innerVerb.exec(rest);
	// German order puts the verb before the name; Gmail's Asian forms leave it out
	const name = inner === null ? rest : rest.slice(inner.index + inner[0].length);
	if (inner === null && !/[<@]| at /.test(rest)) return null;
	if (inner !== null && inner.index > 3) return null;
	const person = cleanPerson(name);
	return person === null ? null : { person, when: time.when, strong: true };
}

/** Whether an attribution is one of Supercite's, whose marks say no depth. */
export function isSupercited(text: string): boolean {
	return text[0] === '"' && supercited.test(text);
}

/** Styles that end in a date, or that few programs have. */
function rareStyle(text: string, first: string | undefined): Attribution | null {
	if (!text.endsWith(':')) return null;
	const spoken = first === 'T' || first === 'A' ? spake.exec(text) : null;
	if (spoken !== null) {
		const person = cleanPerson(spoken[1] as string);
		return person === null ? null : { person, when: null, strong: person.address !== null };
	}
	const dated =
		(first === 'E' ? excerpts.exec(text) : null) ??
		(first === '*' ? datedBehind.exec(text) : null) ??
		datedLast.exec(text);
	if (dated === null) return null;
	const person = cleanPerson(dated[1] as string);
	const when = statedTime(dated[2] as string, 0)?.when ?? null;
	return person === null || when === null ? null : { person, when, strong: true };
}

/** Where the verb that ends `text`, and the blanks and commas before it, start; -1 without one. */
function verbIn(text: string): number {
	if (text.endsWith(' wrote:') && !/\s(?:in|on) wrote:$/.test(text)) {
		let at = text.length - ' wrote:'.length;
		while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === ',')) at--;
		// blanks of other kinds are rare enough to be left to the pattern
		if (at > 0 && text.charCodeAt(at - 1) > 0x20 && text.charCodeAt(at - 1) < 0x80) return at;
	}
	return verb.exec(text)?.index ?? -1;
}

/** A name that says little by itself: it counts where what follows is quoted. */
function weak(name: string): Attribution | null {
	const person = cleanPerson(name);
	return person === null ? null : { person, when: null, strong: false };
}

function quotingOf(found: RegExpExecArray): Attribution | null {
	const person = cleanPerson(found[1] as string);
	if (person === null) return null;
	const time = found[2] === undefined ? null : statedTime(found[2], 0);
	if (found[2] !== undefined && time === null) return null;
	if (time === null && person.address === null) return null;
	return { person, when: time?.when ?? null, strong: true };
}

function datedOf(head: string): Attribution | null {
	const begin = ledIn(head);
	const time = statedTime(head, begin);
	if (time !== null) {
		const person = cleanPerson(head.slice(time.end));
		if (person !== null) return { person, when: time.when, strong: true };
	}
	// the name may stand first: `Name <address> wrote on <date>`, `Name <address> 于<date>写道：`
	const address = /^[^<]{0,80}<[^<>]{3,120}>/.exec(head.slice(begin));
	if (address !== null) {
		const person = cleanPerson(address[0]);
		const after = statedTime(
			head,
			begin + address[0].length + (head[begin + address[0].length] === '于' ? 1 : 0),
		);
		if (person !== null) return { person, when: after?.when ?? null, strong: true };
	}
	const person = cleanPerson(head.slice(begin));
	if (person === null) return null;
	return { person, when: null, strong: person.address !== null };
}

import { claimKinds, relationTypes } from '../model';
import type { Mark } from './mark';

/** Version of the sidecar's form that this code writes; it reads no later one. */
export const MARKS_VERSION = 1;

/** How often a sidecar was written and by which window last: tells writes that crossed. */
export interface Edition {
	/** 0 where the text does not say. */
	readonly count: number;
	readonly by: string;
}

const NO_EDITION: Edition = { count: 0, by: '' };

/** What a sidecar's text gave. */
export type ReadMarks =
	| {
			readonly readable: true;
			readonly marks: readonly Mark[];
			readonly edition: Edition;
			/** Lines of a known version that are no known mark: kept as they stand when written again. */
			readonly kept: readonly string[];
			readonly problems: readonly string[];
	  }
	/** Not to be overwritten: keep it aside and tell the user why. */
	| { readonly readable: false; readonly reason: string };

const KINDS: ReadonlySet<string> = new Set(claimKinds);
const RELATIONS: ReadonlySet<string> = new Set(relationTypes);

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(line: string): Fields | null {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Fields)
			: null;
	} catch {
		return null;
	}
}

const isCount = (value: unknown): value is number =>
	Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isKind = (value: unknown): boolean => isText(value) && KINDS.has(value);
const isRelation = (value: unknown): boolean => isText(value) && RELATIONS.has(value);
const isPolarity = (value: unknown): boolean => value === 1 || value === -1;
const absentOr = (test: (value: unknown) => boolean, value: unknown): boolean =>
	value === undefined || test(value);

/** A mark's own fields, by its type; each must hold. */
const CHECKS: Readonly<Record<string, (fields: Fields) => boolean>> = {
	add: (f) =>
		isTextOrNull(f['speaker']) &&
		isKind(f['kind']) &&
		isRelation(f['relation']) &&
		isTextOrNull(f['target']),
	edit: (f) =>
		absentOr(isKind, f['kind']) &&
		absentOr(isRelation, f['relation']) &&
		absentOr(isTextOrNull, f['target']),
	dismiss: () => true,
	relink: (f) =>
		isTextOrNull(f['experiment']) &&
		isTextOrNull(f['hypothesis']) &&
		(f['experiment'] === null) === (f['hypothesis'] === null) &&
		absentOr(isPolarity, f['polarity']),
	merge: (f) => isText(f['into']),
	note: (f) => isText(f['note']),
};

function markOf(fields: Fields): Mark | null {
	const type = fields['mark'];
	if (!isText(type) || !Object.hasOwn(CHECKS, type)) return null;
	if (!isText(fields['key']) || !isText(fields['words']) || !isText(fields['at'])) return null;
	return CHECKS[type]?.(fields) === true ? (fields as unknown as Mark) : null;
}

function editionOf(head: Fields | null): Edition {
	const count = head?.['edition'];
	const by = head?.['by'];
	return isCount(count) && isText(by) ? { count, by } : NO_EDITION;
}

/**
 * Reads a sidecar: one JSON object per line, the first `{"maplore-marks": 1, "edition": 7, "by": "5f2c"}`. Total: an unknown form
 * or a later version is not readable and must not be overwritten; a bad line is kept and reported.
 */
export function readMarks(text: string): ReadMarks {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	if (lines.length === 0)
		return { readable: true, marks: [], kept: [], problems: [], edition: NO_EDITION };
	const head = fieldsOf(lines[0] ?? '');
	const version = head?.['maplore-marks'];
	if (typeof version !== 'number') {
		return { readable: false, reason: 'its first line does not name the form maplore-marks' };
	}
	if (version > MARKS_VERSION) {
		return { readable: false, reason: `it is of version ${version}, later than ${MARKS_VERSION}` };
	}
	const marks: Mark[] = [];
	const kept: string[] = [];
	const problems: string[] = [];
	lines.slice(1).forEach((line, index) => {
		const fields = fieldsOf(line);
		const mark = fields === null ? null : markOf(fields);
		if (mark !== null) marks.push(mark);
		else {
			kept.push(line);
			problems.push(
				`line ${index + 2} is no mark that this version knows; it is kept as it stands`,
			);
		}
	});
	return { readable: true, marks, kept, problems, edition: editionOf(head) };
}

/** Writes a sidecar: marks sorted by claim and type, one per line, fields in a fixed order. */
export function writeMarks(
	marks: readonly Mark[],
	kept: readonly string[] = [],
	edition: Edition = NO_EDITION,
): string {
	const sorted = [...marks].sort(
		(a, b) => compare(a.key, b.key) || compare(a.mark, b.mark) || compare(a.at, b.at),
	);
	const lines = sorted.map(lineOf);
	const head = {
		'maplore-marks': MARKS_VERSION,
		...(edition.count > 0 ? { edition: edition.count, by: edition.by } : {}),
	};
	return `${[JSON.stringify(head), ...lines, ...kept].join('\n')}\n`;
}

const ORDER = [
	'mark',
	'key',
	'speaker',
	'kind',
	'relation',
	'target',
	'experiment',
	'hypothesis',
	'polarity',
	'into',
	'note',
	'at',
	'words',
];

/** A mark as its line of the sidecar, fields in a fixed order: equal marks give equal lines. */
export function lineOf(mark: Mark): string {
	const fields = mark as unknown as Fields;
	const names = ORDER.filter((name) => fields[name] !== undefined);
	return JSON.stringify(Object.fromEntries(names.map((name) => [name, fields[name]])));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

import type { BodyScan } from '../body/scan';
import { zoneCode } from '../body/zones';
import type { Article } from '../mail/article';
import type { DiffPlace } from '../model';
import type { BodyVisitor } from '../reader';
import { utf8Text } from '../text/decode';
import { isElision } from '../thread/elision';
import { PatchScanner } from './scanner';

/** Diffs at quote depths beyond this are not followed. */
const deepestDiff = 20;

/** A quoted diff at one depth, as far as it was read. */
interface Followed {
	readonly patch: PatchScanner;
	file: string | null;
	/** The last hunk's head. */
	hunk: string;
	/** True where lines were left out of the hunk, so that numbers are no longer known. */
	cut: boolean;
}

/**
 * Ties the words of a review to the line of the quoted diff that they stand under, and each quoted
 * diff line to its own place: calls `found` with the index of the line, and whether the line is one
 * of the diff (`own`) or answers one. Words that answer a comment keep its place. Work is linear; where nothing is quoted there is none.
 */
export function reviewPlaces(
	scan: BodyScan,
	zones: Uint8Array,
	found: (index: number, place: DiffPlace, own: boolean) => void,
): void {
	if (scan.maxDepth === 0) return;
	const followed: (Followed | undefined)[] = [];
	let place: DiffPlace | null = null;
	for (let index = 0; index < scan.count; index++) {
		const zone = zones[index] as number;
		const depth = scan.depth[index] as number;
		if (zone === zoneCode.attribution || zone === zoneCode.header) {
			place = null;
			continue;
		}
		if (depth > 0 && depth <= deepestDiff) {
			const own = diffLine(scan, index, depth, followed);
			if (own === 'end') place = null;
			else if (own !== null) {
				place = own;
				found(index, own, true);
				continue;
			}
		}
		if (place === null || scan.blank(index)) continue;
		if (zone === zoneCode.authored || zone === zoneCode.quoted) found(index, place, false);
	}
}

function diffLine(
	scan: BodyScan,
	index: number,
	depth: number,
	followed: (Followed | undefined)[],
): DiffPlace | 'end' | null {
	const { bytes } = scan;
	const start = scan.content[index] as number;
	const end = scan.end[index] as number;
	const head = bytes[start] as number;
	let one = followed[depth];
	if (one === undefined) {
		// d, -, @: what else a line starts with is no diff yet
		if (head !== 0x64 && head !== 0x2d && head !== 0x40) return null;
		one = { patch: new PatchScanner(), file: null, hunk: '', cut: false };
		followed[depth] = one;
	}
	const { patch } = one;
	if (isSignature(bytes, start, end) && (!patch.inHunk || versionFollows(scan, index)))
		return 'end';
	if (isElision(scan, index)) {
		one.cut = one.file !== null;
		return null;
	}
	const inside = patch.inHunk;
	if (!inside && !patch.wants(head)) return null;
	// a blank line of the quote between hunks is no line of the patch
	if (scan.blank(index) && !inside) return null;
	const role = patch.line(bytes, start, end);
	if (role === 'none') {
		if (inside) one.cut = true;
		return one.cut && one.file !== null && (head === 0x2b || head === 0x2d)
			? { file: one.file, old: null, new: null, hunk: one.hunk }
			: null;
	}
	if (role === 'hunk') {
		one.cut = false;
		one.hunk = utf8Text(bytes, start, Math.min(end, start + 200));
	} else if (role === 'head') one.hunk = '';
	if (role === 'hunk' || role === 'head') one.file = patch.current;
	const numbered = !one.cut;
	return {
		file: one.file,
		old: numbered && patch.oldLine > 0 ? patch.oldLine : null,
		new: numbered && patch.newLine > 0 ? patch.newLine : null,
		hunk: one.hunk,
	};
}

/** Whether the next line is what git puts below `-- `: its version. */
function versionFollows(scan: BodyScan, index: number): boolean {
	const next = index + 1;
	if (next >= scan.count || scan.depth[next] !== scan.depth[index]) return false;
	const start = scan.content[next] as number;
	return /^\d+\.\d+/.test(
		utf8Text(scan.bytes, start, Math.min(scan.end[next] as number, start + 20)),
	);
}

/** `-- ` alone, below which a patch's own text has ended. */
function isSignature(bytes: Uint8Array, start: number, end: number): boolean {
	const size = end - start;
	if (bytes[start] !== 0x2d || bytes[start + 1] !== 0x2d) return false;
	return size === 2 || (size === 3 && bytes[start + 2] === 0x20);
}

/** Gathers, row by row of the line table, which words of a source answer which line of a diff. */
export class ReviewCollector implements BodyVisitor {
	/** Places by row. */
	readonly answers = new Map<number, DiffPlace>();
	private row = 0;

	part(_message: number, _article: Article, scan: BodyScan, zones: Uint8Array): void {
		reviewPlaces(scan, zones, (index, place, own) => {
			if (!own) this.answers.set(this.row + index, place);
		});
		this.row += scan.count;
	}
}

import type { Iommu } from '../machine';
import { kindById } from '../mm/kinds';
import { profileById } from '../profiles/profile';
import { quickOutcome } from './outcome';

const iommus: ReadonlyMap<string, Iommu> = new Map([
	['off', 'off'],
	['passthrough', 'passthrough'],
	['pt', 'passthrough'],
	['translated', 'translated'],
]);

interface RowAnswer {
	readonly result: string | null;
	readonly rule: string | null;
	readonly reason: string;
}

const unanswered = (reason: string): RowAnswer => ({ result: null, rule: null, reason });

/**
 * Answers one line of `maplore outcomes --stdin`: the row with `result`, `rule` and `reason`. What
 * cannot be read or is not modelled is answered in its place, with `result` null. Never throws.
 */
export function answerOutcomeLine(line: string): object {
	let row: unknown;
	try {
		row = JSON.parse(line);
	} catch {
		return unanswered('The line is not JSON.');
	}
	if (typeof row !== 'object' || row === null || Array.isArray(row)) {
		return unanswered('The line is not a JSON object.');
	}
	return { ...row, ...answer(row as Readonly<Record<string, unknown>>) };
}

function answer(row: Readonly<Record<string, unknown>>): RowAnswer {
	const text = (name: string): string => {
		const value = row[name];
		return typeof value === 'string' ? value : '';
	};
	const profile = profileById(text('kernel'));
	if (profile === undefined) return unanswered('The kernel is not modelled.');
	const iommu = iommus.get(text('iommu'));
	if (iommu === undefined) return unanswered('iommu must be off, passthrough, pt or translated.');
	const kind = kindById(text('kind'));
	if (kind === undefined) return unanswered('The kind of memory is not modelled.');
	const { result, rule, reason } = quickOutcome({ profile, iommu }, kind, text('operation'));
	return { result, rule, reason };
}

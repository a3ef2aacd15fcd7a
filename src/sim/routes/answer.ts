import type { RouteAnswer } from './row';
import type { RouteSession } from './session';

/**
 * Answers one line of JSON: the row with its answer. A line that is not JSON is answered in its
 * place too. Never throws.
 */
export function answerRouteLine(session: RouteSession, line: string): object {
	let row: unknown;
	try {
		row = JSON.parse(line);
	} catch {
		return { result: null, reasons: ['the line is not JSON'] };
	}
	const answer: RouteAnswer = session.answer(row);
	return typeof row === 'object' && row !== null && !Array.isArray(row)
		? { ...row, ...answer }
		: answer;
}

import type { BodyScan } from '../body/scan';
import type { TurnLine } from '../model';
import { bodyLines, type LineSource } from './lines';
import type { Ghost, Woven } from './weave';

/**
 * The text of a ghost as far as it is quoted, in the order of the quoting body: of all messages that
 * quote it the one that quotes it first, as the others repeat parts of the same text.
 */
export function ghostLines(
	source: LineSource,
	woven: Woven,
	index: number,
	scan: BodyScan,
): TurnLine[] {
	const ghost = woven.ghosts[index - source.held.length] as Ghost;
	return bodyLines(source, ghost.quotedIn, scan).filter((line) => line.saidIn === ghost.id);
}

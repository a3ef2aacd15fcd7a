import { ByteColumn, IntColumn } from '../text/columns';

/**
 * What is known of every line of every held body, column by column: eleven bytes a line and no
 * object. Rows of one body are consecutive, in the order of its lines.
 */
export class LineTable {
	/** Quote marks before the text. */
	readonly depth = new ByteColumn();
	/** Code of `zoneNames`. */
	readonly zone = new ByteColumn();
	/** Hash of the content without white space, 0 for a blank line; emptied once quotes are traced. */
	readonly hash = new IntColumn();
	/**
	 * Who says the line: first the number of a voice of its own body, and once threads are built the
	 * index of a message; -1 where unknown.
	 */
	readonly said = new IntColumn();
	/** Hundredths: how sure `said` is. */
	readonly sure = new ByteColumn();

	get size(): number {
		return this.depth.size;
	}

	/** Makes room for `more` rows and counts them in; returns the index of the first. */
	extend(more: number): number {
		const first = this.size;
		this.depth.extend(more);
		this.zone.extend(more);
		this.hash.extend(more);
		this.said.extend(more);
		this.sure.extend(more);
		return first;
	}
}

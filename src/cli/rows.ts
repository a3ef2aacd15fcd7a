import type { Io } from './io';

/** How a command prints its rows. */
export interface RowOptions {
	readonly json?: true;
	readonly jsonl?: true;
}

/** Units of text that are gathered before they are written. */
const batch = 1 << 16;

/** Writes rows in large pieces, so that hundreds of thousands of lines stay quick. */
export async function printRows<Row>(
	io: Io,
	rows: Iterable<Row>,
	options: RowOptions,
	asText: (row: Row) => string,
): Promise<void> {
	let pending = options.json ? '[' : '';
	let separator = '';
	for (const row of rows) {
		pending += options.json
			? separator + JSON.stringify(row)
			: `${options.jsonl ? JSON.stringify(row) : asText(row)}\n`;
		separator = ',\n';
		if (pending.length > batch) {
			await io.write(pending);
			pending = '';
		}
	}
	await io.write(options.json ? `${pending}]\n` : pending);
}

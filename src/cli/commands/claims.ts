import type { Command } from 'commander';
import { claimRows } from '../../lab/claims';
import { type Io, jsonLines, line } from '../io';
import { claimText } from '../text/claims';

/** `maplore claims FILE`: who claims what, of which kind, against whom. */
export function register(program: Command, io: Io): void {
	program
		.command('claims')
		.description('list the claims of a thread: lines, speaker, kind, relation, experiment')
		.argument('<file>', 'a thread in any form of mail; - for standard input')
		.option('--jsonl', 'one JSON object per claim')
		.option('--json', 'one JSON array')
		.action(async (file: string, options: { jsonl?: true; json?: true }) => {
			const rows = await claimRows(await io.read(file));
			if (options.jsonl) return jsonLines(io, rows);
			if (options.json) return line(io, JSON.stringify(rows));
			for (const row of rows) await io.write(claimText(row));
		});
}

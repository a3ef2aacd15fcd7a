import type { Command } from 'commander';
import { readClaims } from '../../lab/claims';
import { type OwnOptions, ownOf, withOwn } from '../beside';
import { CliError, type Io, jsonLines, line } from '../io';
import { claimText } from '../text/claims';

interface Options extends OwnOptions {
	readonly jsonl?: true;
	readonly json?: true;
	readonly strict?: true;
}

/** `maplore claims FILE`: who claims what, of which kind, against whom. */
export function register(program: Command, io: Io): void {
	withOwn(
		program
			.command('claims')
			.description('list the claims of a thread: lines, speaker, kind, relation, experiment')
			.argument('<file>', 'a thread in any form of mail; - for standard input')
			.option('--jsonl', 'one JSON object per claim')
			.option('--json', 'one JSON array')
			.option('--strict', 'exit 1 when problems were found'),
	).action(async (file: string, options: Options) => {
		const { options: how, problems } = await ownOf(io, file, options);
		for (const problem of problems) io.note(`maplore: ${problem}`);
		const { rows, unreadable, problems: found } = await readClaims(await io.read(file), how);
		if (unreadable !== null) throw new CliError(`${file}: ${unreadable}`);
		if (options.strict && problems.length + found > 0) io.exitCode = 1;
		if (options.jsonl) return jsonLines(io, rows);
		if (options.json) return line(io, JSON.stringify(rows));
		for (const row of rows) await io.write(claimText(row));
	});
}

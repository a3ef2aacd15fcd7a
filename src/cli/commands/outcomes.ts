import type { Command } from 'commander';
import { answerOutcomeLine } from '../../lab/outcomes';
import { CliError, type Io, line } from '../io';

/** `maplore outcomes --stdin`: one kernel, IOMMU, kind and operation per line, one answer per line. */
export function register(program: Command, io: Io): void {
	program
		.command('outcomes')
		.description(
			'answer what operations on mapped memory give: result, rule, reason; always JSON Lines',
		)
		.option('--stdin', 'read one JSON object per line from standard input')
		.action(async (options: { stdin?: true }) => {
			if (!options.stdin) throw new CliError('outcomes reads its rows from --stdin');
			for await (const row of io.lines()) await line(io, JSON.stringify(answerOutcomeLine(row)));
		});
}

import type { Command } from 'commander';
import { answerRouteLine, RouteSession } from '../../lab/routes';
import { CliError, type Io, line } from '../io';

/** `maplore routes --stdin`: one provider/client question per line, one answer per line. */
export function register(program: Command, io: Io): void {
	program
		.command('routes')
		.description(
			'answer provider/client questions: map type, distance, errno, path, reasons; always JSON Lines',
		)
		.option('--stdin', 'read one JSON object per line from standard input')
		.action(async (options: { stdin?: true }) => {
			if (!options.stdin) throw new CliError('routes reads its questions from --stdin');
			const session = new RouteSession();
			for await (const row of io.lines())
				await line(io, JSON.stringify(answerRouteLine(session, row)));
		});
}

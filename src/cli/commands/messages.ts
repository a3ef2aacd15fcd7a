import type { Command } from 'commander';
import { outlineRefusal } from '../../lab/refusal';
import type { Message } from '../../read/model';
import { readPieces } from '../../read/pieces';
import { CliError, type Io } from '../io';
import { printRows, type RowOptions } from '../rows';

/** `maplore messages FILE`: every message that FILE holds or quotes. */
export function register(program: Command, io: Io): void {
	program
		.command('messages <file>')
		.description('list the messages of a thread, ghosts included')
		.option('--json', 'print one JSON array')
		.option('--jsonl', 'print one JSON object per line')
		.option('--strict', 'exit 1 when problems were found')
		.action(async (file: string, options: RowOptions & { strict?: true }) => {
			const thread = await readPieces(io.pieces(file));
			const reason = outlineRefusal(thread);
			if (reason) throw new CliError(`${file}: ${reason}`);
			if (options.strict && thread.problems.length > 0) io.exitCode = 1;
			await printRows(io, thread.messages.map(messageRow), options, messageText);
		});
}

function messageRow(message: Message): object {
	const { id, from, date, subject, parent, inferred, confidence, reason, patch, span } = message;
	return {
		id,
		from,
		date,
		subject,
		parent,
		inferred,
		confidence,
		reason,
		patch,
		span: [span.start, span.end],
	};
}

function messageText(row: object): string {
	const { id, from, date, subject, inferred } = row as Message;
	const mark = inferred ? '~' : ' ';
	return `${mark} ${date ?? '-'.padEnd(20)}  ${from?.name ?? '(unknown)'}  ${subject}  <${id}>`;
}

import type { Command } from 'commander';
import type { Thread, TurnLine } from '../../read/model';
import { readBytes } from '../../read/read';
import { CliError, type Io } from '../io';
import { printRows, type RowOptions } from '../rows';

/** `maplore turns FILE`: every line of every held body with its author. */
export function register(program: Command, io: Io): void {
	program
		.command('turns <file>')
		.description('say of each line who wrote it')
		.option('--json', 'print one JSON array')
		.option('--jsonl', 'print one JSON object per line')
		.action(async (file: string, options: RowOptions) => {
			const thread = await readBytes(await io.read(file));
			if (thread.messages.length === 0) throw new CliError(`${file}: ${thread.formReason}`);
			await printRows(io, heldLines(thread), options, turnText);
		});
}

interface Row extends Omit<TurnLine, 'span' | 'text' | 'content'> {
	readonly message: string;
}

function* heldLines(thread: Thread): Generator<Row & { readonly text?: string }> {
	for (const message of thread.messages) {
		if (message.inferred) continue;
		for (const turn of thread.linesOf(message.id)) {
			const { line, docLine, depth, zone, saidBy, saidIn, confidence } = turn;
			yield { message: message.id, line, docLine, depth, zone, saidBy, saidIn, confidence };
		}
	}
}

function turnText(row: Row): string {
	const where = String(row.docLine ?? row.line).padStart(6);
	return `${where} ${'>'.repeat(row.depth).padEnd(4)} ${row.zone.padEnd(11)} ${row.saidBy?.name ?? '-'}`;
}

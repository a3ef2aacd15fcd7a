import type { Command } from 'commander';
import { outlineRefusal } from '../../lab/refusal';
import type { MessagePatch } from '../../read/patch/patches';
import { readPatches } from '../../read/pieces';
import { CliError, type Io } from '../io';
import { printRows, type RowOptions } from '../rows';

/** `maplore patches FILE`: the diff that each message brings, counted as git counts. */
export function register(program: Command, io: Io): void {
	program
		.command('patches <file>')
		.description('list the files that each message changes')
		.option('--json', 'print one JSON array')
		.option('--jsonl', 'print one JSON object per line')
		.option('--strict', 'exit 1 when problems were found')
		.action(async (file: string, options: RowOptions & { strict?: true }) => {
			const { outline, patches } = await readPatches(io.pieces(file));
			const reason = outlineRefusal(outline);
			if (reason) throw new CliError(`${file}: ${reason}`);
			if (options.strict && outline.problems.length > 0) io.exitCode = 1;
			const rows = patches.map(({ message, author, subject, files, added, deleted }) => ({
				message: outline.messages[message]?.id,
				author,
				subject,
				files,
				added,
				deleted,
			}));
			await printRows(io, rows, options, (row) => patchText(row));
		});
}

function patchText(
	row: Omit<MessagePatch, 'message'> & { readonly message: string | undefined },
): string {
	const files = row.files.map(
		({ old, new: after, status, added, deleted }) =>
			`  ${status.padEnd(8)} +${added} -${deleted}  ${after ?? old ?? '(unknown)'}`,
	);
	return [`<${row.message}> +${row.added} -${row.deleted}`, ...files].join('\n');
}

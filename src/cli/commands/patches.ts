import type { Command } from 'commander';
import { outlineRefusal } from '../../lab/refusal';
import type { Message } from '../../read/model';
import type { MessagePatch } from '../../read/patch/patches';
import { seriesOf } from '../../read/patch/series';
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
			const series = seriesByMessage(outline.messages);
			const rows = patches.map(({ message, author, subject, files, added, deleted }) => ({
				message: outline.messages[message]?.id,
				series: series.get(outline.messages[message]?.id ?? '') ?? null,
				author,
				subject,
				files,
				added,
				deleted,
			}));
			await printRows(io, rows, options, (row) => patchText(row));
		});
}

/** What a message is in its series: `index` counts from 1, null where it is a patch sent alone. */
interface SeriesPlace {
	readonly id: string;
	readonly title: string;
	readonly version: number;
	readonly index: number | null;
	readonly total: number | null;
	readonly previous: string | null;
}

/** The series of each patch, by Message-ID. */
function seriesByMessage(messages: readonly Message[]): Map<string, SeriesPlace> {
	const numbers = new Map(messages.map((one) => [one.id, one.patch?.index ?? null]));
	const places = new Map<string, SeriesPlace>();
	for (const { id, title, version, total, previous, patches, cover } of seriesOf(messages)) {
		for (const patch of cover === null ? patches : [cover, ...patches]) {
			const index = total === null ? null : (numbers.get(patch) ?? null);
			places.set(patch, { id, title, version, index, total, previous });
		}
	}
	return places;
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

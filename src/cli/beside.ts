// What bears on how a thread is read beside its own text: the reviewer's marks and concepts.
import type { Command } from 'commander';
import { optionsFrom } from '../lab/beside';
import { type DebateOptions, sidecarName } from '../lab/claims';
import { CliError, type Io } from './io';

/** What `--marks FILE`, `--no-marks` and `--concepts FILE` give. */
export interface OwnOptions {
	readonly marks?: string | false | undefined;
	readonly concepts?: string | undefined;
}

const decoder = new TextDecoder();

/** Adds `--marks`, `--no-marks` and `--concepts` to a command that reads claims. */
export function withOwn(command: Command): Command {
	return command
		.option('--marks <file>', "the reviewer's marks (default: the sidecar beside the file)")
		.option('--no-marks', "without the reviewer's marks")
		.option('--concepts <file>', 'your own concepts, "id: spelling; spelling  # source" per line');
}

/** The reader's own marks and concepts, with a sentence for each thing that is left out as not understood. */
export async function ownOf(
	io: Io,
	file: string,
	{ marks, concepts }: OwnOptions,
): Promise<ReturnType<typeof optionsFrom>> {
	return optionsFrom({
		marks: await marksText(io, file, marks),
		concepts: concepts === undefined ? null : decoder.decode(await io.read(concepts)),
	});
}

/** As {@link ownOf}, the sentences said aside. */
export async function saidOwnOf(io: Io, file: string, given: OwnOptions): Promise<DebateOptions> {
	const { options, problems } = await ownOf(io, file, given);
	for (const problem of problems) io.note(`maplore: ${problem}`);
	return options;
}

/** A sidecar that was asked for must be there; the one beside the file need not. */
async function marksText(io: Io, file: string, marks: OwnOptions['marks']): Promise<string | null> {
	if (marks === false || (marks === undefined && file === '-')) return null;
	if (typeof marks === 'string') return decoder.decode(await io.read(marks));
	try {
		return decoder.decode(await io.read(sidecarName(file)));
	} catch (error) {
		if (error instanceof CliError) return null;
		throw error;
	}
}

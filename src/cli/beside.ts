// What lies beside a thread and bears on how it is read: the reviewer's marks.
import type { Command } from 'commander';
import { optionsFrom, sidecarName } from '../lab/claims';
import type { Mark } from '../lab/marks';
import { CliError, type Io } from './io';

/** What `--marks FILE` and `--no-marks` give. */
export type MarksOption = string | false | undefined;

const decoder = new TextDecoder();

/** Adds `--marks` and `--no-marks` to a command that reads claims. */
export function withMarks(command: Command): Command {
	return command
		.option('--marks <file>', "the reviewer's marks (default: the sidecar beside the file)")
		.option('--no-marks', "without the reviewer's marks");
}

/** The reviewer's marks of a thread; what cannot be understood is said and left out. */
export async function marksOf(io: Io, file: string, marks: MarksOption): Promise<readonly Mark[]> {
	const { options, problems } = optionsFrom({ marks: await marksText(io, file, marks) });
	for (const problem of problems) io.note(`maplore: ${problem}`);
	return options.marks ?? [];
}

/** A sidecar that was asked for must be there; the one beside the file need not. */
export async function marksText(io: Io, file: string, marks: MarksOption): Promise<string | null> {
	if (marks === false || (marks === undefined && file === '-')) return null;
	if (typeof marks === 'string') return decoder.decode(await io.read(marks));
	try {
		return decoder.decode(await io.read(sidecarName(file)));
	} catch (error) {
		if (error instanceof CliError) return null;
		throw error;
	}
}

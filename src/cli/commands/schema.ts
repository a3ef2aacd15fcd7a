import { Argument, type Command } from 'commander';
import { fileSchemas } from '../../lab/schemas';
import { type Io, line } from '../io';

/** `maplore schema KIND`: the JSON schema of a plain-text file, for editors. */
export function register(program: Command, io: Io): void {
	const kind = new Argument('<kind>', 'kind of file').choices(Object.keys(fileSchemas));
	program
		.command('schema')
		.description('print the JSON schema of experiment or scenario files')
		.addArgument(kind)
		.action(async (of: keyof typeof fileSchemas) => {
			await line(io, JSON.stringify(fileSchemas[of](), null, '\t'));
		});
}

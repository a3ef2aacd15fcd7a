import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { InvalidRun } from '../lab/run';
import { register as claims } from './commands/claims';
import { register as compare } from './commands/compare';
import { register as counterexample } from './commands/counterexample';
import { register as crux } from './commands/crux';
import { register as experiments } from './commands/experiments';
import { register as explore } from './commands/explore';
import { register as honesty } from './commands/honesty';
import { register as messages } from './commands/messages';
import { register as outcomes } from './commands/outcomes';
import { register as patches } from './commands/patches';
import { register as reply } from './commands/reply';
import { register as rerun } from './commands/rerun';
import { register as routes } from './commands/routes';
import { register as run } from './commands/run';
import { register as schema } from './commands/schema';
import { register as sweep } from './commands/sweep';
import { register as turns } from './commands/turns';
import { CliError, type Io, line } from './io';

const commands = [
	explore,
	messages,
	patches,
	turns,
	claims,
	experiments,
	run,
	sweep,
	compare,
	crux,
	counterexample,
	reply,
	rerun,
	outcomes,
	honesty,
	schema,
	routes,
];

/** Every command that is registered, on one program that never ends the process by itself. */
export function programOf(io: Io): Command {
	const program = new Command('maplore');
	program
		.description('Run the argument: who claims what in a mailing-list thread, and what a run says.')
		.version(version)
		.showHelpAfterError('(maplore --help lists the commands)')
		.configureOutput({ writeOut: (text) => void io.write(text), writeErr: () => {} })
		.exitOverride();
	for (const register of commands) register(program, io);
	return program;
}

/**
 * Runs one command line. Returns the exit code: 0 done, 1 the answer is no, 2 usage or unreadable
 * input (one line on `report`).
 */
export async function runCli(
	argv: readonly string[],
	io: Io,
	report: (line: string) => void,
): Promise<0 | 1 | 2> {
	try {
		if (argv.length === 0) await line(io, programOf(io).helpInformation());
		else await programOf(io).parseAsync(argv, { from: 'user' });
		return io.exitCode;
	} catch (error) {
		if (error instanceof CommanderError) {
			if (error.exitCode === 0) return 0;
			report(`maplore: ${error.message.replace(/^error: /, '').replace(/\s+/g, ' ')}`);
			return 2;
		}
		if (error instanceof CliError || error instanceof InvalidRun) {
			report(`maplore: ${error.message.replace(/\s+/g, ' ')}`);
			return 2;
		}
		throw error;
	}
}

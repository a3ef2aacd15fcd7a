import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { InvalidRun } from '../lab/run';
import { register as claims } from './commands/claims';
import { register as compare } from './commands/compare';
import { register as counterexample } from './commands/counterexample';
import { register as crux } from './commands/crux';
import { register as designs } from './commands/designs';
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
import { register as topology } from './commands/topology';
import { register as turns } from './commands/turns';
import { CliError, type Io, line, visible } from './io';

const commands = [
	explore,
	messages,
	patches,
	turns,
	claims,
	experiments,
	run,
	sweep,
	topology,
	compare,
	designs,
	crux,
	counterexample,
	reply,
	rerun,
	outcomes,
	honesty,
	schema,
	routes,
];

/** Commands whose output is JSON without being asked for it. */
const alwaysJson = new Set(['outcomes', 'routes', 'schema', 'sweep']);

/** Whether what a command prints is read by a program; such output stays as it is. */
function printsJson(command: Command): boolean {
	const { json, jsonl, file } = command.opts();
	return alwaysJson.has(command.name()) || Boolean(json || jsonl || file);
}

/** The same, with everything that a person reads made {@link visible}. */
function forPeople(io: Io, people: () => boolean): Io {
	return Object.create(io, {
		write: { value: (text: string) => io.write(people() ? visible(text) : text) },
		note: { value: (text: string) => io.note(visible(text)) },
		exitCode: {
			get: () => io.exitCode,
			set: (code: 0 | 1) => {
				io.exitCode = code;
			},
		},
	});
}

/** Every command that is registered, on one program that never ends the process by itself. */
export function programOf(own: Io): Command {
	let people = true;
	const io = forPeople(own, () => people);
	const program = new Command('maplore');
	program
		.description('Run the argument: who claims what in a mailing-list thread, and what a run says.')
		.version(version)
		.showHelpAfterError('(maplore --help lists the commands)')
		.configureOutput({ writeOut: (text) => void io.write(text), writeErr: () => {} })
		.hook('preAction', (_, command) => {
			people = !printsJson(command);
		})
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
			report(visible(`maplore: ${error.message.replace(/^error: /, '').replace(/\s+/g, ' ')}`));
			return 2;
		}
		if (error instanceof CliError || error instanceof InvalidRun) {
			report(visible(`maplore: ${error.message.replace(/\s+/g, ' ')}`));
			return 2;
		}
		throw error;
	}
}

import type { Command } from 'commander';
import { counterExample, order } from '../../lab/counterexample';
import { requireExperiment } from '../../lab/run';
import { type Io, line } from '../io';

/** `maplore counterexample HYPOTHESIS`: exit 1 when there is none in the declared space. */
export function register(program: Command, io: Io): void {
	program
		.command('counterexample')
		.description('the smallest configuration that refutes a hypothesis')
		.argument('<hypothesis>', 'experiment/name')
		.option('--json', 'one JSON value')
		.action(async (hypothesis: string, options: { json?: true }) => {
			const experiment = requireExperiment(hypothesis.replace(/\/.*$/, ''));
			const found = counterExample(experiment, hypothesis);
			if (found.parameters === null) io.exitCode = 1;
			if (options.json) return line(io, JSON.stringify({ ...found, order }));
			if (found.parameters === null)
				return line(io, `none in this space of ${found.space} configurations`);
			const settings = Object.entries(found.parameters).map(([name, value]) => `${name}=${value}`);
			await line(io, `${hypothesis} is refuted with ${settings.join(' ')}`);
			await line(
				io,
				`smallest by: ${order}; ${found.ran} of ${found.space} configurations were run`,
			);
		});
}

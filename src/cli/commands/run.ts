import type { Command } from 'commander';
import type { Parameters, ParameterValue, RunRecord } from '../../lab/model';
import { readValue } from '../../lab/parameters';
import { requireExperiment, runExperiment } from '../../lab/run';
import { CliError, type Io, line } from '../io';
import { runText } from '../text/run';

/** `maplore run EXPERIMENT`: observations, verdicts, hash; every step with `--trace`. */
export function register(program: Command, io: Io): void {
	program
		.command('run')
		.description('run one experiment')
		.argument('<experiment>', 'id of the experiment')
		.option('--set <name=value>', 'a parameter (repeatable)', collect, [])
		.option('--json', 'one JSON value')
		.option('--trace', 'with every step')
		.action(async (id: string, options: { set: readonly string[]; json?: true; trace?: true }) => {
			const record = runExperiment(id, readSettings(id, options.set));
			if (options.json) return line(io, JSON.stringify(shown(record, options.trace === true)));
			await io.write(runText(record, options.trace === true));
		});
}

/** `--set` may be given again and again. */
export function collect(value: string, before: readonly string[]): readonly string[] {
	return [...before, value];
}

/** `name=value` pairs read by the experiment's own specifications. */
export function readSettings(id: string, pairs: readonly string[]): Parameters {
	const specs = requireExperiment(id).parameters;
	const settings: Record<string, ParameterValue> = {};
	for (const pair of pairs) {
		const [, name, text] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
		if (name === undefined || text === undefined)
			throw new CliError(`--set takes name=value, not ${JSON.stringify(pair)}`);
		const spec = specs.find((one) => one.name === name);
		settings[name] = spec ? readValue(spec, text) : text;
	}
	return settings;
}

function shown(record: RunRecord, withTrace: boolean) {
	if (withTrace) return record;
	const { scenarios, ...rest } = record;
	return { ...rest, scenarios: scenarios.map((one) => ({ ...one, trace: undefined })) };
}

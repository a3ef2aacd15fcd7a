import type { Command } from 'commander';
import { readSettings, type Settings } from '../../lab/citation';
import { experimentFileOf, runExperimentFile } from '../../lab/experimentFile';
import type { RunRecord } from '../../lab/model';
import { robustnessOf } from '../../lab/robustness';
import { requireExperiment, runExperiment } from '../../lab/run';
import { CliError, type Io, line } from '../io';
import { onMachine, readOwnMachine } from '../scenario';
import { robustText, runText } from '../text/run';

/** `maplore run EXPERIMENT`: observations, verdicts, hash; every step with `--trace`. */
export function register(program: Command, io: Io): void {
	program
		.command('run')
		.description('run one experiment')
		.argument(
			'<experiment>',
			'id of the experiment, or an experiment file (.json, - for standard input)',
		)
		.option(
			'--set <name=value>',
			'a parameter, or an assumption such as R9.8=off (repeatable)',
			collect,
			[],
		)
		.option('--scenario <file>', 'on a machine of your own: a scenario file')
		.option('--robust', 'with the share of the declared sweep in which each verdict holds')
		.option('--file', 'print the run as an experiment file')
		.option('--json', 'one JSON value')
		.option('--trace', 'with every step')
		.action(async (id: string, options: Options) => {
			const record = await recordOf(io, id, options.set, options.scenario);
			if (options.file) return line(io, JSON.stringify(experimentFileOf(record), null, '\t'));
			const robust = options.robust
				? robustnessOf(requireExperiment(record.experiment), record.parameters)
				: null;
			if (options.json)
				return line(io, JSON.stringify({ ...shown(record, options.trace === true), robust }));
			await io.write(runText(record, options.trace === true));
			for (const one of robust ?? []) await line(io, robustText(one));
		});
}

interface Options {
	readonly set: readonly string[];
	readonly scenario?: string;
	readonly robust?: true;
	readonly file?: true;
	readonly json?: true;
	readonly trace?: true;
}

/** Runs an experiment by its id, or a file; a file whose hash differs is the answer no. */
async function recordOf(
	io: Io,
	id: string,
	set: readonly string[],
	scenario: string | undefined,
): Promise<RunRecord> {
	if (id !== '-' && !id.endsWith('.json')) {
		const { parameters, assumptions } = settingsOf(id, set);
		const own = scenario === undefined ? null : await readOwnMachine(io, scenario);
		const machine = own ? onMachine(id, own) : {};
		return runExperiment(id, { ...machine, ...parameters }, assumptions);
	}
	const run = runExperimentFile(new TextDecoder().decode(await io.read(id)));
	if ('problems' in run) throw new CliError(`${id}: ${run.problems.join('; ')}`);
	if (run.same === false) {
		io.exitCode = 1;
		io.note(`${id}: another result: the file says ${run.file.hash}`);
	}
	return run.record;
}

/** `--set` may be given again and again. */
export function collect(value: string, before: readonly string[]): readonly string[] {
	return [...before, value];
}

/** `name=value` pairs read by the experiment's own specifications. */
export function settingsOf(id: string, pairs: readonly string[]): Settings {
	const settings: Record<string, string> = Object.create(null);
	for (const pair of pairs) {
		const [, name, text] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
		if (name === undefined || text === undefined)
			throw new CliError(`--set takes name=value, not ${JSON.stringify(pair)}`);
		settings[name] = text;
	}
	return readSettings(requireExperiment(id), settings);
}

function shown(record: RunRecord, withTrace: boolean) {
	if (withTrace) return record;
	const { scenarios, ...rest } = record;
	return { ...rest, scenarios: scenarios.map((one) => ({ ...one, trace: undefined })) };
}

import type { Command } from 'commander';
import { readAxis } from '../../lab/axis';
import { declaredAxes, gridSize } from '../../lab/grid';
import { requireExperiment } from '../../lab/run';
import { sweepLine } from '../../lab/sweepLine';
import { CliError, type Io, line } from '../io';
import { sweepGrid } from '../sweep/grid';
import { collect, settingsOf } from './run';

interface Options {
	readonly over: readonly string[];
	readonly set: readonly string[];
	readonly stdin?: true;
	readonly jsonl?: true;
	readonly workers?: string;
	readonly progress?: true;
}

/** `maplore sweep`: many configurations of one experiment, or a line filter with `--stdin`. */
export function register(program: Command, io: Io): void {
	program
		.command('sweep')
		.description('run many configurations, one result per line; always JSON Lines')
		.argument('[experiment]', 'id of the experiment')
		.option(
			'--over <name=a..b>',
			'an axis: name, name=a,b,c, name=a..b or name=a..b/n',
			collect,
			[],
		)
		.option('--set <name=value>', 'a parameter that stays the same', collect, [])
		.option('--stdin', 'one configuration per line of standard input')
		.option('--jsonl', 'one JSON object per line (always so)')
		.option('--workers <count>', 'threads; as many as there are cores by default')
		.option('--progress', 'count on standard error')
		.addHelpText('after', spreading)
		.action(async (experiment: string | undefined, options: Options) => {
			if (options.stdin) return filter(io);
			if (experiment === undefined) throw new CliError('sweep needs an experiment, or --stdin');
			await sweep(io, experiment, options);
		});
}

/** How to use more machines than one; a row knows nothing of the others, so any way gives the same. */
const spreading = `
A configuration is a line such as "odirect-chain topo=T2 profile=v6.2", or JSON as in the output.
With --stdin nothing passes from one line to the next, so lines may be dealt out in any way:
  GNU parallel   parallel --pipe -k -N 1000 maplore sweep --stdin < lines > rows
  Slurm array    sed -n "$((SLURM_ARRAY_TASK_ID*1000+1)),$((SLURM_ARRAY_TASK_ID*1000+1000))p" lines |
                   maplore sweep --stdin > rows.$SLURM_ARRAY_TASK_ID
  Spark          lines.pipe("maplore sweep --stdin")
`;

/** Pure line filter: nothing passes from one line to the next. */
async function filter(io: Io): Promise<void> {
	for await (const text of io.lines()) await line(io, sweepLine(text));
}

async function sweep(io: Io, id: string, options: Options): Promise<void> {
	const experiment = requireExperiment(id);
	const { parameters: fixed, assumptions } = settingsOf(id, options.set);
	const axes = options.over.length
		? options.over.map((text) => readAxis(experiment, text))
		: declaredAxes(experiment).filter(({ name }) => !(name in fixed));
	const workers = options.workers === undefined ? io.cores : Number(options.workers);
	if (!Number.isInteger(workers) || workers < 1 || workers > 256)
		throw new CliError('--workers takes 1 to 256');
	const job = { experiment: id, fixed, assumptions, axes, size: gridSize(axes) };
	const report = options.progress ? io.progress : () => {};
	const done = await sweepGrid(io, job, workers, report);
	if (done < job.size) io.exitCode = 1;
}

import type { Command } from 'commander';
import { cite } from '../../lab/citation';
import { explore } from '../../lab/explore';
import type { Exploration } from '../../lab/model';
import { robustnessOf } from '../../lab/robustness';
import { requireExperiment } from '../../lab/run';
import { sinceOf } from '../../lab/since';
import { type OwnOptions, saidOwnOf, withOwn } from '../beside';
import { CliError, type Io, line } from '../io';
import { exploreText } from '../text/explore';
import { robustText } from '../text/run';
import { readThread } from '../thread';
import { collect } from './run';

/** `maplore explore FILE`: the main job without a screen. */
export function register(program: Command, io: Io): void {
	withOwn(program.command('explore'))
		.description('read a thread: who claims what, and the verdict of every linked experiment')
		.argument('<file>', 'mail or a copied page; - for standard input')
		.option('--set <name=value>', 'your machine: topo, iommu, profile', collect, [])
		.option('--robust', 'with the share of the declared sweep in which each verdict holds')
		.option('--json', 'one JSON value')
		.option('--strict', 'exit 1 when problems were found')
		.action(async (file: string, options: Options) => {
			const exploration = explore(
				await readThread(io, file),
				ownMachine(options.set),
				await saidOwnOf(io, file, options),
			);
			if (options.strict && exploration.thread.problems.length > 0) io.exitCode = 1;
			if (options.json) return line(io, JSON.stringify(shown(exploration)));
			await io.write(exploreText(exploration));
			if (options.robust) await writeShares(io, exploration);
		});
}

interface Options extends OwnOptions {
	readonly set: readonly string[];
	readonly robust?: true;
	readonly json?: true;
	readonly strict?: true;
}

/** One line for each hypothesis that a claim is linked to; sweeps each experiment once. */
async function writeShares(io: Io, { links, records }: Exploration): Promise<void> {
	const linked = new Set(links.map(({ hypothesis }) => hypothesis));
	for (const [id, { parameters }] of records)
		for (const one of robustnessOf(requireExperiment(id), parameters, () => io.interrupted()) ?? [])
			if (linked.has(one.hypothesis)) await line(io, robustText(one));
}

/** `name=value` pairs that every experiment takes which has such a parameter. */
export function ownMachine(pairs: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		pairs.map((pair) => {
			const at = pair.indexOf('=');
			if (at < 1) throw new CliError(`--set takes name=value, not ${JSON.stringify(pair)}`);
			return [pair.slice(0, at), pair.slice(at + 1)];
		}),
	);
}

function shown({ thread, debate, links, records, verdicts }: Exploration) {
	return {
		form: thread.form,
		formReason: thread.formReason,
		messages: thread.messages,
		problems: thread.problems,
		claims: debate.claims,
		ledgers: debate.ledgers,
		links,
		verdicts: verdicts.map((one) => ({ ...one, since: sinceOf(one.link.hypothesis) })),
		runs: [...records.values()].map(({ scenarios: _, ...record }) => ({
			...record,
			citation: cite(requireExperiment(record.experiment), { ...record, scenarios: [] }),
		})),
	};
}

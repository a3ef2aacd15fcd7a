import type { Command } from 'commander';
import { type Assumption, assumptions, type Flip, flips } from '../../lab/honesty';
import { requireExperiment } from '../../lab/run';
import { type Io, line } from '../io';

/** `maplore honesty`: what the model takes for granted, and which verdicts that can turn. */
export function register(program: Command, io: Io): void {
	program
		.command('honesty')
		.description('every assumption with its tag, range and source, and the verdicts it can flip')
		.argument('[experiment]', 'look for flips in this experiment only')
		.option('--flips', 'look for flips in every experiment (takes a while)')
		.option('--json', 'one JSON value')
		.action(async (id: string | undefined, options: { flips?: true; json?: true }) => {
			const all = assumptions();
			const found = id
				? flips(all, [requireExperiment(id)])
				: options.flips
					? flips(all, undefined, () => io.interrupted())
					: null;
			if (options.json) return line(io, JSON.stringify({ assumptions: all, flips: found }));
			for (const one of all) await line(io, assumptionText(one, found ?? []));
			if (found !== null && found.length === 0)
				await line(
					io,
					`None of these ${all.length}, each turned alone, changes a verdict at the defaults.`,
				);
		});
}

function assumptionText(one: Assumption, found: readonly Flip[]): string {
	const range = one.range ? ` (${one.range[0]} to ${one.range[1]} ${one.unit})` : '';
	const own = found.filter(({ assumption }) => assumption === one.id);
	const turned = own.map(
		({ hypothesis, from, to, value }) => `\n    ${value}: ${hypothesis} ${from} -> ${to}`,
	);
	return `${one.id}  ${one.label} = ${one.value}${range}  [${one.tag}] ${one.source}${turned.join('')}`;
}

import type { Command } from 'commander';
import { readMachine, type TopologyReport, topologyReport } from '../../lab/topology';
import { CliError, type Io, line } from '../io';

/** `maplore topology FILE`: a scenario file's machine as a tree, and who can reach whom and why. */
export function register(program: Command, io: Io): void {
	program
		.command('topology')
		.description('print the machine of a scenario file as a tree, and who can reach whom and why')
		.argument('<file>', 'a scenario file (maplore schema scenario); - for standard input')
		.option('--kernel <id>', 'in the opinion of this kernel', 'v6.12')
		.option('--json', 'one JSON value')
		.action(async (file: string, options: { kernel: string; json?: true }) => {
			const machine = readMachine(new TextDecoder().decode(await io.read(file)));
			if (!('nodes' in machine)) throw new CliError(`${file}: ${machine.join('; ')}`);
			const report = topologyReport(machine, options.kernel);
			if (options.json) return line(io, JSON.stringify(report));
			await io.write(`${linesOf(report).join('\n')}\n`);
		});
}

function linesOf({ id, title, iommu, kernel, tree, reach }: TopologyReport): string[] {
	return [
		`${id}: ${title} (IOMMU ${iommu}, ${kernel})`,
		'',
		...tree.map(({ id: name, depth, type, bdf, notes }) => {
			const head = `${'  '.repeat(depth)}${name}`;
			return `${head.padEnd(16)} ${[type, bdf, ...notes].filter(Boolean).join(', ')}`;
		}),
		'',
		...reach.map(({ provider, client, mapType, distance, path, reasons }) => {
			const way = distance < 0 ? '' : ` (${distance}) by ${path.join(' ')}`;
			return `${client} to ${provider}: ${mapType}${way}\n    ${reasons.join('; ')}`;
		}),
	];
}

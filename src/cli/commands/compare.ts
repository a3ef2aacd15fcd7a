import type { Command } from 'commander';
import { compareDesigns, readWorkload, type Side } from '../../lab/compare';
import { readDesign } from '../../lab/designs';
import { topologyOf } from '../../lab/machine';
import type { Step } from '../../lab/model';
import { type Io, line } from '../io';
import { readOwnMachine } from '../scenario';
import { ownMachine } from './explore';
import { collect } from './run';

/** `maplore compare DESIGN DESIGN`: one workload under two designs, step by step. */
export function register(program: Command, io: Io): void {
	program
		.command('compare')
		.description('one workload under two designs, step by step, and in what they differ')
		.argument('<left>', 'D0, D0p, D1, D2, D2L, D3, D4, D5, or composed: D2+feature~feature')
		.argument('<right>', 'likewise')
		.option('--workload <name>', 'consumer, or consumer:event,event ...', 'rdmaMr')
		.option('--set <name=value>', 'topo, iommu or acs', collect, [])
		.option('--scenario <file>', 'on a machine of your own: a scenario file')
		.option('--json', 'one JSON value')
		.action(async (left: string, right: string, options: Options) => {
			const workload = readWorkload(options.workload);
			const own = options.scenario ? await readOwnMachine(io, options.scenario) : null;
			const machine = own ? { topo: own.topo, iommu: own.topology.iommu } : {};
			const topology = topologyOf({ ...machine, ...ownMachine(options.set) });
			const compared = compareDesigns(readDesign(left), readDesign(right), workload, topology);
			if (options.json)
				return line(
					io,
					JSON.stringify({
						...compared,
						left: shown(compared.left),
						right: shown(compared.right),
					}),
				);
			const [a, b] = [compared.left.flow.trace.steps, compared.right.flow.trace.steps];
			const out = [
				`${left} | ${right}  (${options.workload}, ${topology.id})`,
				'',
				...compared.rows.map((row) => {
					const mark = row.relation === 'same' ? '=' : row.relation === 'differs' ? '!' : '-';
					return `${mark} ${cell(a, row.left).padEnd(50)} | ${cell(b, row.right)}`;
				}),
				'',
				...(compared.differences.length ? compared.differences : ['no difference']),
			];
			await io.write(`${out.join('\n')}\n`);
		});
}

interface Options {
	readonly workload: string;
	readonly set: readonly string[];
	readonly scenario?: string;
	readonly json?: true;
}

function cell(steps: readonly Step[], index: number | null): string {
	const step = index === null ? undefined : steps[index];
	if (!step) return '';
	const marks = `${step.changedCode ? '*' : ''}${step.newUapi ? '^' : ''}`;
	return `${step.actor} ${step.func}${marks} -> ${step.result}`;
}

function shown({ design, flow, ...rest }: Side) {
	return { ...rest, design: design.name, steps: flow.trace.steps, phases: flow.phases };
}

import type { Command } from 'commander';
import { experiments } from '../../lab/catalogue';
import type { Experiment, ParameterSpec } from '../../lab/model';
import { type Io, line } from '../io';

/** `maplore experiments`: the catalogue. */
export function register(program: Command, io: Io): void {
	program
		.command('experiments')
		.description('list the experiments, their parameters and hypotheses')
		.option('--json', 'one JSON array')
		.action(async (options: { json?: true }) => {
			if (options.json) return line(io, JSON.stringify(experiments.map(catalogueRow)));
			for (const experiment of experiments) await io.write(paragraph(experiment));
		});
}

function catalogueRow(experiment: Experiment) {
	const { id, version, title, question, parameters, hypotheses } = experiment;
	const statements = hypotheses.map((one) => ({ id: one.id, statement: one.statement }));
	return {
		id,
		version,
		title,
		question,
		parameters: parameters.map(range),
		hypotheses: statements,
	};
}

function range(spec: ParameterSpec) {
	if (spec.type === 'boolean') return { ...spec, unit: null, range: [false, true] };
	if (spec.type === 'choice')
		return { ...spec, unit: null, range: spec.choices.map((one) => one.value) };
	return { ...spec, range: [spec.min, spec.max] };
}

function paragraph(experiment: Experiment): string {
	const parameters = experiment.parameters.map((spec) => {
		const unit = 'unit' in spec ? ` ${spec.unit}` : '';
		return `  ${spec.name} = ${spec.default}${unit}   ${range(spec).range.join(' | ')}\n`;
	});
	const statements = experiment.hypotheses.map((one) => `  ${one.id}: ${one.statement}\n`);
	return `${experiment.id}  ${experiment.question}\n${parameters.join('')}${statements.join('')}\n`;
}

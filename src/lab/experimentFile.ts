import * as v from 'valibot';
import { assume } from './assumptions';
import { experimentById } from './catalogue';
import type { RunRecord } from './model';
import { adoptScenario, ownMachine } from './ownMachine';
import { runExperiment } from './run';
import { parameterMisfit } from './switches';

/**
 * An experiment file: plain text (JSON) that stands beside a patch and repeats a run, with the hash
 * that it had.
 */
export const experimentFileSchema = v.object({
	maplore: v.literal('experiment/1'),
	/** Id of the experiment. */
	experiment: v.string(),
	/** Its version; the defaults belong to it. */
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Only what differs from the defaults need be named. */
	parameters: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
	/** Assumptions that are replaced. */
	assumptions: v.optional(v.record(v.string(), v.union([v.number(), v.boolean()])), {}),
	/** A scenario file, whole: the machine that the run is made on. */
	scenario: v.optional(v.record(v.string(), v.unknown())),
	/** What the file is kept for, in the author's words. */
	note: v.optional(v.string()),
	/** SHA-256 of the run, to be compared. */
	hash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

export type ExperimentFile = v.InferOutput<typeof experimentFileSchema>;

/** A run as the file that repeats it. */
export function experimentFileOf(record: RunRecord, note?: string): ExperimentFile {
	const own = ownMachine(record.parameters['topo']);
	return {
		maplore: 'experiment/1',
		experiment: record.experiment,
		version: record.experimentVersion,
		parameters: { ...record.parameters },
		assumptions: { ...record.assumptions },
		...(own ? { scenario: own.scenario as Record<string, unknown> } : {}),
		...(note === undefined ? {} : { note }),
		hash: record.hash,
	};
}

/** A file that was run, or the problems that it has, each naming the place in the file. */
export type FileRun =
	| { readonly record: RunRecord; readonly file: ExperimentFile; readonly same: boolean | null }
	| { readonly problems: readonly string[] };

/** Reads an experiment file and runs it; total. */
export function runExperimentFile(text: string): FileRun {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return { problems: [`not JSON: ${(error as Error).message}`] };
	}
	const parsed = v.safeParse(experimentFileSchema, value);
	if (!parsed.success)
		return {
			problems: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`),
		};
	const file = parsed.output;
	const machine = file.scenario === undefined ? null : adoptScenario(file.scenario);
	if (machine && 'problems' in machine)
		return { problems: machine.problems.map((one) => `scenario.${one}`) };
	if (machine && file.parameters['topo'] !== machine.topo)
		return { problems: [`parameters.topo: is not ${machine.topo}, the machine of this file`] };
	const problems = misfits(file);
	if (problems.length > 0) return { problems };
	const record = runExperiment(file.experiment, file.parameters, file.assumptions);
	return { record, file, same: file.hash === undefined ? null : file.hash === record.hash };
}

function misfits({ experiment: id, parameters, assumptions }: ExperimentFile): string[] {
	const experiment = experimentById(id);
	if (!experiment) return [`experiment: there is no ${JSON.stringify(id)}`];
	const problems = Object.entries(parameters).flatMap(([name, value]) => {
		const reason = parameterMisfit(experiment, name, value);
		if (reason === undefined) return [`parameters.${name}: ${id} has no such parameter`];
		return reason ? [`parameters.${name}: ${reason}`] : [];
	});
	const assumed = assume(assumptions);
	return typeof assumed === 'string' ? [...problems, `assumptions: ${assumed}`] : problems;
}

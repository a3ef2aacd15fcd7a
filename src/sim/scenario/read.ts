import * as v from 'valibot';
import { type Topology, withKernelAcs } from '../pci/hierarchy';
import { layOut } from './layout';
import type { ScenarioProblem } from './problem';
import { type ScenarioFile, scenarioSchema } from './schema';
import { semanticProblems } from './semantics';

export interface ScenarioReading {
	/** Null when any problem was found. */
	readonly topology: Topology | null;
	readonly problems: readonly ScenarioProblem[];
}

const failed = (...problems: ScenarioProblem[]): ScenarioReading => ({ topology: null, problems });

/** Reads a scenario from plain text (JSON). Never throws. */
export function readScenario(text: string): ScenarioReading {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return failed({ path: '', message: `not JSON: ${(error as Error).message}` });
	}
	return readScenarioValue(value);
}

/** As {@link readScenario}, of a value that is parsed already. */
export function readScenarioValue(value: unknown): ScenarioReading {
	const parsed = v.safeParse(scenarioSchema, value);
	if (!parsed.success) {
		return failed(
			...parsed.issues.map((issue) => ({
				path: v.getDotPath(issue) ?? '',
				message: issue.message,
			})),
		);
	}
	const file: ScenarioFile = parsed.output;
	const problems = semanticProblems(file);
	if (problems.length > 0) return failed(...problems);
	const laidOut = layOut(file);
	if (laidOut.problems.length > 0) return failed(...laidOut.problems);
	return {
		topology: file.acs === 'kernel' ? withKernelAcs(laidOut.topology) : laidOut.topology,
		problems: [],
	};
}

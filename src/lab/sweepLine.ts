import type { Parameters, ParameterValue } from './model';
import { readValue } from './parameters';
import { canonicalJson } from './record';
import { InvalidRun, requireExperiment } from './run';
import { sweepRow } from './sweep';

/**
 * One line of a line filter: a configuration in, a result out, nothing remembered. A configuration
 * is `experiment name=value ...` or `{"experiment": ..., "parameters": {...}}`; one that cannot be
 * run gives `{"error": ...}` in its place.
 */
export function sweepLine(text: string): string {
	try {
		const { experiment, parameters } = readConfiguration(text.trim());
		return canonicalJson(sweepRow(experiment, parameters));
	} catch (error) {
		if (error instanceof InvalidRun) return canonicalJson({ error: error.message });
		throw error;
	}
}

function readConfiguration(text: string): { experiment: string; parameters: Parameters } {
	if (!text.startsWith('{')) return readWords(text);
	const value = parsed(text);
	const { experiment, parameters = {} } = value as { experiment?: unknown; parameters?: unknown };
	if (typeof experiment !== 'string' || typeof parameters !== 'object' || parameters === null)
		throw new InvalidRun('a configuration is {"experiment": ..., "parameters": {...}}');
	return { experiment, parameters: parameters as Parameters };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new InvalidRun('the line is neither JSON nor "experiment name=value ..."');
	}
}

function readWords(text: string): { experiment: string; parameters: Parameters } {
	const [experiment = '', ...pairs] = text.split(/\s+/);
	const specs = requireExperiment(experiment).parameters;
	const parameters: Record<string, ParameterValue> = {};
	for (const pair of pairs) {
		const at = pair.indexOf('=');
		const name = pair.slice(0, at);
		const spec = specs.find((one) => one.name === name);
		if (at < 1) throw new InvalidRun(`${JSON.stringify(pair)} is not name=value`);
		parameters[name] = spec ? readValue(spec, pair.slice(at + 1)) : pair.slice(at + 1);
	}
	return { experiment, parameters };
}

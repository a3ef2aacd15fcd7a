import type { Overrides } from './assumptions';
import { readSettings, type Settings } from './citation';
import type { Parameters } from './model';
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
		const { experiment, parameters, assumptions } = readConfiguration(text.trim());
		return canonicalJson(sweepRow(experiment, parameters, assumptions));
	} catch (error) {
		if (error instanceof InvalidRun) return canonicalJson({ error: error.message });
		throw error;
	}
}

interface Configuration extends Settings {
	readonly experiment: string;
}

function readConfiguration(text: string): Configuration {
	if (!text.startsWith('{')) return readWords(text);
	const value = parsed(text) as Partial<Record<keyof Configuration, unknown>>;
	const { experiment, parameters = {}, assumptions = {} } = value;
	if (typeof experiment !== 'string' || !isRecord(parameters) || !isRecord(assumptions))
		throw new InvalidRun('a configuration is {"experiment": ..., "parameters": {...}}');
	return {
		experiment,
		parameters: parameters as Parameters,
		assumptions: assumptions as Overrides,
	};
}

const isRecord = (value: unknown) => typeof value === 'object' && value !== null;

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new InvalidRun('the line is neither JSON nor "experiment name=value ..."');
	}
}

function readWords(text: string): Configuration {
	const [experiment = '', ...pairs] = text.split(/\s+/);
	const settings: Record<string, string> = Object.create(null);
	for (const pair of pairs) {
		const at = pair.indexOf('=');
		if (at < 1) throw new InvalidRun(`${JSON.stringify(pair)} is not name=value`);
		settings[pair.slice(0, at)] = pair.slice(at + 1);
	}
	return { experiment, ...readSettings(requireExperiment(experiment), settings) };
}

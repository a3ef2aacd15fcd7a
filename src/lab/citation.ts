import type { Overrides } from './assumptions';
import type { Experiment, Parameters, ParameterValue, RunRecord } from './model';
import { defaultsOf, readNumber, readValue } from './parameters';

/** A citation as it was found in a text. */
export interface Citation {
	readonly experiment: string;
	readonly version: number;
	/** Model with which the run was made; null where the text does not say. */
	readonly model: string | null;
	/** Parameters as they were written, `name` to text. */
	readonly settings: Readonly<Record<string, string>>;
	/** First hexadecimal digits of the run's hash. */
	readonly hash: string;
}

/** Parameters that every citation names: a reader asks for them first. */
const always = new Set(['topo', 'iommu', 'profile']);

/** Hexadecimal digits of the hash that a citation carries. */
const hashDigits = 8;

/**
 * The line that repeats a run: `maplore odirect-chain@1 topo=T1 iommu=off model=1 #3f9c2a71`. Names
 * what differs from the defaults, which belong to the experiment's version.
 */
export function cite(experiment: Experiment, record: RunRecord): string {
	const defaults = defaultsOf(experiment);
	const settings = Object.entries(record.parameters)
		.filter(([name, value]) => always.has(name) || value !== defaults[name])
		.map(([name, value]) => ` ${name}=${value}`);
	const assumed = Object.entries(record.assumptions).map(([id, value]) => ` ${id}=${value}`);
	const head = `maplore ${record.experiment}@${record.experimentVersion}`;
	return `${head}${settings.join('')}${assumed.join('')} model=${record.modelVersion} #${record.hash.slice(0, hashDigits)}`;
}

/**
 * The first citation in a text, or null. The text may be a mail: quote marks and line breaks inside
 * the citation are passed over. At the very start the name of the tool may be left out, as on a command line.
 */
export function findCitation(text: string): Citation | null {
	const flat = text.slice(0, 1 << 20).replace(/\r?\n(?:[ \t]*[>|])*[ \t]*/g, ' ');
	const found =
		/(?:\bmaplore |^ *)([a-z0-9-]{1,40})@(\d{1,6})((?: +[a-z][\w.-]{0,40}=[^\s#]{1,60})*)(?: +\.\.\.)? +#([0-9a-f]{8,64})/i.exec(
			flat,
		);
	if (!found) return null;
	const [, experiment = '', version = '', words = '', hash = ''] = found;
	const settings: Record<string, string> = {};
	for (const word of words.trim().split(/ +/)) {
		const at = word.indexOf('=');
		if (at > 0) settings[word.slice(0, at)] = word.slice(at + 1);
	}
	const { model = null, ...rest } = settings;
	return { experiment, version: Number(version), model, settings: rest, hash: hash.toLowerCase() };
}

/** What was written as `name=value`, taken apart into parameters and assumptions. */
export interface Settings {
	readonly parameters: Parameters;
	readonly assumptions: Overrides;
}

/** Settings read by the experiment's specifications; a name that is none of them is an assumption. */
export function readSettings(
	experiment: Experiment,
	settings: Readonly<Record<string, string>>,
): Settings {
	// entries, as a name may be `__proto__`
	const parameters: [string, ParameterValue][] = [];
	const assumptions: [string, number | boolean][] = [];
	for (const [name, text] of Object.entries(settings)) {
		const spec = experiment.parameters.find((one) => one.name === name);
		if (spec) parameters.push([name, readValue(spec, text)]);
		else if (/\.|^R\d/.test(name))
			assumptions.push([name, readNumber(text) ?? !/^(off|false|no)$/i.test(text)]);
		else parameters.push([name, text]);
	}
	return {
		parameters: Object.fromEntries(parameters),
		assumptions: Object.fromEntries(assumptions),
	};
}

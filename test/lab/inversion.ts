import type { VerdictWord } from '../../src/lab/model';
import { runExperiment } from '../../src/lab/run';
import type { Mutation } from './mutations';

/** The verdict with the defaults, and with something turned. */
export function inverted({ hypothesis, turned = {}, assumed = {} }: Mutation): {
	readonly before: VerdictWord;
	readonly after: VerdictWord;
} {
	const word = (parameters: Mutation['turned'], overrides: Mutation['assumed']) => {
		const { verdicts } = runExperiment(hypothesis.replace(/\/.*/, ''), parameters, overrides);
		return verdicts.find((one) => one.hypothesis === hypothesis)?.word ?? 'undecided';
	};
	return { before: word({}, {}), after: word(turned, assumed) };
}

/** `profile=v6.2`, `R1.4 off`: what is turned. */
export function describeParameters({ turned = {}, assumed = {} }: Mutation): string {
	return [
		...Object.entries(turned).map(([name, value]) => `${name}=${value}`),
		...Object.entries(assumed).map(([name, value]) =>
			value === false ? `${name} off` : `${name}=${value}`,
		),
	].join(' ');
}

import { type Cue, cue } from '../cue';

/** Conditions under which something holds or comes. */
export const SUPPOSING: readonly Cue[] = [
	cue(
		'if',
		'state a condition',
		'any',
		'if; even if; unless; provided (that|the|we|you); assuming (that|the|we|you|it); suppose (we|that|you); in case (of|we|you|the); without (that|this|it|the|a|some) ,; with (that|this) ,',
	),
	// An `if` after these only asks whether.
	cue(
		'whether',
		'ask whether',
		'any',
		'(see|know|knows|sure|check|checks|checked|checking|wonder|wondering|understand|tell|ask|asks|asked|decide|out|determine|determines|clear|idea|question|care|cares|matter|matters|test|tests|verify|curious|remember|detect|confirm|certain|doubt|explain|as|unsure|concerned|worried) if; whether',
	),
	cue(
		'once',
		'name the time from which on',
		'any',
		'once (we|you|it|this|that|the|they|i|all|a|an|everything|everyone|there|these|those|and for all); as soon as; by the time; the moment (we|you|it|this|that|the|they|a|someone)',
	),
	cue(
		'until',
		'name the time until which',
		'any',
		'(until|till) (we|you|it|this|that|the|they|i|all|a|someone|somebody|everything|after); (as|so) long as; (only|not) until',
	),
	cue(
		'habit',
		'tell how things go as a rule',
		'any',
		'normally; usually; typically; traditionally; commonly; generally; often; sometimes; mostly; in general; most of the time; as a rule; (every|each) time; in most cases; by convention; tend to; tends to; rarely; seldom',
	),
];

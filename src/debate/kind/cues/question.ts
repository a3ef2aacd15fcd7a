import { type Cue, cue } from './cue';

/** Asks for something without a question mark. */
export const QUESTION: readonly Cue[] = [
	cue(
		'question',
		3.6,
		'any',
		'ask without a question mark',
		'(i am|was|just|am) (still|also|genuinely|) (wondering|curious); i (also|still|) wonder (if|whether|how|what|why|about|where); (can|could|would) you (please|also|maybe|) (explain|clarify|elaborate|describe|share|point|tell|provide|give|confirm|help|expand|say|show|remind); please (spell out|spell|explain|clarify|elaborate|tell|confirm|share|describe); (i would like|would like|like|want|need|interested) to (know|understand|hear|learn) (how|what|why|if|whether|more|about|which|where)',
		'(not|am not|i am not) (entirely|quite|completely|really|) (sure|clear|certain) (how|what|why|whether|if|which|where|when|about) (you|this|that|the|it|we|i|to); (no|any|have no) (idea|clue) (how|what|why|whether|if|which|where); question is (whether|how|what|if|then|why|where); it is not clear (to me|) (how|what|whether|if|which); i do not (understand|know|get) (how|what|which|where|if|whether)',
	),
];

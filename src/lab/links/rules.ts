import type { LinkRule } from './rule';
import { codeRules } from './rules/code';
import { cueRules } from './rules/cues';
import { lifetimeRules } from './rules/lifetime';
import { pageRules } from './rules/pages';
import { routeRules } from './rules/routes';
import { userspaceRules } from './rules/userspace';

/** Every way of saying what an experiment decides; the best score wins. */
export const RULES: readonly LinkRule[] = [
	...userspaceRules,
	...pageRules,
	...routeRules,
	...lifetimeRules,
	...codeRules,
	...cueRules,
];

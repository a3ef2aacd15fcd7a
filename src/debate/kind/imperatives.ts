/** Verbs that give an order when they open a sentence in the base form, whatever follows; `verbs.ts` has those that may be nouns. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
	`use add remove drop move make split rework fix change put keep rename replace check try consider document
	explain convert introduce merge define store avoid pass return create do get send have call turn start stop
	leave go give forget skip ignore update extend allow reuse refactor switch test run write wait hold
	limit restrict factor pull push fold squash mention clarify describe separate unify expose hide delete respin resend
	implement provide ensure set treat build simplify stick follow revert adjust rebase map pin allocate
	annotate spell figure extract exclude break handle invert reject
	eliminate reword rephrase reorder rearrange restructure shorten inline deduplicate consolidate generalize
	initialize initialise declare embed encapsulate enforce prefix append prepend insert propagate pick swap let be
	attach detach disable enable resubmit repost prefer reduce increase include repeat rely correct dont`.split(
		/\s+/,
	),
);

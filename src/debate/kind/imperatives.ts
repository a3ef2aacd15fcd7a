/** Verbs that give an order when they open a sentence in the base form. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
	`use add remove drop move make split rework fix change put keep rename replace check try look consider document
	explain convert introduce merge define store avoid pass return create do get send have take call turn start stop
	leave go think give forget skip ignore note update extend allow reuse refactor switch test run read write wait hold
	limit restrict factor pull push fold squash mention clarify describe separate unify expose hide delete respin resend
	implement provide ensure say set ask treat build simplify stick follow revert adjust rebase map pin allocate
	annotate come spell figure extract exclude break bring handle invert reject compare`.split(/\s+/),
);

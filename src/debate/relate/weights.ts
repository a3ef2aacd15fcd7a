import { weightsOf } from '../cues/weights';
import { relationTypes } from '../model';

/**
 * How much each cue of the first unit below a quote, or of a message, speaks for each relation: one cue a line with the points it gives, see {@link weightsOf}.
 * Written by `npm run fit:claims`: common sense about each cue (`test/debate/scoring/prior.ts`), moved
 * by regularised logistic regression on messages marked by hand, rounded to whole points. Cues are
 * defined in `../cues`; where a table names none, it tells nothing.
 */
export const ANSWERING_WEIGHTS = weightsOf(
	`
accepts                   concedes 10, supports 5, attacks -1
actually                  attacks 6
after a question          answers 27, asks 3
after a quote             none -4, asks -1
again                     restates 11
agrees                    concedes 11, supports 6
always                    reason-for-previous -16, elaborates-previous -15, asks -8, restates -8, answers -7, attacks 3, undercuts 3, concedes -1, none 1
another matter            undercuts 8
anyway                    undercuts 7
apologises                concedes 11
as far as i know          answers 1
as you say                supports 4, concedes 3
asked                     asks 3, attacks 1
asks to explain           asks 11
because                   answers 7, supports 4
below code                asks 1, none 1
but                       attacks 5, undercuts 5
code                      attacks 1
denial                    attacks 4, concedes 1, answers -1
denied accepts            attacks 6, undercuts 3
denied agrees             attacks 11
denied makes sense        attacks 6, undercuts 3
disagrees                 attacks 13
dislikes                  undercuts 4, attacks 3
does not matter           undercuts 8, attacks 1
exactly                   supports 11, concedes 4, answers 3
grants                    concedes 9, undercuts 1
however                   undercuts 6, attacks 3
i also                    supports 8
i may                     undercuts 1
i may miss                attacks 4
is about                  undercuts 4
is concession             concedes 12, supports 3, undercuts 1
is fact                   attacks 2, supports -1, undercuts 1, none 1
is prediction             attacks 1, undercuts 1
is proposal               undercuts 2, asks 1, none 1
is question               asks 21, attacks 1
is scope                  undercuts 6
is value                  attacks 2, undercuts 1, answers -1
likewise                  supports 10, concedes 4
makes sense               supports 4
maybe                     undercuts 4, attacks 1
misses                    attacks 8, undercuts 3
no                        attacks 14, answers 4
no argument               undercuts 6, attacks 2
not really                attacks 13
not the point             undercuts 14
not what i say            undercuts 5, concedes 1
ok                        concedes 10
out of scope              undercuts 10
praises                   supports 8, concedes 4
question above            answers 8, undercuts -1
right                     supports 7, concedes 6
sees no point             undercuts 6, attacks 3
shall we                  asks 4
shares subject            supports 3, attacks 1
shares subject, denied    attacks 6
so                        restates 3, asks 1
so you                    restates 6
so you mean               restates 22
tense none                none 1
that is not               attacks 9
to proposal               attacks -1
unprompted                none 36, asks 6
well                      undercuts 4, attacks 2
will do                   concedes 11
wonders                   asks 11
wrong                     attacks 8
yes                       supports 8, answers 7, concedes 6, attacks -1
yes but                   undercuts 8, concedes 7
you                       attacks 2, undercuts 1, concedes -1
`,
	relationTypes,
);

/**
 * How much each cue of a unit that goes on after one of the author's own speaks for each relation: one cue a line with the points it gives, see {@link weightsOf}.
 * Written by `npm run fit:claims`: common sense about each cue (`test/debate/scoring/prior.ts`), moved
 * by regularised logistic regression on messages marked by hand, rounded to whole points. Cues are
 * defined in `../cues`; where a table names none, it tells nothing.
 */
export const CONTINUING_WEIGHTS = weightsOf(
	`
accepts                   concedes 6
again                     restates 11, elaborates-previous 1
agrees                    concedes 10
always                    elaborates-previous 12, answers -8, none -7, supports -6, restates -6, concedes -5, asks -4, reason-for-previous 4, attacks -3, undercuts -2
and                       reason-for-previous -2, undercuts -1, elaborates-previous 1
anyway                    reason-for-previous -7
apologises                concedes 8
as you say                supports 2, concedes 2
asked                     asks 1
because                   reason-for-previous 17
because inside            reason-for-previous 1
but                       reason-for-previous -9, undercuts 5, elaborates-previous -1
denial                    undercuts 1
disagrees                 attacks 8
dislikes                  attacks 1, undercuts 1
does not matter           undercuts 4
exactly                   supports 6
example                   reason-for-previous 3
follows a short one       attacks 1, elaborates-previous -1
follows one that attacks  reason-for-previous 5, elaborates-previous 2, attacks 1
follows one that elaborates-previous  attacks -1, undercuts -1, answers -1, asks -1, restates 1, reason-for-previous -1, none 1
follows one that reason-for-previous  reason-for-previous 1
follows one that undercuts  reason-for-previous 3, undercuts 1
follows question          reason-for-previous 2, elaborates-previous -1
follows value             reason-for-previous 5
for example               reason-for-previous 4
grants                    concedes 4
however                   reason-for-previous -7, undercuts 3
in an answer              answers 4
is concession             concedes 13, reason-for-previous -6
is fact                   reason-for-previous 3, attacks 1, undercuts -1, asks -1, restates -1
is proposal               reason-for-previous -6, attacks -1, elaborates-previous 1
is question               asks 18, reason-for-previous -8, elaborates-previous -1
is value                  reason-for-previous -2, undercuts 1
likewise                  supports 3
misses                    attacks 7
new paragraph             reason-for-previous -6, attacks 2, undercuts 2, asks 1, none 1
no                        attacks 9
no argument               undercuts 6
ok                        concedes 6
otherwise                 reason-for-previous 6
out of scope              undercuts 6
point                     answers 2, reason-for-previous 1
praises                   supports 4
right                     supports 3, concedes 3
same sentence             reason-for-previous -2, undercuts 1
second                    attacks 2, reason-for-previous 2, undercuts 1
so                        reason-for-previous -7
so you mean               restates 8
that is not               attacks 2, undercuts 1, reason-for-previous -1
will do                   concedes 5
wrong                     attacks 4, elaborates-previous 1
yes                       concedes 5, supports 4
yes but                   concedes 5, undercuts 3
you                       attacks 1, undercuts 1, elaborates-previous -1
`,
	relationTypes,
);

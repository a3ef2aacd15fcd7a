import { weightsOf } from '../cues/weights';
import { claimKinds } from '../model';

/**
 * How much each cue speaks for each kind: one cue a line with the points it gives, see {@link weightsOf}.
 * Written by `npm run fit:claims`: common sense about each cue (`test/debate/scoring/prior.ts`), moved
 * by regularised logistic regression on messages marked by hand, rounded to whole points. Cues are
 * defined in `../cues`; where a table names none, it tells nothing.
 */
export const KIND_WEIGHTS = weightsOf(
	`
ability                   fact 1, scope 1
accepts                   concession 15, value 3
after a question          concession -4, fact 1, value -1
after a quote             concession 1
agrees                    concession 20
always                    question -8, fact 7, prediction -2, scope -2, concession -2
another matter            scope 14
apologises                concession 11
as far as i know          fact 4
asked                     question 28, fact -1, proposal 1
asks to act               proposal 16
asks to explain           question 14
because inside            fact 1
bounds                    scope 9, proposal -1
brief                     concession 1
but                       fact -1
code                      fact 1, value -1
comes of it               prediction 9, value -1
denial                    prediction -1, value 1, proposal -1
denied accepts            value 8
denied agrees             value 7
denied makes sense        value 8
denied praises            value 8
disagrees                 value 6, fact 3
dislikes                  value 15
does                      fact 1, prediction 1, proposal -1
does not matter           value 4, scope 4, fact 1
evidence                  fact 7
exactly                   concession 6, fact 4, prediction 1
example                   fact 1
expects                   prediction 12, proposal 1
follows fact              fact 1
follows one that attacks  fact 1
follows one that elaborates-previous  concession -1
follows prediction        prediction 3
follows proposal          proposal 4, fact -1, prediction 1, concession -1
grants                    concession 14
i                         fact -1, value 1
i can do                  proposal 8
i could do                proposal 10
i lack                    proposal 2
i may                     prediction 3
i may miss                fact 3, concession 3
i must                    proposal 4
i need                    proposal 6
i need do                 proposal 8
i should                  proposal 8
i should do               proposal 11
i think                   value 3, prediction 1
i will                    proposal 6, prediction 4, value 1
i will act                proposal 14, concession 1
i will do                 proposal 14
i will not                prediction 6, proposal 3
i would                   value 4, proposal 3, prediction 1
i would do                proposal 8
i would not               value 6, proposal 3
if                        prediction 4, fact -1, scope -1, concession 1
is about                  scope 7
it can                    fact 3
it could                  proposal 5, prediction 3
it lack                   fact 4, proposal 3, value -1
it may                    prediction 4, fact 3, value 1
it must                   proposal 9, fact 1
it must not               proposal 8
it need                   proposal 5, fact 3
it should                 proposal 11, fact -1, prediction 1, value 1
it should not             proposal 10
it will                   prediction 12
it will not               prediction 13
it would                  prediction 11
it would not              prediction 11
judges                    value 12, prediction 1, concession 1
judges a thing            value 7, proposal 1
judges mildly             value 4, prediction 1
judging verb              value 8
judging word              value 4, prediction 1
justifies                 scope 10
let me                    proposal 11
let us                    proposal 18
likewise                  concession 4, fact -1, prediction 1
makes sense               value 12, prediction 1
may happen                prediction 10
maybe we                  proposal 10, concession 1
means                     scope 8, proposal 1
misses                    fact 4, value 3
names a merit             value 8
names a way               proposal 9, value 1
names it harshly          value 12, fact 1
needs done                proposal 7
no                        fact 4
no argument               value 11
not really                fact 4, value 3
not the point             scope 12
not what i say            scope 12
note                      fact 2
now                       fact 3
offers that we can        proposal 10
offers that we could      proposal 11, prediction 1
ok                        concession 9
opens judging             value 10, concession 1
order                     proposal 14
out of scope              scope 16, proposal -1
passive                   fact 1
point                     proposal 4, fact -1
praises                   value 9, concession 8
prefers                   value 11, proposal 7
proposes                  proposal 17
puts off                  scope 8, proposal 1, concession 1
rather                    proposal 3
rhetorical fact           fact 20
rhetorical proposal       proposal 20
rhetorical question       question 20
rhetorical value          value 20
right                     concession 7, fact 3
sees no point             value 13
shall we                  proposal 13, question 4
short                     concession 4, fact -1, value 1, proposal 1
should work               prediction 13, fact 1
side modal                fact -1, proposal 1
speaks of mind            value 10
tense modal               fact -1, proposal 1
tense past                fact 3
tense present             fact 1, value 1, proposal -1
thanks                    concession 3
that is not               fact 3, prediction 1, value -1
the point                 scope 13
there is                  fact 1
this                      value 1
too                       value 8, prediction 1, proposal 1
unsure                    value 6, question 6
we can                    proposal 3
we can do                 proposal 9
we could                  proposal 6
we could do               proposal 10
we lack                   proposal 5, fact 2
we may                    prediction 6
we must                   proposal 10
we must do                proposal 11
we need                   proposal 10, value -1
we need do                proposal 13
we should                 proposal 14, scope 1
we should do              proposal 15
we should not             proposal 13
we will                   prediction 8, proposal 3
we will do                proposal 7, prediction 6
we will not               prediction 10
we would                  prediction 10
we would do               prediction 8
we would not              prediction 10
what is the point         value 6
will do                   concession 8, proposal 7
wishes                    proposal 11, value 4
wonders                   question 22
would need                prediction 14, value -1
wrong                     fact 5, value 4, prediction 1
yes                       concession 6, fact 1, proposal -1
yes but                   concession 11
you can                   fact 3
you could                 proposal 6
you may                   prediction 4
you must                  proposal 8
you need                  proposal 6
you should                proposal 13
you should not            proposal 13
you will                  prediction 10
you will not              prediction 10
you would                 prediction 10
you would not             prediction 10
`,
	claimKinds,
);

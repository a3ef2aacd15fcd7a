/**
 * What English in general would make of each cue, in the points of `src/debate/cues/weights.ts`: the
 * fit starts from these and only moves as far as marked messages pull, so that a cue which is rare in
 * them keeps its common sense.
 */
export const KIND_PRIOR = `
always                 fact 5, question -6, concession -4, scope -3
agrees                   concession 20
accepts                  concession 15, value 3
praises                  value 10, concession 7
yes                      concession 4, fact 3
exactly                  concession 6, fact 4
right                    concession 6, fact 3
grants                   concession 14
ok                       concession 8
yes but                  concession 11
apologises               concession 11
will do                  proposal 7, concession 8
thanks                   concession 3
no                       fact 4
not really               fact 4, value 3
not the point            scope 12
disagrees                value 6, fact 3
wrong                    fact 6, value 4
misses                   fact 4, value 3
i may miss               fact 3, concession 3
that is not              fact 4
does not matter          scope 4, value 4, fact 1
denied agrees            value 7
denied accepts           value 8
denied praises           value 8
denied makes sense       value 8
prefers                  value 11, proposal 6
dislikes                 value 15
sees no point            value 13
makes sense               value 13
judges a thing            value 8
too                      value 9
names a merit            value 8
speaks of mind           value 10
i think                  value 3, prediction 1
judges                   value 13
opens judging            value 11
judging verb             value 8
judging word             value 6
judges mildly            value 4, fact 1
proposes                 proposal 17
let us                   proposal 18
let me                   proposal 11
asks to act              proposal 16
shall we                 proposal 13, question 4
maybe we                 proposal 10
offers that we could     proposal 11
offers that we can        proposal 10
names a way               proposal 9, value 1
wishes                   proposal 11, value 3
i will act               proposal 15
rather                   proposal 3
needs done               proposal 7
order                    proposal 14
would need               prediction 13
expects                  prediction 13
comes of it              prediction 8
should work              prediction 13
may happen               prediction 10
if                       prediction 3
out of scope             scope 15
another matter            scope 14
is about                 scope 7
the point                scope 13
means                    scope 8
bounds                   scope 7
not what i say           scope 13
justifies                 scope 10
now                      fact 3
passive                  fact 1
evidence                 fact 7
as far as i know         fact 4
example                  fact 1
note                     fact 3
does                     fact 1
there is                 fact 1
ability                  fact 1
wonders                   question 22
unsure                   value 6, question 6
asks to explain          question 13
what is the point        value 6
asked                    question 28
rhetorical fact          fact 20
rhetorical proposal      proposal 20
rhetorical value         value 20
rhetorical question      question 20
i will                   prediction 4, proposal 6
i will do                proposal 14
we will                  prediction 8, proposal 3
we will do               prediction 6, proposal 7
you will                 prediction 10
it will                  prediction 13
i would                  value 4, proposal 3, prediction 1
i would do               proposal 8
we would                 prediction 10
we would do              prediction 8
you would                prediction 10
it would                 prediction 11
i will not               prediction 6, proposal 3
we will not              prediction 10
you will not             prediction 10
it will not              prediction 13
i would not               value 6, proposal 3
we would not              prediction 10
you would not            prediction 10
it would not             prediction 11
i should                 proposal 8
i should do              proposal 11
we should                proposal 14
we should do             proposal 15
you should               proposal 13
it should                proposal 12
we should not            proposal 13
you should not           proposal 13
it should not            proposal 10
i need                    proposal 6
i need do                 proposal 8
we need                   proposal 10
we need do                proposal 13
you need                  proposal 6
it need                   proposal 6, fact 2
i must                   proposal 4
we must                  proposal 10
we must do               proposal 11
you must                 proposal 8
it must                  proposal 9
it must not              proposal 8
we can                   proposal 3
i can do                 proposal 8
we can do                 proposal 9
you can                  fact 3
it can                   fact 3
we could                 proposal 6
we could do              proposal 10
i could do               proposal 10
you could                proposal 6
it could                 prediction 4, proposal 4
it may                   prediction 4, fact 3
we may                   prediction 6
you may                  prediction 4
i may                    prediction 3
side modal             
tense past               fact 3
after a question         concession -4
short                    concession 3, value 1
follows proposal         proposal 4
follows prediction       prediction 3
point                    proposal 3
likewise                  concession 3, value 1
names it harshly          value 13
we lack                   proposal 5, fact 2
it lack                   fact 4, proposal 3
i lack                    proposal 2
puts off                  scope 8
no argument               value 11
`;

export const ANSWERING_PRIOR = `
always                    attacks 5, undercuts 3, supports 0, concedes 0, asks -6, answers -6, restates -6, none -7, reason-for-previous -16, elaborates-previous -16
unprompted               none 36, asks 6
after a quote            none -6
after a question         answers 28, asks 3
question above           answers 7
is question              asks 22
is concession            concedes 13, supports 3
is scope                 undercuts 6
is value                  undercuts 2, attacks 1
is proposal               undercuts 3, attacks 1
is prediction            undercuts 1, attacks 1
is fact                  attacks 3
agrees                   concedes 11, supports 6
accepts                  concedes 10, supports 4
praises                  supports 8, concedes 4
yes                      supports 8, answers 7, concedes 6
exactly                  supports 11, concedes 4, answers 3
right                    supports 7, concedes 6
grants                   concedes 10
ok                       concedes 10
yes but                  undercuts 7, concedes 8
apologises               concedes 11
will do                  concedes 11
no                       attacks 14, answers 4
not really               attacks 13
not the point            undercuts 14
disagrees                attacks 13
wrong                    attacks 8
misses                   attacks 8, undercuts 3
i may miss               attacks 4
that is not              attacks 10
does not matter          undercuts 8
denied agrees            attacks 11
denied accepts           attacks 6, undercuts 3
denied makes sense       attacks 6, undercuts 3
out of scope             undercuts 10
another matter           undercuts 8
is about                 undercuts 4
not what i say           undercuts 6
dislikes                 undercuts 4, attacks 3
sees no point            undercuts 6, attacks 3
makes sense              supports 4
judges a thing         
but                       attacks 5, undercuts 5
however                  undercuts 6, attacks 3
well                      undercuts 3, attacks 3
actually                 attacks 6
maybe                     undercuts 4, attacks 1
so you                    restates 6
again                    restates 11
so                       restates 3, asks 1
because                  answers 7, supports 4
anyway                   undercuts 7
wonders                  asks 11
asks to explain          asks 11
shall we                 asks 4
asked                    asks 4
as you say               supports 4, concedes 3
denial                   attacks 4
shares subject, denied  attacks 6
shares subject           supports 4
you                      attacks 1
i may                    undercuts 1
below code               asks 1, attacks 1
as far as i know         answers 1
likewise                  supports 10, concedes 3
i also                    supports 8
no argument               undercuts 6, attacks 2
so you mean               restates 22
`;

export const CONTINUING_PRIOR = `
always                 elaborates-previous 12, reason-for-previous 2, attacks -3, undercuts -3, supports -5, concedes -5, asks -4, restates -5, answers -6, none -8
because                  reason-for-previous 17
because inside           reason-for-previous 1
example                  reason-for-previous 3
for example              reason-for-previous 4
otherwise                reason-for-previous 6
second                   reason-for-previous 6
new paragraph            reason-for-previous -6, undercuts 3, attacks 3
same sentence            reason-for-previous -3
is question              asks 17, reason-for-previous -8
is concession            concedes 13, reason-for-previous -6
is proposal              reason-for-previous -6
is value                 reason-for-previous -1
is fact                  reason-for-previous 3
agrees                   concedes 10
grants                   concedes 4
does not matter          undercuts 4
out of scope             undercuts 6
disagrees                attacks 8
misses                   attacks 7
wrong                    attacks 4
again                    restates 11
in an answer             answers 4
point                    answers 1, reason-for-previous 1
follows value            reason-for-previous 6
follows one that attacks  reason-for-previous 7
follows one that undercuts  reason-for-previous 4
follows one that elaborates-previous  reason-for-previous -3
follows question         reason-for-previous 1
but                      reason-for-previous -8, undercuts 3
however                  reason-for-previous -7, undercuts 3
so                       reason-for-previous -7
and                      reason-for-previous -3
anyway                   reason-for-previous -7
you                      attacks 1, undercuts 1
no                        attacks 9
yes                       supports 4, concedes 5
ok                        concedes 6
exactly                   supports 6
accepts                   concedes 6
apologises                concedes 8
praises                   supports 4
that is not               attacks 2
likewise                  supports 3
will do                   concedes 5
right                     supports 3, concedes 3
yes but                   concedes 5, undercuts 3
as you say                supports 2, concedes 2
dislikes                  undercuts 1, attacks 1
no argument               undercuts 5
so you mean               restates 8
`;

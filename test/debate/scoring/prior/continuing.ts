/** As for the kind: what English in general would make of each cue for the relation of a later unit. */
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
is true                  concedes 3
allows                   concedes 2
one might say            concedes 4
surely                   concedes 1
realises                 concedes 4
takes back               concedes 6
does not dispute         concedes 7
admits ignorance         concedes 3
permits                  concedes 3
sorry but                attacks 4, undercuts 3
guesses                  concedes 3
asks back                asks 8, attacks 3
echoes                   concedes 2, attacks 2
echoes not               attacks 4
grants before a turn     concedes 5, reason-for-previous -2
supposes before a turn   concedes 2
turns inside             undercuts 1
assents later            concedes 5, supports 3, answers 2
turn of a paragraph      undercuts 2, concedes 1
turn in a sentence       undercuts 1
speaks of that           undercuts 1
speaks of a case         reason-for-previous 1
speaks of it             elaborates-previous 1
speaks of you            concedes 1
speaks of yours          concedes 1, asks 1
speaks of mine           elaborates-previous 1
speaks of a thing        elaborates-previous 1
speaks of code           elaborates-previous 1
speaks of none           reason-for-previous 1
after denial             reason-for-previous 1
after i think            reason-for-previous 1
after order              elaborates-previous 1
after proposes           reason-for-previous 1
after disagrees          reason-for-previous 3
after no                 reason-for-previous 3
after that is not        reason-for-previous 1
after wrong              reason-for-previous 2
after sees no point      reason-for-previous 2
after judges             reason-for-previous 1
after we should          reason-for-previous 2
after it should          reason-for-previous 1
after asked              attacks 1, asks 2
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

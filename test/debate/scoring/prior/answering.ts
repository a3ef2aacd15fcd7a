/** As for the kind: what English in general would make of each cue for the relation of the first unit below a quote. */
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
exactly                  supports 18
right                    supports 7, concedes 6
grants                   concedes 10
is true                  concedes 5, supports 3
allows                   concedes 3
in theory                concedes 2, undercuts 2
one might say            concedes 3, attacks 1
surely                   concedes 1, supports 1
realises                 concedes 6
takes back               concedes 7
does not dispute         concedes 8
admits ignorance         concedes 3, answers 3
permits                  concedes 5
sorry but                attacks 8, undercuts 4
guesses                  concedes 4
asks back                attacks 6, asks 5
echoes                   concedes 4, answers 3
echoes not               attacks 8, answers 3
grants before a turn     concedes 6
supposes before a turn   concedes 2
turns inside             undercuts 3
takes a side and turns   undercuts 7, attacks 1
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
does not matter          undercuts 18, attacks 2
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
shares nothing           concedes 1
denial to a claim        attacks 4
denial to a denial       attacks 2
claim to a denial        attacks 1, supports 1, concedes 1
claim to a claim         attacks -3
to a joined claim        undercuts 2, attacks -1
to an own matter         attacks 2
to a hedged claim        concedes 1, attacks 1
turn of a paragraph      undercuts 1
speaks of it             attacks 1, concedes 1
speaks of yours          concedes 1
speaks of mine           attacks 1
speaks of that           attacks 1
speaks of you            undercuts 1
speaks of a thing        concedes -2
speaks of code           concedes -2
speaks of a case         undercuts 1
speaks of none           attacks 4
you                      attacks 1
i may                    undercuts 1
below code               asks 1, attacks 1
as far as i know         answers 1
likewise                  supports 10, concedes 3
no argument               undercuts 6, attacks 2
so you mean               restates 22
likes                     supports 4
related                   undercuts 4
`;

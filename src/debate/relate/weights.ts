import { weightsOf } from '../cues/weights';
import { relationTypes } from '../model';

/**
 * How much each cue of the first unit below a quote, or of a message, speaks for each relation: one cue a line with the points it gives, see {@link weightsOf}.
 * Written by `npm run fit:claims`: common sense about each cue (`test/debate/scoring/prior`), moved
 * by regularised logistic regression on messages marked by hand, rounded to whole points. Cues are
 * defined in `../cues`; where a table names none, it tells nothing.
 */
export const ANSWERING_WEIGHTS = weightsOf(
	`
a bit                     undercuts -1
about code                supports 1, attacks 1, undercuts -1
about doing               undercuts -2, attacks 1, concedes 1
about i                   undercuts -1, elaborates-previous -1, none 1
about it                  supports -1
about person              undercuts 1
about that                supports -1, undercuts 1, concedes 1, answers -1
about there               supports -1, answers 1, elaborates-previous 1
about this                undercuts -1
about we                  attacks -2, undercuts 1, concedes 1
about what                answers 1
about you                 elaborates-previous 1
accepts                   concedes 9, supports 6, answers 1
actually                  attacks 6
admits ignorance          concedes 3, answers 3
after a question          answers 22, asks 3, concedes 2, elaborates-previous 2, reason-for-previous 1, none 1
after a quote             none -4, reason-for-previous 2, elaborates-previous 2, supports -1, attacks -1, concedes -1, asks -1, restates -1
again                     restates 11, attacks 1
agrees                    concedes 10, supports 6, elaborates-previous 2
allows                    concedes 3
alone                     supports -1, undercuts -1, elaborates-previous 1, none 1
always                    reason-for-previous -11, restates -10, elaborates-previous -10, asks -9, answers -5, supports -3, concedes -3, none -3, attacks 2, undercuts 2
an effect                 elaborates-previous 1, none -1
an option                 undercuts -1, answers 1, none 1
and                       attacks 1
another matter            undercuts 7, elaborates-previous 1
anyway                    undercuts 7
apologises                concedes 10
as far as i know          attacks 1, undercuts -1, answers 1
as you say                supports 4, concedes 3
asked                     asks 4, attacks 1
asked as told             answers 1, none -1
asks back                 attacks 6, asks 5
asks to act               none 1
asks to explain           asks 11
because                   answers 6, supports 4, none 1
because inside            reason-for-previous 2, supports -1, undercuts -1
below code                none 5, undercuts -3, attacks 1, concedes -1, answers -1, asks 1, elaborates-previous 1
better by far             attacks 1
brief                     attacks 2, concedes 2, elaborates-previous -2, reason-for-previous -1, none 1
but                       undercuts 5, attacks 4
but follows, next         attacks -1, concedes 1
but follows, same         attacks -2, concedes 2, answers -1, elaborates-previous 1, none 1
claim to a claim          attacks -2, answers 1, elaborates-previous -1
claim to a denial         supports 1, attacks 1, concedes 1, answers -1
code                      elaborates-previous 2, supports -1, undercuts -1, answers 1, asks -1, reason-for-previous 1, none 1
comes of it               answers -1
compares                  attacks 1, undercuts -1, elaborates-previous 1, none -1
denial                    attacks 2, reason-for-previous 2, elaborates-previous 2, undercuts -1
denial to a claim         attacks 1, concedes 1, reason-for-previous 1
denial to a denial        attacks 1, concedes -1, elaborates-previous 1
denied accepts            attacks 6, undercuts 3
denied agrees             attacks 11
denied makes sense        attacks 6, undercuts 3
denied praises            attacks -1, undercuts 1
disagrees                 attacks 12, answers 1, reason-for-previous 1
dislikes                  undercuts 4, attacks 3
does                      undercuts 1
does not dispute          concedes 8
does not matter           undercuts 14, attacks 5, concedes 1
does not see              answers 1
echoes                    concedes 4, answers 3
echoes not                attacks 8, answers 3
evidence                  supports 1, attacks -1, undercuts -1, concedes 1, answers -1, asks -1, none 1
exactly                   supports 16, concedes 2
feels                     undercuts -1, concedes 1, none 1
figure                    concedes -1, answers 1
for example               supports 1
foreseen, if              attacks -1, concedes 1
grants                    concedes 9, undercuts 1
grants before a turn      concedes 5, answers 1
guesses                   concedes 4
habit                     answers 1
however                   undercuts 6, attacks 3
i                         attacks -1, elaborates-previous 1
i may                     undercuts 1
i may miss                attacks 4
i think                   undercuts 1, concedes -1, elaborates-previous 1
i will act                concedes 2, answers -1
if                        supports 1, elaborates-previous -1
if, foreseen              attacks 1
if, then                  attacks -1, undercuts 1
in theory                 undercuts 2, concedes 2
in time                   undercuts -1, answers 1
introduces                supports 1, undercuts -1, concedes -1, answers 1, none 1
is about                  undercuts 4
is concession             concedes 12, supports 2, undercuts 1, elaborates-previous 1
is fact                   attacks 2, undercuts 1, answers 1, asks -1, restates -1, reason-for-previous 1, none -1
is prediction             attacks 1, undercuts 1, concedes -1, reason-for-previous 1, elaborates-previous 1, none -1
is proposal               none 3, undercuts 2, supports -1, reason-for-previous -1
is question               asks 22, attacks 1, undercuts 1
is scope                  undercuts 5, supports -1, attacks -1, concedes 1, answers 1, elaborates-previous 1
is true                   concedes 5, supports 3, attacks 1
is value                  supports 2, attacks 2, undercuts 1, answers -1
it can                    attacks -1, elaborates-previous 1
it lack                   none -1
it seems                  supports 1, undercuts -1
it should                 attacks -1, reason-for-previous 1, elaborates-previous 1
it should not             elaborates-previous 1
it will                   supports -1, undercuts 1, reason-for-previous 1, none -1
it would                  attacks -1, concedes -1, elaborates-previous 1, none 1
judges                    answers -2, elaborates-previous 2, supports 1, undercuts -1, reason-for-previous 1, none -1
judges as it seems        supports 2, attacks -1, undercuts -1
judges aside              answers -1, elaborates-previous 1
judges effort             elaborates-previous 1
judges if                 attacks -1, elaborates-previous 1, none 1
judges it                 attacks 1, answers -1, elaborates-previous 1, none -1
judges mildly             attacks 1, undercuts -1, answers -1, reason-for-previous 1
judges to do              elaborates-previous 1
last                      supports -1, undercuts -1, elaborates-previous 1, none 1
left to do                supports 1
let us                    undercuts 1
likes                     supports 4
likewise                  supports 10, concedes 2, answers 1
loaded verb               attacks 1, answers -1
long                      undercuts -2, reason-for-previous 2, elaborates-previous 2, supports 1, attacks -1, concedes -1
main can                  undercuts -1, concedes -1, none 1
main could                none 1
main may                  concedes 1
main need                 attacks 1, answers 1
main will                 answers -1, reason-for-previous 1, none -1
main would                concedes -1, none 1
makes sense               supports 4, undercuts -1, concedes 1, elaborates-previous 1
may happen                answers -1
maybe                     undercuts 4, attacks 1
maybe we                  attacks -1, none 1
means                     undercuts 1
measured                  answers -1, elaborates-previous 1
misses                    attacks 7, undercuts 4
much code                 supports -1, attacks 1, undercuts -1
names it                  answers -1
names it harshly          attacks 1, answers -1
needs a thing             undercuts 1
next version              concedes 1
nit                       undercuts -1, none 1
no                        attacks 13, answers 4
no argument               undercuts 6, attacks 2
not really                attacks 12, concedes 1
not the point             undercuts 14
not what i say            undercuts 6, concedes 1
note                      attacks -1
now                       none 1
offers that we can        concedes 1
offers that we could      answers 1
ok                        concedes 9, attacks -1, undercuts 1
once                      attacks -1
one might say             concedes 3, attacks 1
opens judging             attacks 1, concedes 1
order inside              elaborates-previous 1, none -1
out of scope              undercuts 9
passive                   attacks -1, undercuts 1, reason-for-previous 1
permits                   concedes 5
praises                   supports 8, concedes 4
proposes                  attacks -1, undercuts -1, answers 1, none 1
question above            answers 11, supports -1, undercuts -1, none -1
rather                    attacks 1
realises                  concedes 6, attacks 1, answers -1
really                    elaborates-previous 1
reason follows, next      supports -1, attacks 1
reason follows, same      supports 1, undercuts 1
related                   undercuts 3, concedes 1, none 1
rhetorical proposal       undercuts 1
right                     concedes 8, supports 7, attacks -1, undercuts -1
sees no point             undercuts 5, attacks 3, supports 1, reason-for-previous 1
shall we                  asks 4
shares nothing            supports 1, attacks -1, undercuts -1, answers 1, reason-for-previous 1, none 1
shares subject            supports 3, attacks 1, undercuts -1, answers 1, elaborates-previous 1
shares subject, denied    attacks 5, concedes 1
shares words              concedes -1, reason-for-previous 1, none -1
short                     undercuts -1, answers 1, elaborates-previous -1, none 1
should asked              undercuts 1
should be                 attacks 1
should be done            attacks 1, undercuts -1, none 1
side modal                attacks -1, reason-for-previous 1
side wording              supports 1, attacks -1, undercuts 1, answers -1, asks -1
smiles                    undercuts 1
so                        restates 4, asks 1
so follows                attacks -1, undercuts 1
so you                    restates 6
so you mean               restates 22
sorry but                 attacks 8, undercuts 4
speaks of a case          supports 1, undercuts 1, elaborates-previous -1
speaks of a thing         concedes -2
speaks of code            concedes -2, supports 1, attacks 1
speaks of it              concedes 1
speaks of mind            concedes -1
speaks of mine            attacks 1
speaks of none            attacks 3
speaks of that            concedes 1, answers -1
speaks of the argument    answers 1
speaks of the design      supports -1, attacks 1, concedes 1, answers -1
speaks of you             undercuts 1
speaks of yours           concedes 1
starts with i             concedes 1, answers 1, elaborates-previous -1
starts with we            attacks -1, undercuts 1
substitutes               none 1
supposes before a turn    concedes 2, supports 1, attacks -1
surely                    concedes 2, supports 1, undercuts -1, elaborates-previous 1
takes a side and turns    undercuts 7, concedes 1
takes back                concedes 7
tense modal               supports -1, attacks -1, concedes 1, reason-for-previous 1, elaborates-previous 1, none -1
tense none                supports 1, undercuts -1, none 1
tense past                answers 1, asks -1, none 1
tense present             answers -2, undercuts 1, concedes -1, restates -1, reason-for-previous 1, elaborates-previous 1
that is not               attacks 8, supports 1, undercuts 1, concedes 1, answers -1
the plan                  answers 1
the point                 supports -1, attacks 1, undercuts -1, elaborates-previous 1
the question is           undercuts 1
the right thing           supports 1, attacks -1, undercuts -1
there is                  supports -1, attacks -1, reason-for-previous 1
thinks that it would      supports 1
this                      attacks -1, concedes -1, elaborates-previous 1, none 1
this discussion           answers -1, none 1
to a hedged claim         attacks 2, supports 1, reason-for-previous -1
to a joined claim         undercuts 2, supports 1, attacks -1, answers 1, reason-for-previous 1, none -1
to an own matter          attacks 1, answers 1, none -1
to concession             undercuts 1
to fact                   concedes -2, answers -1, restates -1, elaborates-previous 1, none 1
to me                     attacks -1, undercuts 1
to prediction             supports 1, concedes -1
to proposal               answers 2, undercuts -1, elaborates-previous -1
to question               answers -2, elaborates-previous 2, attacks -1, concedes 1, reason-for-previous 1
to scope                  attacks -1, concedes 1
to value                  answers 2, supports -1, attacks -1, undercuts 1, elaborates-previous -1
too                       attacks 1
turn of a paragraph       undercuts 1, concedes -1
turns inside              undercuts 3, concedes 1
unprompted                none 35, asks 6
unsure                    attacks 1
use case                  supports 1, reason-for-previous 1
well                      undercuts 3, attacks 2, answers 1
what we are after         attacks -1, undercuts 1, concedes 1
whether                   undercuts -1
will do                   concedes 11
wonders                   asks 11
would asked               attacks 1
would be                  undercuts 1, concedes -1, elaborates-previous -1
would be nice             elaborates-previous 1
would like                elaborates-previous 1
wrong                     attacks 9
yes                       supports 10, concedes 6, answers 6, attacks -2, reason-for-previous 1
yes but                   undercuts 8, concedes 8
you                       supports -1, concedes -1, answers -1, asks 1, elaborates-previous 1, none 1
`,
	relationTypes,
);

/**
 * How much each cue of a unit that goes on after one of the author's own speaks for each relation: one cue a line with the points it gives, see {@link weightsOf}.
 * Written by `npm run fit:claims`: common sense about each cue (`test/debate/scoring/prior`), moved
 * by regularised logistic regression on messages marked by hand, rounded to whole points. Cues are
 * defined in `../cues`; where a table names none, it tells nothing.
 */
export const CONTINUING_WEIGHTS = weightsOf(
	`
a bit                     reason-for-previous -1
ability                   elaborates-previous 1
about code                attacks -1, asks -1, restates 1, none 1
about doing               attacks 1, asks -1, reason-for-previous 1, none 1
about i                   supports 1, concedes 1, asks -1, reason-for-previous -1, elaborates-previous -1
about it                  concedes 1, asks -1
about person              undercuts 1, reason-for-previous 1, elaborates-previous -1
about that                undercuts 1, concedes 1
about there               undercuts 1, answers -1, reason-for-previous 1, elaborates-previous -1
about they                attacks 1
about this                supports 1, attacks 1, undercuts -1, reason-for-previous -1
about we                  undercuts 1, answers -1, asks -1, reason-for-previous 1, none -1
about what                undercuts -1, asks 1, reason-for-previous -1
about you                 attacks -1, restates 1
accepts                   concedes 5, supports 2, none 1
actually                  elaborates-previous 1
admits ignorance          concedes 2
after asked               attacks 3, asks 1, restates -1
after denial              supports -1, attacks 1, concedes 1, answers 1, restates 1, reason-for-previous 1, elaborates-previous -1, none -1
after disagrees           reason-for-previous 3, attacks 1, elaborates-previous -1
after i think             supports 1, attacks -1, answers 1, asks 1, elaborates-previous -1
after it should           concedes -1, reason-for-previous 1, elaborates-previous 1
after judges              undercuts 1, answers -1, reason-for-previous 1, elaborates-previous 1
after no                  reason-for-previous 3, answers 1
after order               reason-for-previous 1, elaborates-previous 1
after proposes            reason-for-previous 1, elaborates-previous -1
after sees no point       reason-for-previous 1, elaborates-previous 1
after that is not         asks -1, restates 1, elaborates-previous -1
after we should           reason-for-previous 2
after wrong               reason-for-previous 2, supports 1
again                     restates 11, elaborates-previous 1
agrees                    concedes 9, undercuts 1, reason-for-previous 1, elaborates-previous -1
allows                    concedes 2, reason-for-previous 1, elaborates-previous -1
always                    elaborates-previous 12, answers -7, none -7, restates -6, supports -5, concedes -5, asks -5, attacks -4, reason-for-previous 2, undercuts -1
an effect                 restates 1
and                       reason-for-previous -2, elaborates-previous 2, undercuts -1, concedes -1, answers -1, asks 1, none -1
another matter            undercuts 1
anyway                    reason-for-previous -7, elaborates-previous -2, supports 1, none 1
apologises                concedes 8
as far as i know          reason-for-previous 1
as you say                supports 2, concedes 2, elaborates-previous -1
asked                     asks 3, elaborates-previous -2, attacks -1, concedes -1, reason-for-previous 1
asked as told             concedes -1, asks 1, reason-for-previous 1
asks back                 asks 8, attacks 3
asks to act               asks 1
asks to explain           asks 1
assents later             concedes 4, supports 3, answers 3, attacks 1
because                   reason-for-previous 14, undercuts 1, elaborates-previous 1
because inside            reason-for-previous 2, attacks -1, undercuts 1, none -1
better by far             undercuts 1
better to                 elaborates-previous 1
bounds                    attacks 2, undercuts -1, restates 1, reason-for-previous -1, elaborates-previous -1
brief                     attacks 1, concedes 1, answers -1, none -1
but                       reason-for-previous -9, undercuts 4, restates 1, elaborates-previous -1
but follows, next         undercuts -1, concedes 1, answers 1, reason-for-previous 1, elaborates-previous -1
but follows, same         none 2, concedes 1, answers -1, reason-for-previous -1, elaborates-previous 1
can happen                reason-for-previous -1, elaborates-previous 1
code                      supports -1, attacks -1, concedes -1, answers 1, asks 1, restates 1, reason-for-previous 1
comes of it               restates 1
compares                  undercuts 2, attacks -1
denial                    attacks 2, supports -1, undercuts 1, concedes 1, answers -1, asks -1, restates 1, reason-for-previous -1, none -1
disagrees                 attacks 8, concedes 1, reason-for-previous 1
dislikes                  attacks 1, elaborates-previous 1
does                      supports 1
does not dispute          concedes 7
does not matter           undercuts 4, concedes 1, elaborates-previous -1
does not see              elaborates-previous -2, undercuts 1, answers 1
echoes                    attacks 2, concedes 2
echoes not                attacks 4
evidence                  undercuts -1, restates -1, elaborates-previous -1, none 1
exactly                   supports 6, reason-for-previous 1
example                   reason-for-previous 3, attacks 1, undercuts -1, elaborates-previous 1
expects                   elaborates-previous -1
feels                     undercuts -1, elaborates-previous 1, none 1
figure                    undercuts -1, concedes -1, answers 1, asks 1, reason-for-previous 1, elaborates-previous -1
follows a short one       elaborates-previous -2, attacks 1, answers 1, restates -1, reason-for-previous -1, none 1
follows concession        undercuts 2, attacks -1, reason-for-previous -1, elaborates-previous -1
follows fact              supports -1, attacks 1, undercuts -1, elaborates-previous 1
follows one that answers  answers 2, attacks -1
follows one that asks     attacks 1, undercuts 1, restates -1
follows one that attacks  reason-for-previous 4, attacks 1, undercuts 1, concedes 1, elaborates-previous 1
follows one that concedes  undercuts 2, reason-for-previous -1, elaborates-previous -1
follows one that elaborates-previous  supports -1, attacks -1, undercuts -1, answers -1, asks -1, none 1
follows one that none     supports 1, undercuts -1, reason-for-previous 1
follows one that reason-for-previous  undercuts -1, answers -1, reason-for-previous 1
follows one that supports  attacks -1, none 1
follows one that undercuts  reason-for-previous 3, attacks 1, restates -1, elaborates-previous 1
follows prediction        reason-for-previous 1, none -1
follows proposal          reason-for-previous 3, attacks -1, undercuts -1, concedes -1
follows question          attacks 1, undercuts 1, restates -1, reason-for-previous 1
follows scope             concedes -1, elaborates-previous 1
follows value             reason-for-previous 4, supports 1, concedes 1, none 1
for example               reason-for-previous 4, elaborates-previous 1
foreseen, if              undercuts -1, restates 1
goes on                   undercuts 1, none 1
grants                    concedes 3, elaborates-previous 2
grants before a turn      concedes 3, reason-for-previous -1, elaborates-previous 1
guesses                   concedes 4
habit                     undercuts 1
however                   reason-for-previous -7, undercuts 4, concedes 1
i                         undercuts -1, concedes 1, answers 1
i can                     elaborates-previous -1
i may miss                attacks 1
i think                   attacks 1, undercuts 1, concedes 1, restates -1, reason-for-previous -1, elaborates-previous -1
i will act                undercuts -1, concedes 1, answers 1, none 1
i would not               elaborates-previous 1
if                        undercuts -1, concedes -1, answers 1
if, foreseen              attacks -1, undercuts 1, elaborates-previous -1, none 1
if, then                  answers 1, elaborates-previous 1
in an answer              answers 7, attacks -2, concedes -1, restates -1, reason-for-previous 1
in that case              reason-for-previous -1
in theory                 elaborates-previous 1
in time                   undercuts -1, reason-for-previous 1, elaborates-previous 1
instead                   undercuts 1
introduces                elaborates-previous 2, supports 1, attacks -1, concedes -1
is about                  elaborates-previous 1
is concession             concedes 14, reason-for-previous -6, undercuts -1
is fact                   reason-for-previous 3, attacks 2, supports -1, undercuts -1, answers 1, asks -1, elaborates-previous 1
is prediction             supports -1, attacks 1, undercuts 1, concedes -1, asks -1, reason-for-previous 1
is proposal               reason-for-previous -6, supports -1, attacks -1, undercuts -1, concedes 1, asks 1, elaborates-previous 1, none 1
is question               asks 18, reason-for-previous -7, attacks -1
is scope                  undercuts 2, attacks -1, reason-for-previous -1, none 1
is true                   concedes 3
is value                  supports 3, reason-for-previous -2, attacks 1, undercuts 1, restates -1, elaborates-previous -1, none -1
it can                    reason-for-previous 2, concedes -1
it lack                   elaborates-previous 1
it may                    elaborates-previous 1
it may not                concedes 1, elaborates-previous -1
it must                   undercuts 1
it need                   attacks -1, undercuts 1
it seems                  supports 2, attacks -1, undercuts -1, concedes -1, elaborates-previous 1, none 1
it should                 asks 1, reason-for-previous 1
it should not             attacks 1
it will                   restates 1, elaborates-previous -1, none 1
it will not               reason-for-previous 1
it would                  elaborates-previous 1
judges                    undercuts -1, reason-for-previous 1
judges ahead              undercuts 1, concedes 1, elaborates-previous -1
judges as it seems        supports 1, attacks 1, undercuts -1, concedes -1, elaborates-previous -1
judges aside              supports 1, elaborates-previous 1
judges effort             concedes 1
judges if                 concedes 1
judges it                 attacks 1, undercuts -1, concedes 1, asks -1
judges mildly             attacks 1, elaborates-previous -1
judges to do              concedes 1, answers 1, reason-for-previous -1
judging verb              reason-for-previous 1
justifies                 elaborates-previous -1, none 1
lack asked                reason-for-previous 1, elaborates-previous -1
last                      supports 1, undercuts -1, asks -1, reason-for-previous 1, none 1
left to do                elaborates-previous 1
let us                    elaborates-previous 1
likes                     supports 2, reason-for-previous -1, elaborates-previous -1
likewise                  supports 3
long                      undercuts -1, concedes -1, answers 1, asks -1, reason-for-previous 1, elaborates-previous 1
main can                  concedes -1, asks 1, reason-for-previous 1
main could                elaborates-previous -1
main may                  concedes 1, reason-for-previous -1
main need                 asks -1, reason-for-previous 1, elaborates-previous 1
main should               reason-for-previous 1
main will                 elaborates-previous 2, reason-for-previous -1
main would                undercuts -1, answers -1
maybe it is               elaborates-previous 1
maybe we                  undercuts -1, answers 1
means                     answers 1
measured                  supports 1
misses                    attacks 7
much code                 undercuts 1, concedes -1, restates 1
names it                  attacks -1, answers 1, reason-for-previous 1, elaborates-previous -1
needs a thing             elaborates-previous 1
needs to be               undercuts 1
new paragraph             reason-for-previous -5, none 3, undercuts 1, concedes 1, answers 1, asks 1, restates -1, elaborates-previous -1
no                        attacks 9
no argument               undercuts 5, concedes 1, reason-for-previous 1, elaborates-previous -1
not really                undercuts 1
not what i say            concedes 1
note                      supports 1
now                       concedes -1, reason-for-previous 1
offers that we can        concedes 1, elaborates-previous -1
offers that we could      concedes 1
ok                        concedes 6
once                      undercuts 1
one might say             concedes 4
opens judging             concedes 1
order                     elaborates-previous 1
otherwise                 reason-for-previous 5, supports 1
out of scope              undercuts 5, elaborates-previous 1
passive                   asks -1, reason-for-previous 1
permits                   concedes 4, elaborates-previous -1, none 1
point                     answers 2, undercuts -1, reason-for-previous 1
point of a list           undercuts -1, answers 1, elaborates-previous 1
praises                   supports 5, elaborates-previous -1
puts off                  concedes 1
rather                    undercuts -1
realises                  concedes 4
really                    asks -1, reason-for-previous 1, elaborates-previous -1
reason follows, next      attacks 1, undercuts -1, elaborates-previous 1
reason follows, same      undercuts -1, answers 1, asks 1
related                   undercuts 2, elaborates-previous -2, concedes 1
rhetorical proposal       asks 1
rhetorical value          asks 1, elaborates-previous -1
right                     supports 3, concedes 3
same sentence             elaborates-previous -2, supports 1, attacks 1, restates -1, none -1
second                    answers 3, attacks 2, elaborates-previous -2, supports 1, undercuts 1, asks 1, restates -1, reason-for-previous 1
sees no point             elaborates-previous -2, undercuts 1
shall we                  asks 1
short                     supports 1, attacks 1, undercuts -1, reason-for-previous -1, elaborates-previous -1, none 1
should be done            elaborates-previous -1
should work               attacks 1, reason-for-previous -1
side modal                undercuts 1, answers -1, restates 1, reason-for-previous 1
side wording              attacks -1, undercuts 1, reason-for-previous -1
smells                    reason-for-previous 1
smiles                    elaborates-previous 1
so                        reason-for-previous -7, attacks -1, concedes -1, answers 1
so follows                attacks -1, reason-for-previous 1
so you mean               restates 8
sorry but                 attacks 4, undercuts 3
speaks of                 reason-for-previous -1
speaks of a case          supports 1, concedes 1, asks -1, restates -1, reason-for-previous 1
speaks of a thing         supports -1, answers 1, asks -1, elaborates-previous 1
speaks of code            reason-for-previous 1, none 1
speaks of it              elaborates-previous 1
speaks of mind            undercuts 1, restates 1
speaks of mine            attacks 1, reason-for-previous -1
speaks of none            undercuts 1, reason-for-previous 1, elaborates-previous -1
speaks of that            undercuts 1, concedes 1, asks -1, restates -1, elaborates-previous 1
speaks of the argument    attacks 1, answers 1, elaborates-previous -1
speaks of the design      undercuts -1, concedes 1, answers -1, elaborates-previous 1
speaks of you             attacks -1, concedes 1, restates 1
speaks of yours           concedes 1, asks 1
starts with i             undercuts 1, concedes 1, asks -1, restates -1, reason-for-previous -1
supposes before a turn    concedes 3, undercuts -1, elaborates-previous 1
surely                    concedes 2, attacks 1, asks -1, reason-for-previous -1
suspects                  elaborates-previous 1
takes back                concedes 6, attacks 1, elaborates-previous -1
tense modal               supports -1, attacks -1, reason-for-previous 1, elaborates-previous 1, none -1
tense none                supports 1, attacks 1, concedes -1, asks -1, restates -1, elaborates-previous -1, none 1
tense past                supports -1, attacks -1, undercuts -1, elaborates-previous 1, none 1
tense present             undercuts 2, attacks 1, answers -1, none -1
that is not               attacks 2, undercuts 1, concedes 1
the plan                  elaborates-previous 1
the problem               undercuts 1, concedes 1, elaborates-previous -1
the question is           undercuts 1
the right thing           reason-for-previous -1
there is                  attacks 1, undercuts -1, asks -1, elaborates-previous 1
thinks that it would      elaborates-previous 1
this                      supports -1, concedes 1, asks -1, restates -1, reason-for-previous 1, elaborates-previous 1
this discussion           undercuts 1
to me                     attacks 1, undercuts 1
too                       concedes 1
turn in a sentence        elaborates-previous 2, attacks 1, restates -1, reason-for-previous -1
turn of a paragraph       undercuts 2, concedes 2, attacks -1
turns inside              undercuts 2, reason-for-previous -1
unsure                    elaborates-previous 1
until                     elaborates-previous 1
use case                  undercuts 1, reason-for-previous -1
wants                     asks 1, elaborates-previous 1
wants not                 elaborates-previous 1
we can do                 undercuts 1, reason-for-previous -1
we can do not             reason-for-previous -1
we need                   reason-for-previous 1
we should do              elaborates-previous 1
we would                  undercuts 1, elaborates-previous -1
what is the point         asks 1, elaborates-previous -1
what we are after         elaborates-previous 1
whether                   answers 1
will do                   concedes 5
wonders                   elaborates-previous 1
worth it                  undercuts 1, elaborates-previous -1
would be                  reason-for-previous -1, none 1
would be nice             elaborates-previous 1
would have been           reason-for-previous -1, elaborates-previous 1
would need                undercuts 1, elaborates-previous 1
wrong                     attacks 5
yes                       supports 5, concedes 5, attacks 1, answers 1, elaborates-previous -1
yes but                   concedes 5, undercuts 3
you                       attacks 2, supports -1, undercuts 1, asks 1, restates 1, reason-for-previous -1, elaborates-previous -1
you lack                  reason-for-previous 1
you need                  attacks 1, elaborates-previous -1
you should                elaborates-previous 1
you will                  restates 1
`,
	relationTypes,
);

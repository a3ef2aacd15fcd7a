import { weightsOf } from '../cues/weights';
import { claimKinds } from '../model';

/**
 * How much each cue speaks for each kind: one cue a line with the points it gives, see {@link weightsOf}.
 * Written by `npm run fit:claims`: common sense about each cue (`test/debate/scoring/prior`), moved
 * by regularised logistic regression on messages marked by hand, rounded to whole points. Cues are
 * defined in `../cues`; where a table names none, it tells nothing.
 */
export const KIND_WEIGHTS = weightsOf(
	`
a bit                     value 4, fact -1, prediction -1, scope 1
ability                   prediction -1, value 1, proposal 1
about code                fact 1, prediction -1, scope 1
about doing               fact -1, value 1, question -1, proposal -1, concession 1
about i                   concession 2, fact -1
about it                  fact -1, scope -1, question -1, proposal 1, concession 1
about person              fact 1, value -1, concession -1
about that                concession 2, fact -1, question -1, proposal -1
about there               prediction 1, scope -1
about they                value 1
about this                proposal 1, concession -1
about we                  proposal 2, fact -1, prediction 1, scope -1, question -1
about what                fact -1, prediction -1, value -1, scope 1, question 1
about you                 fact 1, prediction 1, value -1
accepts                   concession 12, value 5, prediction 1
actually                  prediction -1, value 1
admits ignorance          concession 4, fact 3
after a question          concession -3, fact 1, proposal -1
after a quote             prediction -1, concession 1
after asked               question 2, fact 1
after denial              concession 2, value -1, question 1, proposal -1
after disagrees           value 1, scope -1, proposal -1
after i think             prediction -1, question 1, proposal 1
after it should           fact 1, value 1, concession -1
after judges              prediction 1, proposal 1, concession -1
after order               fact 1, prediction 1, value 1, question -1, proposal -1, concession -1
after sees no point       fact -1, concession 1
after that is not         fact 1, prediction 1, value -1, concession -1
after wrong               fact 1, prediction -1
again                     fact -1, value 1, question 1
agrees                    concession 17, prediction 1, value 1
allows                    concession 3, fact -1, prediction 1
alone                     prediction -2, concession 1
always                    fact 7, question -7, concession -4, scope -2, prediction -1, proposal -1
an effect                 prediction 2, proposal 2, value 1, scope -1, question 1
an option                 proposal 6, value 2
and                       scope -2, concession -2, prediction 1, value 1
another matter            scope 13
anyway                    fact -1, value 1, concession -1
apologises                concession 10
as far as i know          fact 4
as you say                concession 1
asked                     question 25, proposal 3, fact -1, value 1, concession -1
asked as told             question -4, proposal -1, concession -1
asks back                 question 8
asks to act               proposal 15, question 1
asks to explain           question 13
assents later             concession 5, value 1
assumes                   scope 6
because                   fact 1, value -1, scope 1, proposal -1
because inside            fact 1, prediction -1, proposal -1, concession 1
below code                proposal 4, prediction -2, concession -2, fact -1
better by far             value 5, proposal 2, fact -1
better to                 proposal 6, value 4, prediction 1
bounds                    scope 9, question 1, proposal -1
brief                     concession 2, fact -1, prediction -1, value 1
but                       question -1
but follows, next         value -1, concession 1
but follows, same         concession 4, proposal -2, fact -1, prediction 1, value -1
can asked                 proposal 12
can happen                prediction 3, fact 2, value 1
chance                    prediction 6, fact -1, value -1
claim to a claim          fact -1, prediction -1, value -1, scope 1, question 1, concession 1
claim to a denial         concession 3, prediction -1, value 1, scope -1, proposal -1
code                      value -2, fact 1, prediction 1, proposal 1, concession -1
comes of it               prediction 6, fact 1, value -1, question 1
compares                  prediction -1, value 1, scope 1, concession 1
could be done             proposal 4, fact 1, prediction -1, value -1
denial                    proposal -3, concession 2, value 1, question -1
denial to a claim         fact 1, prediction 1, scope -1
denial to a denial        fact 1, prediction 1
denied accepts            value 8
denied agrees             value 7
denied makes sense        value 8
denied praises            value 8
disagrees                 value 5, fact 3, prediction 1, proposal -1, concession 1
dislikes                  value 13, proposal 1, concession 1
does                      fact 1, value -1, concession 1
does not dispute          concession 11, fact -1
does not matter           scope 3, value 2, fact 1, prediction 1, concession 1
does not see              value 5, fact 3
doubts that it would      prediction 6, value 2
echoes                    fact 4, concession 4
echoes not                fact 6
evidence                  fact 6, concession 2, value 1, scope -1
exactly                   fact 6, concession 5, value 1
example                   fact 2, scope -1
expects                   prediction 12, proposal 1
feels                     value 11, proposal 1, concession 1
figure                    concession -2, fact 1, scope -1, question 1
follows a short one       prediction -1, scope -1, question 1, proposal 1, concession 1
follows concession        question 1, proposal -1
follows fact              fact 2, prediction -1, value -1, question -1
follows one that answers  fact -1
follows one that asks     fact 1, prediction 1
follows one that attacks  fact 1, prediction -1, value -1, proposal 1, concession 1
follows one that concedes  fact -1, question 1
follows one that elaborates-previous  concession -1
follows one that none     fact 1, prediction -1, concession -1
follows one that reason-for-previous  fact 1, prediction -1, value 1
follows one that supports  fact -1, question -1, proposal 1
follows one that undercuts  prediction 1, proposal -1
follows prediction        prediction 3, fact -1, proposal 1
follows proposal          proposal 4, fact -1, prediction 1, value 1, concession -1
follows question          prediction 1
follows scope             scope 2, prediction -1, value 1, concession -1
follows value             scope -1, proposal 1, concession 1
for example               fact 1, value -1, scope 1, proposal -1
foreseen, if              fact 1, prediction 1, proposal 1, concession 1
goes on                   scope 1, concession -1
grants                    concession 13, fact 1
grants before a turn      concession 6, prediction 1, value 1
guesses                   concession 7, value 2, prediction -1, proposal 1
habit                     fact 2, proposal -1
had in mind               proposal 10
however                   concession 2, fact -1, prediction -1, value -1
i                         fact -2, value 2, concession 2, scope -1
i can do                  proposal 8
i can do not              value -1, scope 1
i can not                 value 1
i could do                proposal 10
i lack                    proposal 2
i may                     prediction 3
i may miss                fact 3, concession 2, question 1
i must                    proposal 4
i need                    proposal 6
i need do                 proposal 8
i should                  proposal 8
i should do               proposal 11
i think                   value 2, prediction 1, scope 1, proposal 1
i will                    proposal 9, prediction 2, concession 1
i will act                proposal 12, prediction 2, concession 2, fact -1, value -1
i will do                 proposal 14
i will not                prediction 6, proposal 3
i would                   value 5, proposal 3, fact -1, prediction 1
i would do                proposal 8
i would do not            value 1
i would not               value 6, proposal 3, fact -1
if                        prediction 2, scope -2, value 1, question 1, proposal 1
if, foreseen              prediction 3, question 1, proposal -1, concession 1
if, then                  fact -2, proposal 2, prediction 1, question -1
in an answer              fact 1, prediction 1, value 1, scope -1, proposal -1, concession -1
in that case              prediction 2, value 1
in theory                 value 1, proposal -1, concession 1
in time                   prediction 4, fact -1, proposal 1, concession -1
instead                   proposal 6
introduces                proposal 4, fact 2, prediction -1, concession -1
is about                  scope 8
is true                   concession 5, fact 2
it can                    fact 2, proposal 1
it can not                fact 1, value -1, scope 1
it could                  proposal 5, prediction 4, fact -1, concession 1
it could not              fact -1
it lack                   fact 3, proposal 3, prediction 1
it may                    prediction 3, fact 2, value 1, concession 1
it may not                concession 1
it must                   proposal 9, fact 1, prediction -1, scope 1, concession -1
it must not               proposal 8
it need                   proposal 5, fact 2, value 1, concession -1
it need not               fact -1, value 1
it seems                  value 3, fact 1, scope 1
it should                 proposal 10, fact -1, prediction 1, value 1, scope -1, question 1
it should not             proposal 9, value 2, fact -1, prediction 1
it will                   prediction 10, fact 1, proposal 1
it will not               prediction 11, fact 1, value 1
it would                  prediction 10, fact 1, question -1, proposal 1
it would not              prediction 11, fact 1
judges                    value 11, fact -1, prediction 1, question 1, concession 1
judges a thing            value 6, proposal 1, concession 1
judges ahead              prediction 4, value -3, fact -1, concession 1
judges as it seems        value 3, fact -1, proposal 1
judges aside              value -4, fact 1, prediction -1, proposal 1
judges effort             value 6, prediction 3, fact 1, scope -1, proposal -1, concession 1
judges if                 proposal 2, value -1
judges it                 concession 2, fact -1, value 1, proposal -1
judges mildly             value 4, fact 2, prediction -1, concession 1
judges to do              proposal 2, prediction 1, value -1, scope -1
judging verb              value 8
justifies                 scope 11, fact -1
laments                   value 8, fact 1
last                      fact -1, scope 1, question -1
left to do                proposal 4, fact 1, value 1
let me                    proposal 11
let me say                value 2
let us                    proposal 17, fact 1
likes                     value 10, fact -1, concession 1
likewise                  concession 3, value 2, fact -1, prediction 1
loaded verb               value 5, prediction -1
long                      value -2, fact 1, prediction 1, concession -1
main can                  fact 2, prediction 1
main could                proposal 2, value -1, concession 1
main may                  prediction 2, concession 1
main must                 fact 1, scope 1, proposal -1
main need                 proposal 2, fact 1, prediction -1, value 1, question -1
main should               fact -2, prediction 2, value 1, question 1
main will                 prediction 5, fact 1, scope -1, proposal -1
main would                fact -2, prediction 2, proposal 2, concession -1
makes sense               value 10, concession 2, fact -1, proposal 1
may happen                prediction 9, proposal 1
maybe                     fact -1, prediction 1, value -1, proposal 1
maybe it is               concession 3, prediction 1, value -1, proposal 1
maybe we                  proposal 10, fact -1, prediction 1, value -1
means                     scope 9, proposal -1
measured                  value 4, proposal 1
misses                    fact 4, value 3
much code                 prediction -1, question 1, proposal 1, concession -1
names a merit             value 7, prediction 1, proposal -1, concession 1
names it                  value 7, proposal 1
names it harshly          value 10, fact 1, prediction 1, concession 1
needs a thing             proposal 6
needs to be               proposal 5, prediction 1, concession -1
new paragraph             prediction -2, fact -1, question 1, concession 1
next version              proposal 5
nit                       proposal 9
no                        fact 4, scope 1
no argument               value 10
not part of               scope 4, fact 3, proposal -1
not really                value 3, fact 2, prediction 1, concession 1
not the point             scope 12
not what i say            scope 7, concession 6, fact 1
note                      fact 2, value 2, concession -1
now                       fact 4, prediction -1, value 1, question -1, proposal 1
offers that we can        proposal 9, fact -1, value 1, concession 1
offers that we could      proposal 10, fact -1, prediction 1, concession 1
offers that you can       fact 4, proposal 4
offers that you could     proposal 9, prediction 1
ok                        concession 9, proposal -1
once                      prediction 4
one might say             concession 6
opens judging             value 8, fact -1, prediction 1, proposal 1, concession 1
order                     proposal 12, value -1, question 1
order goes on             proposal 8
order inside              proposal 7
otherwise                 prediction 6, fact -1, proposal 1
out of scope              scope 14, fact 1, concession 1
passive                   fact 1, value -1
permits                   concession 7, proposal 3, fact -1
please see                fact 4
point                     proposal 3, fact -2, value 1, scope 1, concession -1
point of a list           proposal 1, concession -1
praises                   value 8, concession 7, fact 1, proposal 1
prefers                   value 9, proposal 7
proposes                  proposal 16, fact 1
puts off                  scope 6, value -1, proposal 1, concession 1
question above            fact 1, prediction -1
rather                    proposal 3, prediction -1, value 1, scope 1
realises                  concession 7, fact 1
really                    value 3, fact 1, prediction -1
reason follows, next      proposal 1
reason follows, same      fact -1, question 1, proposal 1, concession -1
related                   scope 11, value -1, concession 1
rhetorical fact           fact 20
rhetorical proposal       proposal 17, question 2, value 1
rhetorical question       question 20
rhetorical value          value 18, question 2
right                     concession 8, fact 2
second                    fact 1, prediction -1
sees no point             value 11, fact 1, question 1
sees that                 fact 4, concession 1
shall we                  proposal 7, question 4
shares nothing            concession 2, prediction -1, scope -1, question 1
shares subject            fact -1
shares subject, denied    proposal 1
shares words              concession -1
short                     concession 5, value 2, fact -1, proposal -1
should be                 fact -1, prediction 1
should be done            proposal 3, fact 1
should have               value 8, fact -1, proposal 1
should have been          value 4, proposal -4
should work               prediction 6, fact -1, value 1, proposal 1
side modal                fact -1, prediction 1, value -1, scope -1, proposal 1, concession 1
side wording              fact -1, proposal 1, concession 1
smells                    value 5, fact 1, prediction 1, proposal 1, concession -1
smiles                    value 5
so                        fact -1, proposal 1, concession -1
so follows                fact 1, prediction 1, value -1
so you mean               scope -1, question 1
sorry but                 value 5, fact 3
speaks of                 scope 8, fact -1, concession -1
speaks of a case          prediction 1, scope -1, question -1, concession 1
speaks of a thing         fact 1, scope 1, question -1
speaks of code            fact 2, concession -2
speaks of it              value 1, question -1
speaks of mind            value 8, proposal 2
speaks of none            value 1, concession 1
speaks of that            fact -1, prediction 1, scope 1, question -1
speaks of the argument    value 4, fact 1, scope 1
speaks of the design      fact -1, prediction 1, value 1, concession 1
speaks of you             value -1, scope -1, proposal 1, concession 1
speaks of yours           concession 1
starts with i             fact -1, value 1, scope 1
starts with we            proposal 2, prediction -1, concession -1
still is                  value 4
substitutes               proposal 18
supposes before a turn    concession 5, prediction 1, value -1, proposal -1
surely                    concession 4, fact -1, value 1, question -1
suspects                  prediction 6, fact 4, value 1
tag                       question -10, fact 3
takes a side and turns    value 2, fact 1, concession 1
takes back                concession 8, question 1
tense modal               proposal 2, fact -1, prediction 1, value -1, scope -1
tense past                fact 4, prediction -1, scope 1, proposal -1
tense present             fact 1, prediction -1, value 1, proposal -1, concession -1
thanks                    concession 3
that is not               fact 3, prediction 2, scope 1, question -1, proposal -1, concession 1
the plan                  proposal 6, fact 1, scope 1
the point                 scope 11, concession 1
the problem               fact -2, question 1, proposal -1, concession 1
the question              scope 6, question 5
the question is           scope 12, fact -2, question 1, proposal -1
the right thing           value 7, proposal 6, fact -1
there is                  fact 2, value -1, scope -1, question -1, concession 1
thinks that it would      prediction 3, fact -1, concession 1
this                      question -2, fact 1, scope -1
this discussion           scope 4, fact 1, concession -1
this series is            scope 9
to a hedged claim         fact 1, prediction -1, value 1, scope 1, proposal -1
to a joined claim         fact 1, concession 1
to an own matter          fact 1, prediction -1, value -1, question 1, proposal 1, concession 1
to concession             fact -1, proposal 1
to do                     proposal 5
to fact                   value 1, question 1, concession -1
to me                     value 7, concession 1
to prediction             prediction -1, value -1, scope 1
to proposal               fact 1, prediction -1, scope -1
to scope                  proposal -1
to value                  fact -1, prediction 1, proposal -1, concession 1
too                       value 8, prediction 2, fact -1
turn in a sentence        prediction 1, value 1, proposal -1, concession 1
turn of a paragraph       value 2, fact 1, prediction -1, scope -1, proposal -1
turns inside              proposal -2, prediction 1, question 1
unprompted                proposal -1
unsure                    value 6, question 6
until                     question -1
use case                  scope 6, fact -1, value -1
wants                     value 3, proposal 3, fact -2, question 1, concession -1
wants not                 value 10
we can                    proposal 3
we can do                 proposal 8, prediction 1
we can do not             prediction 1, value 1
we could                  proposal 6
we could do               proposal 10
we lack                   proposal 5, fact 2
we may                    prediction 6
we must                   proposal 10
we must do                proposal 11
we need                   proposal 10
we need do                proposal 11, fact 1
we should                 proposal 13
we should do              proposal 15, fact -1, value 1
we should not             proposal 13
we will                   prediction 8, proposal 3
we will do                proposal 7, prediction 6
we will not               prediction 10
we would                  prediction 10
we would do               prediction 8
we would not              prediction 10
well                      value 1
what is the point         value 5, question 2
what we are after         scope 10, proposal -1, concession 1
whether                   value 1, proposal -1
whose it is               scope 9, fact -1
will do                   concession 8, proposal 7
wonders                   question 22
worth it                  value 10, fact -1, proposal 1
would asked               fact -1, value 1
would be                  value 2, prediction -1, scope 1, concession -1
would be nice             proposal 9, value 5
would like                proposal 9, value 3, concession -1
would need                prediction 12, value -1, proposal 1
wrong                     fact 4, value 4, prediction 2
yes                       concession 6, fact 2, value 1, scope -1, proposal -1
yes but                   concession 10
you                       scope -1, question 1, concession 1
you can                   fact 3, prediction 1
you could                 proposal 6
you lack                  fact 1
you may                   prediction 4
you must                  proposal 8
you need                  proposal 5, value 1
you should                proposal 13, fact -1
you should not            proposal 13
you will                  prediction 11
you will not              prediction 10
you would                 prediction 10
you would not             prediction 10
`,
	claimKinds,
);

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
exactly                  fact 8, concession 4
right                    concession 6, fact 3
grants                   concession 14
is true                  concession 5, fact 2
allows                   concession 3
in theory                concession 1
one might say            concession 6
surely                   concession 3
realises                 concession 7, fact 2
takes back               concession 8
does not dispute         concession 11
admits ignorance         concession 5, fact 3
permits                  concession 7, proposal 2
sorry but                value 5, fact 3
guesses                  concession 5, proposal 2, value 2
sees that                fact 4
asks back                question 8
echoes                   concession 4, fact 4
echoes not               fact 6
grants before a turn     concession 8
supposes before a turn   concession 3
takes a side and turns   concession 1, value 2, fact 2
assents later            concession 6
turns inside             fact 1
turn in a sentence       fact 1
turn of a paragraph      value 1
denial to a claim        fact 1
denial to a denial       fact 1
claim to a denial        concession 1
claim to a claim         concession 1
to a joined claim        fact 1
to an own matter         fact 1
to a hedged claim        concession 1
speaks of it             fact 1
speaks of you            concession 1
speaks of yours          concession 1
speaks of mine           fact 1
speaks of a case         prediction 1
after asked              question 2
after denial             fact 1
after judges             fact 1
after it should          fact 1
after that is not        fact 1
after i think            proposal 1
shares nothing           concession 1
speaks of that           value 1
speaks of a thing        fact 2, concession -2
speaks of code           fact 2, concession -2
speaks of none           fact 1
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
likes                    value 9, concession 2
wants not                value 10
sees no point            value 13
does not see             value 5, fact 3
makes sense               value 11, concession 2
worth it                 value 10
better by far            value 6
judges a thing            value 8
the right thing          value 8, proposal 5
too                      value 9
measured                 value 5
a bit                    value 4
names a merit            value 8
speaks of mind           value 10
to me                    value 8
laments                  value 8
smiles                   value 5
should have              value 8
i think                  value 3, prediction 1
it seems                 value 3, fact 1
smells                   value 8
loaded verb              value 4
still is                 value 4
speaks of the argument   value 4
speaks of the design     value 2
judges                   value 13
opens judging            value 11
judging verb             value 8
judges mildly            value 4, fact 1
judges effort            value 6, prediction 2
judges as it seems       value 3
judges to do             value 1, proposal 1
judges it                value 2
judges aside             value -4
judges ahead             prediction 4, value -3
judges if                proposal 2, value -1
names it                 value 8
really                   value 3
feels                    value 13
proposes                 proposal 17
let us                   proposal 18
let me                   proposal 11
let me say                value 2
asks to act              proposal 16
shall we                  proposal 7, question 5
maybe we                 proposal 10
maybe it is               concession 3, fact 2
please see                fact 5
offers that we could     proposal 11
offers that we can        proposal 10
offers that you could     proposal 9
offers that you can       proposal 4, fact 3
an option                 proposal 6, value 2
the plan                  proposal 6, scope 2
better to                 proposal 6, value 5
would be nice             proposal 9, value 5
would like                proposal 9, value 3
wants                     proposal 2, value 2
i will act               proposal 15
had in mind               proposal 10
rather                   proposal 3
instead                   proposal 6
needs to be               proposal 5
needs a thing             proposal 5
left to do                proposal 5
next version              proposal 5
nit                       proposal 9
order                     proposal 12
order inside              proposal 7
to do                     proposal 5
substitutes               proposal 18
would need               prediction 13
expects                  prediction 13
comes of it              prediction 8
suspects                  prediction 5, fact 3, value 1
chance                    prediction 4
in time                   prediction 3
otherwise                 prediction 5
should work               prediction 5, value 1
may happen               prediction 10
if                       prediction 3
once                      prediction 4
can happen                fact 3, prediction 2
in that case              prediction 2
introduces                proposal 3
out of scope             scope 15
not part of              scope 4, fact 2
related                  scope 11
another matter            scope 13
this discussion          scope 4
whose it is              scope 8
use case                 scope 4
is about                 scope 7
the point                scope 13
means                    scope 8
bounds                   scope 8
this series is           scope 9
the question is          scope 11
what we are after        scope 9
speaks of                scope 6
assumes                  scope 6
not what i say           scope 7, concession 5, fact 2
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
the question              question 5, scope 6
tag                       question -10, fact 3
asked as told             question -5
unsure                   value 6, question 6
asks to explain          question 13
what is the point        value 6
asked                    question 28
rhetorical fact          fact 20
rhetorical proposal      proposal 20
rhetorical value         value 20
rhetorical question      question 20
i will                   prediction 2, proposal 9
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
main will                prediction 5
main would               prediction 2
main should              proposal 2
main can                 fact 3
main could               proposal 2
main may                 prediction 2
would be                  value 2, prediction -1
should be done           proposal 3
could be done            proposal 4
an effect                prediction 4
should have been          value 4, proposal -4
main need                 proposal 2
foreseen, if             prediction 2
can asked                 proposal 12
order goes on             proposal 7
habit                     fact 2
if, foreseen             prediction 3
doubts that it would     prediction 6, value 2
thinks that it would     prediction 4
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

import { type Cue, cue } from '../cue';

/** Reports of how things are, were or were seen to be. */
export const REPORTING: readonly Cue[] = [
	cue(
		'now',
		'report how things stand',
		'any',
		'currently; already; today; right now; at the moment; in practice; nowadays; in fact; existing; presently; these days; so far; as of (now|today|_); until now; up to now; (is|are) (still|now); in reality; (by|as the|the) default',
	),
	cue(
		'passive',
		'report what is done',
		'any',
		'(is|are|was|were|been|being|gets|get|got) (also|already|only|always|still|not|never|just|then|now|currently|usually|typically|often|actually|simply|) (called|used|done|implemented|set|mapped|pinned|allocated|freed|stored|returned|passed|tracked|backed|handled|protected|held|taken|released|cleared|limited|supported|checked|created|inserted|converted|exported|shared|attached|registered|invalidated|forbidden|required|exposed|defined|documented|based|built|performed|skipped|ignored|made|given|added|removed|merged|fixed|written|known|found|seen|shown|designed|copied|moved|sent|put|kept|split|enabled|disabled|provided|represented|needed|expected|assumed|intended|managed|owned|controlled|cached|flushed|programmed|routed|translated|initialized|destroyed|unmapped|bound|tied|connected|wired)',
	),
	cue(
		'evidence',
		'report what was seen or done',
		'any',
		`(i|we) (have|had|just|also|recently|already|did|actually|only|never|once|then|) (tested|tried|found|looked|checked|measured|wrote|implemented|switched|added|removed|dropped|changed|posted|sent|noticed|saw|used|ran|made|did|went|started|discussed|talked|merged|converted|fixed|been|seen|heard|read|reviewed|observed|got|had|came|took|asked|built|hit|ended|moved|kept|learned|decided|needed|wanted|reported|confirmed|verified|reproduced|debugged|double-checked|double checked); used to (be|have|do|use|work|call|get|make|take); (turns|turned) out; historically; originally; previously; in the past; (last|this) (week|year|month|time|cycle|merge window); (years|months|weeks) ago; back (in|then); (introduced|added|fixed|merged|removed) (in|by) (commit|the|_)`,
	),
	cue(
		'as far as i know',
		'limit it to what the author knows',
		'any',
		'afaik; afaict; afaics; afaiu; iirc; iiuc; as far as i (know|can tell|understand|can see|remember|see|recall|am aware); to my knowledge; (my|our) understanding (is|was); i (believe|recall|remember|seem to recall|seem to remember); if memory serves; from what i (can see|know|understand|remember|have seen|saw|gather)',
	),
	cue(
		'example',
		'give an example',
		'any',
		'for (example|instance); e.g; eg; such as; as an example; an example (is|would|of); say ,; think of; just see (the|this|that|commit|last|e.g|for|_)',
	),
	cue(
		'note',
		'point something out',
		'any',
		'note that; (please|also|do|) note (that|,|:|the|how); worth noting; i should (probably|) (note|mention|say|add|point out|clarify); to be (clear|precise|honest|specific|exact); (fyi|btw|fwiw|by the way|for the record|for what it is worth|in case you); remember (that|,|the); (as|like) (i|we|you|he|they|_) (said|mentioned|noted|pointed out|explained|wrote|described|discussed|suggested)',
	),
	cue(
		'does',
		'say what the code does',
		'any',
		'ensures; guarantees; provides; allows; requires; prevents; returns; calls; contains; points to; consists of; depends on; relies on; uses; supports; has (a|an|the|no|its|to|some|one|two|been|already); (does|do|did) not (have|support|exist|use|need|require|allow|take|hold|call|return|provide|get|handle|know|see|go|touch|guarantee|ensure|change|contain|happen|care|work|do|want|come|give|run|make|look|include|let|expose|share|map|own|fit)',
	),
	cue(
		'there is',
		'say what there is',
		'any',
		'there (is|are|was|were|exists|exist|has been|have been) (also|already|still|only|currently|now|really|always|just|) (a|an|the|no|some|many|several|two|three|one|other|plenty|lots|nothing|something|another|not|few|quite|_); (exists|exist) (a|in|today|already|.|,|for|and)',
	),
	cue(
		'ability',
		'say what can be',
		'any',
		'(it|this|that|they|he|which|driver|drivers|device|devices|kernel|hardware|hw|userspace|user|users|code|caller|callers|importer|exporter) (can|can not) (also|only|not|still|just|then|already|even|always|never|be|access|have|use|do|not be|get|see|map|go|call|take|hold|handle)',
	),
];

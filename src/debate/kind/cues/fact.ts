import { type Cue, cue } from './cue';

/** Reports how things are, were or were seen to be. */
export const FACT: readonly Cue[] = [
	cue(
		'fact',
		0.5,
		'any',
		'report the state of the code',
		'currently; already; today; right now; at the moment; in practice; nowadays; in fact; existing; (is|are|was|were|been|being|gets|get) (called|used|done|implemented|set|mapped|pinned|allocated|freed|stored|returned|passed|tracked|backed|handled|protected|held|taken|released|cleared|limited|supported|checked|created|inserted|converted|exported|shared|attached|registered|invalidated|forbidden|required|exposed|defined|documented|based|built|performed|skipped|ignored); (does|do|did) not (have|support|exist|use|need|require|allow|take|hold|call|return|provide|get|handle|know|see|go|touch|guarantee|ensure|change|contain|happen)',
	),
	cue(
		'fact',
		0.8,
		'any',
		'report what was seen or done',
		'(i|we) (have|just|also|recently|already|did|actually|only|had) (tested|tried|found|looked|checked|measured|wrote|implemented|switched|added|removed|dropped|changed|posted|sent|noticed|saw|used|ran|had|made|did|went|started|discussed|talked|merged|double checked|converted|fixed|been|seen|discussion); used to (be|have|do|use|work); afaik; afaict; afaics; afaiu; iirc; iiuc; as far as i (know|can tell|understand|can see|remember|see); (turns|turned) out; for example; for instance; note that; i should (probably|) (note|mention|say|add|point out); to be (clear|fair|precise|honest|specific); worth noting; historically; (i|we) (tested|tried|found|looked|checked|measured|wrote|implemented|switched|noticed|saw|discussed)',
	),
	cue(
		'fact',
		0.4,
		'any',
		'say what the code does',
		'ensures; guarantees; provides; allows; requires; prevents; returns; calls; contains; points to; consists of; depends on; relies on',
	),
];

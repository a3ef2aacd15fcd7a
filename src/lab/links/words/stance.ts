/** Wordings that tell which of two opposite things a claim says of an experiment. */
export const STANCE: Readonly<Record<string, string>> = {
	'no-problem': `(stops|stop|stopped) being (a|an) (problem|issue); (not|no longer|never) (a|an|any|much of a) (problem|issue|concern); no (problem|issue) with; (works|is|are|be|fine|ok|just) fine; (nearly|almost|about|just) as (fast|good|quick); (negligible|tiny|cheap|cheaply); not (much|a lot|that much|significant); no (special|extra) (case|handling|care|code|treatment|casing); nothing special`,
	'no-mix': `homogeneous; homogenous; same (type|kind); all or nothing; either all; entirely; (whole|entire|complete) (list|sgl|scatterlist|mr|bio|request) (is|be|has to be|must be); not mix; no mixing; (can|may|must|should|does|do) not (hold|have|contain|be mixed|carry|include|allow|support) (a mix|both|mixed|different) ; (reject|rejects|refuse|refuses) (lists|mixed|mixing|an sgl)`,
	endless: `forever; indefinitely; unbounded; hang*; never (complete*|finish*|return*); for ever; block* (the|on|until|indefinitely|forever|unbind|removal); take* (forever|long|ages)`,
	exclusive: `mutually exclusive; (either|one) or the other; (can not|could not|will not be able to) (have|do|support|keep) both`,
	'cannot-take': `(can|could) (not|never) (consume|take|handle|accept|use|work|be submitted|be used|process); not (accept|take|handle|consume|support); wants pages; built from pages`,
	'no-uapi': `no (new|additional|) (uapi|uabi|abi|ioctl|verb|syscall|sysfs file|userspace interface); not (uapi|uabi|abi|an abi|a uapi|an uapi|user visible|exposed to userspace)`,
	slower: `slower; slow; costs more; cost more; more (expensive|costly); too (expensive|costly|slow)`,
	'small-change': `(few|hundred) lines; couple (of|) hundred; lines of code; (one|single) place; small (change|patch|amount); (trivial|easy|simple) (to|change)`,
	'in-core': `in (the|) (mm|core|block core|core code|core kernel|block layer); mm core; block core; core (code|kernel|mm)`,
	'less-role': `(never|not) (use|used|uses|using) (the|) struct (page|pages) (to|for|as); only (thing|reason|use|purpose) (the|of|for|) struct page (is|was) (used|needed|there)`,
	'other-answer': `(another|different) (result|results|answer|answers); disagree*; contradict*`,
};

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Deeds of one who changes or reviews code, in the base form: what an order, an offer or a plan names. */
const DEEDS = list(`
	abandon abort abstract accept access account acquire adapt add address adjust adopt advertise align allocate allow
	amend annotate answer append apply arrange ask assert assign attach audit avoid backport base begin bind block
	borrow break bring build bump bypass cache call cap capitalize cast catch change check choose clarify clean cleanup clear
	close code collapse collect combine come comment commit compare compile complain complete compute condense configure
	confirm consider consolidate construct continue control convert copy correct count cover create cut deal decide declare
	decode decouple decrement defer define delay delegate delete demote deprecate dereference derive describe design destroy
	detach detect determine develop disable discard discuss distinguish do document downgrade drop dump duplicate
	elaborate eliminate embed emit emulate enable encapsulate encode encourage enforce ensure enumerate erase establish
	evaluate examine exclude expand expect experiment explain explore export expose extend extract factor fail fetch figure file
	fill filter find finish fix flag flatten flip flush focus fold follow forbid force forget format forward free freeze gate
	generalize generate get give go grab group guard guarantee handle hardcode have hide hold hook ignore implement import
	improve include incorporate increase increment indent inform inherit init initialise initialize inline insert inspect
	install instrument integrate introduce invalidate invent invert investigate invoke isolate iterate join jump keep kill
	label leave leverage lift limit link list load lock log loosen lower maintain make manage map mark measure mention
	merge migrate mimic minimize mirror modify monitor move name narrow negotiate notify nuke obey obtain offer omit open
	optimize order organize override own pack parse pass patch perform pick pin plug plumb point populate port
	postpone prefer prefix prepare prepend preserve prevent print prohibit promote propagate propose protect prove provide
	publish pull purge push put query queue quote race raise rate-limit re-add re-check re-use reach read realign rearrange rebase
	rebuild recheck record redesign redirect redo reduce refactor refer refine reflect reflow refuse register reject relax
	release reload rely remap remove rename reorder reorganize repeat rephrase replace reply report repost
	represent request require rerun resend reserve reset resize resolve respect respin restore restrict restructure resubmit
	retain rethink retry return reuse reverse revert revise revisit rewind reword rework rewrite rip roll route run sanitize save scale
	schedule scrap select send separate serialize serve set settle share ship shorten show shrink shut signal silence
	simplify skip solve sort specify spell spin split squash stage standardize start state stay stick stop store stress-test
	strip submit suppress switch sync synchronize tag tackle take talk target teach tear tell terminate test tidy tie tighten
	toggle touch trace track transfer transform translate treat trigger trim truncate try tune turn tweak unbind undo unfold
	unify uninline unlock unmap unpin unregister unroll unset unwind update upgrade upstream use utilize
	validate verify version wait walk warn watch weaken wire work wrap write yield zero zap
`);

/** Participles that no rule forms. */
const IRREGULAR = list(
	`built begun bound broken brought caught chosen come cut dealt done drawn driven forbidden forgotten found frozen
	given gone got gotten had held hidden hit kept known led left let lost made met overridden proven put read rebuilt
	redone rewritten run said seen sent set shown shrunk shut split spun stuck taken taught thought told torn thrown
	undone understood unwound unbound withdrawn worn written`,
);

function participle(verb: string): readonly string[] {
	if (verb.endsWith('e')) return [`${verb}d`];
	if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
	return [`${verb}ed`, `${verb}${verb.at(-1)}ed`];
}

const deeds = new Set(DEEDS);
const participles = new Set([...DEEDS.flatMap(participle), ...IRREGULAR]);

/** A verb in the base form that names something one can decide to do to code, mail or review. */
export const isDeedVerb = (word: string): boolean => deeds.has(word);

/** `dropped`, `split`: such a verb as a participle. */
export const isDeedDone = (word: string): boolean => participles.has(word);

const stems = (words: string): ReadonlySet<string> =>
	new Set(
		list(words).flatMap((verb) => [verb, `${verb}s`, `${verb}es`, verb.replace(/y$/, 'ies')]),
	);

/** What comes of something, wanted or not, where nobody decides that it shall. */
const EFFECTS = stems(`
	affect alleviate appear arise bite bloat blow boil bounce break burn cause clash collapse collide complicate
	confuse contend corrupt cost crash crawl creep cripple deadlock defeat degrade destabilize deteriorate die diminish disappear
	disrupt drown ease emerge end enable encounter erode evolve exacerbate exhaust expire explode fail fall fault fix fly get go
	grow hamper hang happen harm help hinder hit hurt impact improve incur introduce invite lag land last lead leak lessen
	livelock lockup loop lose mean mess misbehave miscompile mitigate need occur oops overflow overload overrun pan
	panic penalize persist pollute preclude prevent prolong propagate race regress reject require result ruin save scare
	scramble screw shrink simplify slow solve speed spin stall starve stay stop struggle suffer suffice surprise survive take
	thrash tear timeout trap trip turn underflow undermine vanish waste win work worsen wreck yield become come cover`);

/** A verb, in its base form or in `-s`, that tells what comes of something. */
export const isEffectVerb = (word: string): boolean => EFFECTS.has(word);

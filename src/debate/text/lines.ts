import type { TurnLine } from '../../read/model';

const ITEM = /^\s{0,8}(?:[-*+•]|\(?\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+\S/;
const CODE_END = /(?:[;{}]|\*\/|\\|;\s*\/\/.*)\s*$/;
const CODE_START =
	/^\s*(?:#\s?(?:define|include|if|ifdef|ifndef|else|endif)\b|\/[*/]|\*\/|(?:static|struct|union|enum|return|goto|typedef|extern|case)\b.*[;{(]\s*$|[{}]\s*$|@@ |diff --git|index [0-9a-f]{7}|\$ |# [a-z]|(?:if|for|while|switch) ?\(.*\)?\s*\{?$|else\b.{0,12}$)/;
const SIGNATURE =
	/^\s*(?:static |inline |extern |const |unsigned |struct \w+ |void |int |bool |enum \w+ ){1,5}\(?\*{0,2}\w+\)?\(/;
const DIFF_LINE = /^[+-](?:\t|\s{3,}\S|.*(?:[;{}]|\*\/|->\w+.*)\s*$)/;
const PATCHED = /^\+(?!1\b)/;
const NUMBERED_CODE =
	/^\s*\d{1,5}(?::|\s{2,}|\t)\s*\S.*[;{}(),&|=]\s*$|^\s*\d{1,5}\s{6,}\S|^\s*\d{1,4}\s*$/;
const TRAILER = /^\s*[A-Z]\w*(?:-\w+)*-[Bb]y: |^(?:Link|Fixes|Closes|Cc|CC): ?\S/;
/** The head of a patch's file, a row of its statistics, an argument on a line of its own. */
const PATCH_PART =
	/^(?:---|\+\+\+) (?:[ab]\/|\/dev\/null)|^\s*\S+\s+\| +(?:\d+ [-+]*|Bin .*)$|^\s*\d+ files? changed\b|^\s*(?:const )?struct \w+ \*+\w+[,)]/;
const OOPS = /^\s*(?:\[\s*\d+\.\d+\]|\w+\+0x[0-9a-f]+\/|Call Trace|RIP:|[0-9a-f]{8,16}[ :-])/;
const ASSIGNMENT = /^\s*[\w>.*[\]-]+\s*(?:[-+|&]?=|==)\s*\S/;
const BARE_CALL = /^\s*[\w>.-]+\([^)]*\)[;,]?\s*$/;
const URL_ONLY = /^\s*(?:\[\d+\]:?\s*)?(?:<?https?:\/\/\S+>?|lore\.kernel\.org\/\S+)\s*$/;
/** `[me@host ~]$ make`, a bare path, an address with the name of a branch. */
const SHELL = /^\s*(?:\[?[\w.-]+@[\w.-]+[^\]$#]{0,40}\]?[$#] |\/[\w.:@-]+(?:\/[\w.:@-]+)+:?\s*$)/;
const URL_AND_BRANCH = /^\s*<?(?:https?|git|ssh):\/\/\S+>?\s+[\w./-]+\s*$/;
/** Head of a patch pasted below a scissors line; of a mail. */
const PATCH_HEAD =
	/^(?:From [0-9a-f]{12,40} |-{2,}\s?8<|(?:From|To): [^@]{0,80}@|Date: \w{3}, \d|Subject: (?:Re: )?\[)/;
/** `dma_addr_t addr;`, `ret = call(x)`: statements at the margin. */
const STATEMENT =
	/^(?:(?:unsigned |const )?(?:\w+_t|struct \w+|u\d+|int|bool|long|char|void)\s+\*{0,2}\w+(?:\[\w*\])?;|\w[\w.>-]*\s*=\s*\w+\([^)]*\);?)\s*$/;
const RULE = /^\s*[-=_*~#^.<>|+\s[\]…]*$/;
const SNIP =
	/^\s*[[<({]\s*(?:\.{2,}|…|snip\w*|cut|trim\w*|skip\w*|deleted|removed)[^\w]*[\])}>]\s*$/i;

/** Three plain words in a row and no end like a statement's: most lines, told at once. */
const PROSE = /^ ?[A-Za-z][a-z',]* [a-z]+ [a-z].*[^;{}\\/]$/;
const KEYWORD =
	/^ ?(?:static|struct|union|enum|return|goto|typedef|extern|case|inline|const|unsigned|void|int|bool|if|for|while|switch|else|index)\b/;

/** Starts a bullet or a numbered point. */
export function startsItem(content: string): boolean {
	return ITEM.test(content);
}

/**
 * True for a line of a program, a patch, a log, a rule, a snip mark or a bare address: no one's
 * claim. In a quote a leading plus is a patch's, not a bullet.
 */
export function isMachineText(content: string, quoted: boolean): boolean {
	if (PROSE.test(content) && !KEYWORD.test(content)) return false;
	if (URL_ONLY.test(content) || SNIP.test(content)) return true;
	if (RULE.test(content)) return content.trim() !== '';
	if (CODE_START.test(content) || SIGNATURE.test(content) || DIFF_LINE.test(content)) return true;
	if (PATCH_PART.test(content) || PATCH_HEAD.test(content)) return true;
	if (SHELL.test(content) || URL_AND_BRANCH.test(content) || STATEMENT.test(content)) return true;
	if (TRAILER.test(content) || NUMBERED_CODE.test(content) || OOPS.test(content)) return true;
	if (quoted && PATCHED.test(content)) return true;
	const indented = /^(?:\t| {4,})/.test(content);
	if (CODE_END.test(content) && (indented || /[=(>]/.test(content))) {
		return indented || !/^[A-Z][a-z]+ [a-z]+ [a-z]+/.test(content.trim());
	}
	if (!indented) return false;
	return ASSIGNMENT.test(content) || BARE_CALL.test(content) || isTable(content);
}

/** Whether a comment of a program is open after the line. */
export function opensComment(content: string, open: boolean): boolean {
	if (!open && !content.includes('/*')) return false;
	const start = content.lastIndexOf('/*');
	const end = content.lastIndexOf('*/');
	if (end >= 0 && end > start) return false;
	return open ? /^\s*\*/.test(content) : start >= 0 && content.trimStart().startsWith('/*');
}

/** The rest of a list of arguments: indented below a line of code that ends open. */
export function continuesCode(before: string, content: string): boolean {
	return /[,(]\s*$/.test(before) && /^(?:\s*\t| {8,})/.test(content);
}

/** Columns set by runs of blanks. */
function isTable(content: string): boolean {
	return (content.trim().match(/\S\s{3,}\S/g)?.length ?? 0) >= 2;
}

/**
 * True when `next` starts a new paragraph though no blank line stands between (pages copied as text
 * lose them): the line before has room for the next word, and that word starts like a sentence.
 */
export function breaksWithoutBlank(before: string, next: string, width: number): boolean {
	const first = /^\s*(\S+)/.exec(next)?.[1];
	if (first === undefined) return false;
	if (before.length + 1 + first.length > width) return false;
	if (!/^["'(*]?[A-Z0-9]/.test(first)) return false;
	if (/[.?!:)"'*]\s*$/.test(before))
		return before.length < width * 0.6 || before.length + first.length + 8 < width;
	return /^(?:[A-Z][a-z]*|I['’]\w+|O_[A-Z]+)[,']?$/.test(first) && !/[,(-]\s*$/.test(before);
}

/** Longest authored line of a body, in characters: the width at which its author wraps. */
export function wrapWidth(lines: readonly TurnLine[]): number {
	let width = 0;
	for (const line of lines) {
		if (line.zone === 'authored' && line.content.length > width && line.content.length <= 84)
			width = line.content.length;
	}
	return width;
}

import { type DebateOptions, debateOf } from '../../src/debate/debate';
import type { Claim, Debate } from '../../src/debate/model';
import { readText } from '../../src/read/read';

const WROTE = 'On Mon, Mar 04, 2024 at 09:00:00AM +0000, Bob Sample wrote:';

/** A reply of our own words: each part is a quote (lines starting with `>`) or the author's text. */
export function reply(...parts: readonly string[]): string {
	return [
		'From: Ada Example <ada@example.org>',
		'Date: Mon, 4 Mar 2024 10:00:00 +0000',
		'Subject: Re: [RFC] window sharing',
		'Message-ID: <2@example.org>',
		'In-Reply-To: <1@example.org>',
		'',
		...(parts[0]?.startsWith('>') ? [WROTE] : []),
		...parts.flatMap((part) => [part, '']),
	].join('\n');
}

export function debate(text: string, options: DebateOptions = {}): Debate {
	return debateOf(readText(text), options);
}

/** The author's own claims of a reply. */
export function claims(...parts: readonly string[]): readonly Claim[] {
	return debate(reply(...parts)).claims.filter((claim) => !claim.quoted);
}

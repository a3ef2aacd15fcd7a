/** Something in a text that a reader may not see as it is. */
export interface Hazard {
	readonly code:
		| 'bidi-control'
		| 'zero-width'
		| 'tag-character'
		| 'control-character'
		| 'mixed-script-word';
	/** One plain sentence. */
	readonly message: string;
	/** UTF-16 offsets within the text, [start, end). */
	readonly start: number;
	readonly end: number;
}

const hidden =
	/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]+|[\u200b-\u200d\u2060-\u2064\ufeff\u180e\u00ad]+|(?:\udb40[\udc00-\udc7f])+|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]+/g;
const word = /[\p{L}\p{N}_]{2,120}/gu;
const latin = /[A-Za-z_]/;
/** Letters of other scripts that are drawn like Latin ones (Unicode confusables, the common part). */
const lookalike =
	/[\u0391-\u03a9\u03bf\u03bd\u03c1\u0400-\u045f\u0501\u051b\u051d\u13a0-\u13ef\uff21-\uff5a]/;

/**
 * Finds what can make text read otherwise than it is: bidirectional controls (CVE-2021-42574),
 * zero-width and tag characters, control characters, words that mix Latin with lookalike letters.
 */
export function hazardsIn(text: string): Hazard[] {
	const hazards: Hazard[] = [];
	for (const found of text.matchAll(hidden)) {
		hazards.push({ ...named(found[0]), start: found.index, end: found.index + found[0].length });
	}
	if (lookalike.test(text)) {
		for (const found of text.matchAll(word)) {
			if (!latin.test(found[0]) || !lookalike.test(found[0])) continue;
			hazards.push({
				code: 'mixed-script-word',
				message: 'A word mixes Latin letters with letters of another script that look the same.',
				start: found.index,
				end: found.index + found[0].length,
			});
		}
	}
	return hazards.sort((one, other) => one.start - other.start);
}

function named(run: string): Pick<Hazard, 'code' | 'message'> {
	const code = run.charCodeAt(0);
	if (code === 0xdb40) {
		return { code: 'tag-character', message: 'Invisible tag characters stand in the text.' };
	}
	if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) {
		return { code: 'control-character', message: 'A control character stands in the text.' };
	}
	if (code === 0x061c || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e)) {
		return { code: 'bidi-control', message: 'A bidirectional control may reorder what is shown.' };
	}
	if (code >= 0x2066 && code <= 0x2069) {
		return { code: 'bidi-control', message: 'A bidirectional control may reorder what is shown.' };
	}
	return { code: 'zero-width', message: 'A character without width stands in the text.' };
}

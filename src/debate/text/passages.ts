import type { Message, TurnLine } from '../../read/model';
import { isCourtesy, isSignedName } from './courtesy';
import {
	breaksWithoutBlank,
	continuesCode,
	isMachineText,
	opensComment,
	startsItem,
	wrapWidth,
} from './lines';
import type { Paragraph, Passage, PlacedLine } from './passage';

/** Collects the lines of one passage and unwraps them. */
class Builder {
	readonly #lines: PlacedLine[] = [];
	readonly #paragraphs: Paragraph[] = [];
	#text = '';
	#start = -1;
	#item = false;
	#confidence = 1;
	#first: TurnLine | null = null;
	#last: TurnLine | null = null;
	#endsInCode = false;

	/** True when `line` goes on with the code on the line before. */
	continuesCode(line: TurnLine): boolean {
		return this.#endsInCode && continuesCode(this.#last?.content ?? '', line.content);
	}

	/** The last line that lent words or code. */
	get last(): TurnLine | null {
		return this.#last;
	}

	endParagraph(): void {
		if (this.#start >= 0) {
			this.#paragraphs.push({ start: this.#start, end: this.#text.length, item: this.#item });
		}
		this.#start = -1;
	}

	/** True when the last line is flowed text (RFC 3676) that goes on in `line`. */
	flowsInto(line: TurnLine): boolean {
		const before = this.#last;
		if (before === null || this.#start < 0 || before.line + 1 !== line.line) return false;
		return before.flow === 'soft' || before.flow === 'soft-delsp';
	}

	add(line: TurnLine): void {
		const words = line.content.trim();
		const broken = this.#last?.flow === 'soft-delsp' && /\S $/.test(this.#last.content);
		this.#first ??= line;
		this.#last = line;
		this.#endsInCode = false;
		if (this.#start < 0) {
			if (this.#text !== '') this.#text += '\n';
			this.#start = this.#text.length;
			this.#item = startsItem(line.content);
		} else if (!broken && !(/\w-$/.test(this.#text) && /^[a-z]/.test(words))) {
			this.#text += ' ';
		}
		const skipped = line.content.length - line.content.trimStart().length;
		this.#lines.push({ line, at: this.#text.length, skipped });
		this.#text += words;
		if (line.confidence < this.#confidence) this.#confidence = line.confidence;
	}

	/** Notes a line that holds no one's words but belongs to the stretch: code, a patch, a log. */
	addCode(line: TurnLine): void {
		this.endParagraph();
		this.#first ??= line;
		this.#last = line;
		this.#endsInCode = true;
	}

	build(holder: string): Passage | null {
		this.endParagraph();
		const first = this.#first;
		const last = this.#last;
		if (first === null || last === null) return null;
		return {
			holder,
			saidIn: first.saidIn,
			speaker: first.saidBy,
			quoted: first.depth > 0,
			depth: first.depth,
			firstLine: first,
			lastLine: last,
			endsInCode: this.#endsInCode,
			text: this.#text,
			paragraphs: this.#paragraphs,
			lines: this.#lines,
			confidence: this.#confidence,
		};
	}
}

type Use = 'words' | 'code' | 'gap' | 'attribution';

function useOf(line: TurnLine, message: Message): Use {
	if (line.zone === 'attribution') return 'attribution';
	if (line.content.trim() === '') return 'gap';
	if (line.zone === 'authored' || line.zone === 'quoted') {
		if (isMachineText(line.content, line.depth > 0)) return 'code';
		const speaker = line.depth === 0 ? message.from : line.saidBy;
		return isCourtesy(line.content, speaker) ? 'gap' : 'words';
	}
	return line.zone === 'diff' || line.zone === 'log' || line.zone === 'trailer' ? 'code' : 'gap';
}

/**
 * The stretches of a body in order: the author's own and those quoted, each by one person. Code,
 * logs, addresses and courtesies end a paragraph and lend no words. Linear in the lines.
 */
export function passagesOf(message: Message, lines: readonly TurnLine[]): Passage[] {
	const passages: Passage[] = [];
	const width = wrapWidth(lines);
	const signed = signedLine(lines);
	let comment = false;
	let builder = new Builder();
	let key = '';
	const flush = (): void => {
		const passage = builder.build(message.id);
		if (passage !== null) passages.push(passage);
		builder = new Builder();
	};
	for (const line of lines) {
		const inComment = comment;
		comment = opensComment(line.content, comment);
		const use =
			line === signed
				? 'gap'
				: inComment && /^\s*\*/.test(line.content)
					? 'code'
					: useOf(line, message);
		if (use === 'gap' || use === 'attribution') {
			builder.endParagraph();
			if (use === 'attribution') flush();
			continue;
		}
		const nextKey = `${line.depth}\0${line.saidIn ?? ''}`;
		if (nextKey !== key) flush();
		key = nextKey;
		if (use === 'code' || builder.continuesCode(line)) {
			builder.addCode(line);
			continue;
		}
		const parted =
			startsItem(line.content) || (line.depth === 0 && lostBlank(builder.last, line, width));
		if (parted && !builder.flowsInto(line)) builder.endParagraph();
		builder.add(line);
	}
	flush();
	return passages;
}

/** The body's last line of words, below a blank line, where it is a name. */
function signedLine(lines: readonly TurnLine[]): TurnLine | null {
	let at = lines.length - 1;
	while (at > 0 && (lines[at]?.content.trim() === '' || endsBody(lines[at] as TurnLine))) at--;
	const line = lines[at];
	if (line?.zone !== 'authored' || lines[at - 1]?.content.trim() !== '') return null;
	return isSignedName(line.content) ? line : null;
}

function endsBody({ zone }: TurnLine): boolean {
	return zone === 'signature' || zone === 'footer';
}

function lostBlank(before: TurnLine | null, line: TurnLine, width: number): boolean {
	return before !== null && breaksWithoutBlank(before.content.trimEnd(), line.content, width);
}

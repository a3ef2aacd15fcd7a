import type { VerdictWord } from '../../src/lab/model';

const signs: Readonly<Record<VerdictWord, string>> = {
	supports: '\u2714',
	weakens: '\u2718',
	undecided: '?',
	'not-testable': '\u2013',
};

/** A verdict by word, colour and sign: none of them alone carries the meaning. */
export function VerdictMark({
	word,
	label,
}: {
	readonly word: VerdictWord;
	readonly label: string;
}) {
	return (
		<span class={`verdict-mark is-${word}`}>
			<span aria-hidden="true">{signs[word]} </span>
			{label}
		</span>
	);
}

/** A result: `ok` or an errno's or signal's name, by word, colour and sign. */
export function Outcome({ result }: { readonly result: string }) {
	const good = result === 'ok';
	return (
		<span class={`outcome mono ${good ? 'is-ok' : 'is-error'}`}>
			<span aria-hidden="true">{good ? '\u2714' : '\u2718'} </span>
			{result}
		</span>
	);
}

import { useState } from 'preact/hooks';
import type { ClaimView } from '../../../src/lab/view/thread';
import { thread } from '../../store';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';

interface Props {
	readonly label: string;
	/** Id of the claim chosen, or null. */
	readonly value: string | null;
	/** A claim is not offered to itself. */
	readonly except: string | null;
	readonly onChoose: (id: string | null) => void;
}

/** Chooses a claim by its line: a list of thousands would be no help. */
export function AtLine({ label, value, except, onChoose }: Props) {
	const claims = thread.value?.claims ?? [];
	const chosen = claims.find(({ id }) => id === value);
	const [line, setLine] = useState(chosen ? String(chosen.first) : '');
	const there = at(claims, line).filter(({ id }) => id !== except);
	return (
		<div class="at-line">
			<Field
				label={label}
				value={line}
				placeholder="line"
				onInput={(text) => {
					setLine(text);
					onChoose(at(claims, text).find(({ id }) => id !== except)?.id ?? null);
				}}
			/>
			{there.length > 1 ? (
				<Choice
					label="Which of that line"
					choices={there.map(({ id, text }) => ({ value: id, label: text.slice(0, 60) }))}
					value={value ?? there[0]?.id ?? ''}
					onChoose={onChoose}
				/>
			) : (
				<p class="small dim at-line-words" dir="auto">
					{there[0]?.text ?? (line === '' ? '' : 'No claim stands on that line.')}
				</p>
			)}
		</div>
	);
}

/** Claims that stand on a line; none where the text is no line. */
function at(claims: readonly ClaimView[], text: string): readonly ClaimView[] {
	const line = Number(text);
	if (!Number.isSafeInteger(line) || line < 1) return [];
	return claims.filter(({ first, last }) => first <= line && line <= last);
}

import { useEffect, useRef } from 'preact/hooks';
import { claimKinds, relationTypes } from '../../../src/lab/marks';
import type { ClaimView } from '../../../src/lab/view/thread';
import {
	closeMarks,
	type Draft,
	dismiss,
	draft,
	saveMarks,
	setDraft,
	takesFocus,
} from '../../marking';
import { catalogue } from '../../store';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { AtLine } from './AtLine';

const NONE = 'none';
const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const kinds = named(claimKinds);
const relations = named(relationTypes);
const sides = [
	{ value: '1', label: 'says the same' },
	{ value: '-1', label: 'says the opposite' },
];

/** What the reviewer says of a claim (or of words that are to be one). */
export function MarkForm({ claim }: { readonly claim: ClaimView | null }) {
	const form = useRef<HTMLFormElement>(null);
	const now = draft.value;
	useEffect(() => {
		if (takesFocus())
			form.current?.querySelector<HTMLElement>('vscode-text-field, vscode-dropdown')?.focus();
	}, []);
	if (!now) return null;
	const close = () => {
		closeMarks();
		const back = claim ? `mark-${claim.id}` : 'mark-add';
		requestAnimationFrame(() => document.getElementById(back)?.focus());
	};
	return (
		<form
			ref={form}
			class="mark-form"
			aria-label={claim ? `Your marks on line ${claim.first}` : 'A claim of your own'}
			onSubmit={(event) => event.preventDefault()}
			onKeyDown={(event) => {
				if (event.key === 'Escape') close();
			}}
		>
			{claim ? null : <Words draft={now} />}
			<Said draft={now} />
			{claim ? <Linked draft={now} /> : null}
			{claim ? <Noted draft={now} /> : null}
			<div class="buttons">
				<Button kind="primary" onPress={saveMarks}>
					{claim ? 'Save marks' : 'Add claim'}
				</Button>
				{claim ? <Button onPress={() => dismiss(claim)}>Dismiss claim</Button> : null}
				<Button onPress={close}>Cancel</Button>
			</div>
		</form>
	);
}

interface Props {
	readonly draft: Draft;
}

function Words({ draft: { words } }: Props) {
	return (
		<Field
			label="Words of the thread (empty: what is selected in the editor)"
			value={words}
			onInput={(text) => setDraft({ words: text })}
		/>
	);
}

function Said({ draft: { claim, kind, relation, target } }: Props) {
	return (
		<div class="mark-row">
			<Choice
				label="Kind"
				choices={kinds}
				value={kind}
				onChoose={(value) => setDraft({ kind: value as Draft['kind'] })}
			/>
			<Choice
				label="Relation"
				choices={relations}
				value={relation}
				onChoose={(value) => setDraft({ relation: value as Draft['relation'] })}
			/>
			{relation === NONE ? null : (
				<AtLine
					label="to the claim of line"
					value={target}
					except={claim}
					onChoose={(id) => setDraft({ target: id })}
				/>
			)}
		</div>
	);
}

function Linked({ draft: { hypothesis, polarity } }: Props) {
	const known = catalogue.value.flatMap(({ hypotheses }) => hypotheses);
	const statement = known.find(({ id }) => id === hypothesis)?.statement;
	const choices = [{ value: NONE, label: 'no experiment' }, ...named(known.map(({ id }) => id))];
	return (
		<>
			<div class="mark-row">
				<Choice
					label="Hypothesis that bears on it"
					choices={choices}
					value={hypothesis ?? NONE}
					onChoose={(value) => setDraft({ hypothesis: value === NONE ? null : value })}
				/>
				{hypothesis === null ? null : (
					<Choice
						label="The claim"
						choices={sides}
						value={String(polarity)}
						onChoose={(value) => setDraft({ polarity: value === '1' ? 1 : -1 })}
					/>
				)}
			</div>
			{statement ? <p class="small dim">{statement}</p> : null}
		</>
	);
}

function Noted({ draft: { claim, note, same } }: Props) {
	return (
		<div class="mark-row">
			<Field label="Note" value={note} onInput={(text) => setDraft({ note: text })} />
			<AtLine
				label="Says the same as line"
				value={same}
				except={claim}
				onChoose={(id) => setDraft({ same: id })}
			/>
		</div>
	);
}

import type { MarkView } from '../../../src/lab/view/thread';
import { addClaim, draft } from '../../marking';
import { thread } from '../../store';
import { Button } from '../../ui/Button';
import { post } from '../../vscode';
import { MarkForm } from './MarkForm';
import { goToClaim } from './open';

/** Marks drawn before the rest is only counted. */
const MOST = 40;

/** The reviewer's own marks: what wins over inference, each with the way back. */
export function YourMarks() {
	const marks = thread.value?.marks ?? [];
	const adding = draft.value?.claim === null;
	return (
		<section aria-label="Your marks">
			<h2 class="side-head">
				Your marks {'\u00b7'} {marks.length}
			</h2>
			{marks.length === 0 ? (
				<p class="side-empty dim">
					Press Mark on a claim to correct it, or add one that was not found. Marks lie beside the
					thread and win over what was inferred.
				</p>
			) : (
				<ul class="side-list">
					{marks.slice(0, MOST).map((mark) => (
						<Mark key={`${mark.key} ${mark.mark}`} mark={mark} />
					))}
				</ul>
			)}
			{marks.length > MOST ? <p class="dim small">and {marks.length - MOST} more</p> : null}
			{adding ? (
				<MarkForm claim={null} />
			) : (
				<div class="buttons mark-buttons">
					<Button id="mark-add" onPress={addClaim}>
						Add a claim
					</Button>
					<Button onPress={() => post({ type: 'undoMark' })}>Undo last mark</Button>
				</div>
			)}
		</section>
	);
}

function Mark({ mark }: { readonly mark: MarkView }) {
	const { key, words, says, claim } = mark;
	const known = thread.value?.claims.find(({ id }) => id === claim);
	const cut = words.length > 70 ? `${words.slice(0, 69)}\u2026` : words;
	return (
		<li class="own-mark">
			{known ? (
				<button type="button" class="link" dir="auto" onClick={() => goToClaim(known.id)}>
					{cut}
				</button>
			) : (
				<span dir="auto">{cut}</span>
			)}
			<span class="small dim">
				{says}
				{claim === null ? ' (its words are not found in the thread)' : ''}
			</span>
			<button
				type="button"
				class="link small"
				aria-label={`Take back: ${says}, ${cut}`}
				onClick={() => post({ type: 'unmark', key, mark: mark.mark })}
			>
				Take back
			</button>
		</li>
	);
}

// One explored document: its view, where its claims stand now, and which runs are of older words.
import type { ClaimView, ThreadView, VerdictView } from '../../lab/view/thread';
import { type Anchor, anchor, type Edit, move, overlap } from '../editor/anchors';
import type { LabThread } from '../lab/messages';

/** The last run of a claim whose words were changed since. */
export interface OldRun {
	/** Id of the claim as it was run. */
	readonly ranAs: string;
	readonly verdict: VerdictView;
}

/** An explored thread. Nothing here knows the editor; offsets are UTF-16 units of the document. */
export class Explored {
	/** Rises with every reading. */
	revision = 0;
	view: ThreadView;
	text: string;
	/** The stretch of the document that was explored; null: all of it. */
	readonly scope: Anchor | null;
	problems: LabThread['problems'] = [];
	runs: LabThread['runs'] = [];
	readonly #claims = new Map<string, Anchor>();
	readonly #messages = new Map<string, Anchor>();
	readonly #stale = new Map<string, OldRun>();

	constructor(thread: LabThread, scope: Anchor | null) {
		this.scope = scope;
		this.view = thread.view;
		this.text = thread.text;
		this.#take(thread);
	}

	/** Claims whose run is of older words, by the id that they have now. */
	get stale(): ReadonlyMap<string, OldRun> {
		return this.#stale;
	}

	/** Where a claim stands now; null where its words are not in the document as they are. */
	placeOf(claim: string): Anchor | null {
		return this.#claims.get(claim) ?? null;
	}

	placeOfMessage(message: string): Anchor | null {
		return this.#messages.get(message) ?? null;
	}

	claim(id: string): ClaimView | null {
		return this.view.claims.find((one) => one.id === id) ?? null;
	}

	/** Moves everything past an edit; true when a claim's own words were touched. */
	edit(edit: Edit): boolean {
		if (this.scope) move(this.scope, edit);
		for (const place of this.#messages.values()) move(place, edit);
		let touched = false;
		for (const [id, place] of this.#claims) {
			move(place, edit);
			if (!place.touched) continue;
			touched = true;
			const verdict = this.claim(id)?.verdict;
			if (verdict && !this.#stale.has(id)) this.#stale.set(id, { ranAs: id, verdict });
		}
		return touched;
	}

	/**
	 * Takes a new reading. A claim that stands where a touched one stood, and has other words (another
	 * id), inherits the old verdict as stale; words that came back (undo) make the run current again.
	 */
	reread(thread: LabThread): void {
		const before = [...this.#stale].flatMap(([id, run]) => {
			const place = this.#claims.get(id);
			return place ? [{ id, run, place }] : [];
		});
		const known = new Set(this.view.claims.map((one) => one.id));
		this.#stale.clear();
		this.#take(thread);
		for (const { id, run, place } of before) {
			const original = this.#claims.get(run.ranAs);
			if (original && overlap(original, place)) continue;
			for (const [fresh, at] of this.#claims) {
				const changed = fresh === id || !known.has(fresh);
				if (changed && overlap(at, place) && this.claim(fresh)?.verdict) {
					this.#stale.set(fresh, run);
				}
			}
		}
	}

	/** The claim was run again with its words of now. */
	ran(claim: string): boolean {
		return this.#stale.delete(claim);
	}

	#take(thread: LabThread): void {
		this.revision++;
		this.view = thread.view;
		this.text = thread.text;
		this.problems = thread.problems;
		this.runs = thread.runs;
		this.#claims.clear();
		this.#messages.clear();
		const base = this.scope?.start ?? 0;
		for (const { id, start, end } of thread.claims) {
			this.#claims.set(id, anchor(base + start, base + end));
		}
		for (const { id, start, end } of thread.messages) {
			this.#messages.set(id, anchor(base + start, base + end));
		}
	}
}

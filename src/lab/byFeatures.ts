import type { Profile } from '../sim/profiles/profile';
import { WatchedProfile } from '../sim/profiles/watched';

/** A question that some run asked of its kernel, and where each answer leads; or a result. */
type Tree<T> =
	| { readonly feature: string; yes: Tree<T> | null; no: Tree<T> | null }
	| { readonly result: T };

/**
 * Results that depend on nothing but the features of a kernel. What is not asked for cannot change an
 * answer: a kernel that answers every question of an earlier run in the same way has its result, so
 * that a run is made once for each way of answering and not for each kernel.
 */
export class ByFeatures<T> {
	#root: Tree<T> | null = null;
	/** Runs that were made. */
	runs = 0;

	/** @param run must ask the kernel that it is given, and no other, and keep to {@link Profile.has}. */
	constructor(private readonly run: (kernel: Profile) => T) {}

	/** The result on this kernel. */
	on(kernel: Profile): T {
		const asked: { readonly feature: string; readonly present: boolean }[] = [];
		for (let at = this.#root; at !== null; ) {
			if ('result' in at) return at.result;
			const present = kernel.has(at.feature);
			asked.push({ feature: at.feature, present });
			at = present ? at.yes : at.no;
		}
		return this.#add(kernel, asked.length);
	}

	#add(kernel: Profile, known: number): T {
		const watched = new WatchedProfile(kernel);
		const result = this.run(watched);
		this.runs++;
		const questions = [...watched.take()];
		// from the last question backwards to the first that is new, then hung where the walk ended
		let grown: Tree<T> = { result };
		for (const feature of questions.slice(known).reverse())
			grown = kernel.has(feature)
				? { feature, yes: grown, no: null }
				: { feature, yes: null, no: grown };
		this.#hang(kernel, grown);
		return result;
	}

	#hang(kernel: Profile, grown: Tree<T>): void {
		let at = this.#root;
		if (at === null) {
			this.#root = grown;
			return;
		}
		while ('feature' in at) {
			const side: 'yes' | 'no' = kernel.has(at.feature) ? 'yes' : 'no';
			const next: Tree<T> | null = at[side];
			if (next === null) {
				at[side] = grown;
				return;
			}
			at = next;
		}
	}
}

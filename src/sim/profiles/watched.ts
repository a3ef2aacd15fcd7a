import { Profile } from './profile';

/** A kernel that remembers which features it was asked for, in the order of the questions. */
export class WatchedProfile extends Profile {
	#asked = new Set<string>();

	constructor({ id, version, options, features }: Profile) {
		super(id, version, options, new Set(features));
	}

	override has(feature: string): boolean {
		this.#asked.add(feature);
		return super.has(feature);
	}

	/** The features asked for since it was called last, first question first. */
	take(): ReadonlySet<string> {
		const asked = this.#asked;
		this.#asked = new Set();
		return asked;
	}
}

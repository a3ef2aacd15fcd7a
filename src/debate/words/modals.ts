/** Modal verbs, each by the one that stands for its group: `shall` is `will`, `might` is `may`. */
export const MODALS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		will: 'will',
		shall: 'will',
		would: 'would',
		should: 'should',
		ought: 'should',
		must: 'must',
		can: 'can',
		could: 'could',
		may: 'may',
		might: 'may',
	}),
);

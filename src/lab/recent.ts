/** Values that were made not long ago, by name; the one unused for longest goes when there are too many. */
export class Recent<T> {
	// a Map keeps the order of insertion: the first entry is the one unused for longest
	readonly #values = new Map<string, T>();

	/** @param most values that are kept */
	constructor(private readonly most: number) {}

	get(name: string): T | undefined {
		const value = this.#values.get(name);
		if (value === undefined) return undefined;
		this.#values.delete(name);
		this.#values.set(name, value);
		return value;
	}

	set(name: string, value: T): void {
		this.#values.delete(name);
		this.#values.set(name, value);
		if (this.#values.size <= this.most) return;
		for (const oldest of this.#values.keys()) {
			this.#values.delete(oldest);
			return;
		}
	}

	/** The value of that name, made where it is not at hand; `make` must depend on nothing but the name. */
	of(name: string, make: () => T): T {
		const known = this.get(name);
		if (known !== undefined) return known;
		const made = make();
		this.set(name, made);
		return made;
	}
}

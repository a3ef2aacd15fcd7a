// Strings that VS Code shows are taken out of the manifest into package.nls.json, so that they can be
// translated without touching the code.

/** Fields of `contributes` whose strings people read. */
const shown: ReadonlySet<string> = new Set([
	'title',
	'name',
	'description',
	'markdownDescription',
	'contents',
	'altText',
	'enumDescriptions',
]);

/** A manifest in which shown strings are `%key%`, and the strings by key, in the order of the manifest. */
export interface Localized {
	readonly manifest: unknown;
	readonly strings: Readonly<Record<string, string>>;
}

/** Replaces every shown string by a key made of the ids on the way to it. */
export function localize(manifest: unknown): Localized {
	const strings: Record<string, string> = {};
	const visit = (value: unknown, path: readonly string[], isShown: boolean): unknown => {
		if (typeof value === 'string') {
			if (!isShown) return value;
			const key = path.join('.');
			strings[key] = value;
			return `%${key}%`;
		}
		if (Array.isArray(value)) {
			return value.map((one, index) => visit(one, [...path, idOf(one) ?? String(index)], isShown));
		}
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([name, one]) => [
				name,
				visit(one, [...path, name], shown.has(name)),
			]),
		);
	};
	return { manifest: visit(manifest, [], false), strings };
}

function idOf(value: unknown): string | null {
	const { command, id, view } = (value ?? {}) as Record<string, unknown>;
	const name = command ?? id ?? view;
	return typeof name === 'string' ? name : null;
}

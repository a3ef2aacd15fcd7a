/**
 * The new JSON value, with every part that equals the old one replaced by the old part itself. Views
 * that were given the same part need not draw again.
 */
export function share<T>(before: unknown, after: T): T {
	if (Object.is(before, after)) return after;
	if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after))
		return after;
	const keys = Object.keys(after);
	let same = keys.length === Object.keys(before).length;
	const shared: Record<string, unknown> | unknown[] = Array.isArray(after) ? [] : {};
	for (const key of keys) {
		const part = share(before[key], after[key]);
		(shared as Record<string, unknown>)[key] = part;
		same &&= Object.is(part, before[key]);
	}
	return (same ? before : shared) as T;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

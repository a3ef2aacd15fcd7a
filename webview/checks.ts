// Whether a value has a form: total, and small. The worker's bundle has no room for the validators that
// the host's messages go through, and only the panel speaks to it.

export type Check = (input: unknown) => boolean;

export const isObject: Check = (input) => typeof input === 'object' && input !== null;
export const isList: Check = (input) => Array.isArray(input);
export const isFlag: Check = (input) => typeof input === 'boolean';
export const isWhole: Check = (input) => Number.isSafeInteger(input);
export const isCount: Check = (input) => isWhole(input) && (input as number) >= 0;
/** Ids and names. */
export const isName: Check = (input) => typeof input === 'string' && input.length <= 200;
const isText: Check = (input) => typeof input === 'string';
export const isScalar: Check = (input) => isText(input) || Number.isFinite(input) || isFlag(input);

export const orNull =
	(check: Check): Check =>
	(input) =>
		input === null || check(input);

export const oneOf =
	(...values: readonly unknown[]): Check =>
	(input) =>
		values.includes(input);

/** Every field is there and has its form; others may be there too. */
export const hasShape =
	(fields: Readonly<Record<string, Check>>): Check =>
	(input) =>
		isObject(input) &&
		Object.entries(fields).every(([name, check]) =>
			check((input as Readonly<Record<string, unknown>>)[name]),
		);

/** A record whose values all have a form. */
export const recordOf =
	(check: Check): Check =>
	(input) =>
		isObject(input) && !isList(input) && Object.values(input as object).every(check);

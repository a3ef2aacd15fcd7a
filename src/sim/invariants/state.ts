import type { Json } from '../engine/trace';
import type { StateView } from '../engine/world';

type Fields = { readonly [name: string]: Json };

/** A record of the state with readers that never fail. */
export class StateRecord {
	constructor(
		readonly path: string,
		private readonly value: Json,
	) {}

	number(name: string): number {
		const field = this.#fields[name];
		return typeof field === 'number' ? field : 0;
	}

	text(name: string): string {
		const field = this.#fields[name];
		return typeof field === 'string' ? field : '';
	}

	flag(name: string): boolean {
		return this.#fields[name] === true;
	}

	record(name: string): StateRecord {
		return new StateRecord(`${this.path}/${name}`, this.#fields[name] ?? null);
	}

	list(name: string): StateRecord[] {
		const field = this.#fields[name];
		if (!Array.isArray(field)) return [];
		return (field as readonly Json[]).map((one) => new StateRecord(this.path, one));
	}

	/** The address in the last part of the path, or -1. */
	get address(): number {
		const last = this.path.slice(this.path.lastIndexOf('/') + 1);
		return last.startsWith('0x') ? Number(last) : -1;
	}

	/** Part of the path between slashes, from 0. */
	part(index: number): string {
		return this.path.split('/')[index] ?? '';
	}

	get #fields(): Fields {
		const { value } = this;
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Fields)
			: {};
	}
}

/** Records below a prefix. */
export const records = (state: StateView, prefix: string): StateRecord[] =>
	state.paths(prefix).map((path) => new StateRecord(path, state.get(path) ?? null));

/** The record at a path; an empty one where there is none. */
export const recordAt = (state: StateView, path: string): StateRecord =>
	new StateRecord(path, state.get(path) ?? null);

/** Records of every process below `/<part>/`, e.g. `vma`, `pte`. */
export const ofProcesses = (state: StateView, part: string): StateRecord[] =>
	records(state, 'process/').filter(({ path }) => path.includes(`/${part}/0x`));

export const overlap = (a: number, aBytes: number, b: number, bBytes: number): boolean =>
	a < b + bBytes && b < a + aBytes;
export const hex = (value: number): string => `0x${value.toString(16)}`;

import type { Json, Trace } from '../../sim/engine/trace';

/** The state of a run after some step, and what that step changed. */
export interface Moment {
	/** Path to value. */
	readonly state: ReadonlyMap<string, Json>;
	/** Paths that the step wrote. */
	readonly changed: ReadonlySet<string>;
	/** What stood at paths that the step removed. */
	readonly gone: ReadonlyMap<string, Json>;
}

/** State after step `index` (-1: before the first), from the changes that the trace holds. */
export function momentAt(
	trace: Trace & { readonly initial?: Readonly<Record<string, Json>> },
	index: number,
): Moment {
	const state = new Map<string, Json>(Object.entries(trace.initial ?? {}));
	for (const step of trace.steps.slice(0, index + 1))
		for (const { path, after } of step.changed) {
			if (after === null) state.delete(path);
			else state.set(path, after);
		}
	const last = trace.steps[index]?.changed ?? [];
	return {
		state,
		changed: new Set(last.map(({ path }) => path)),
		gone: new Map(last.flatMap((one) => (one.after === null ? [[one.path, one.before]] : []))),
	};
}

/** A record of the state: what stands at a path, with readers that never fail. */
export class Entry {
	constructor(
		readonly path: string,
		private readonly value: Json,
		readonly changed: boolean,
		readonly gone: boolean,
	) {}

	number(name: string): number | null {
		const value = this.field(name);
		return typeof value === 'number' ? value : null;
	}

	text(name: string): string | null {
		const value = this.field(name);
		return typeof value === 'string' && value !== '' ? value : null;
	}

	flag(name: string): boolean {
		return this.field(name) === true;
	}

	list(name: string): readonly Json[] {
		const value = this.field(name);
		return Array.isArray(value) ? (value as readonly Json[]) : [];
	}

	field(name: string): Json {
		if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
			return null;
		return (this.value as { readonly [key: string]: Json })[name] ?? null;
	}

	/** The address in the last part of the path (`.../0x7f0000000000`), or null. */
	address(): number | null {
		const last = this.path.slice(this.path.lastIndexOf('/') + 1);
		return /^0x[0-9a-f]{1,13}$/.test(last) ? Number(last) : null;
	}
}

/** Entries whose path matches, removed ones included. */
export function entries({ state, changed, gone }: Moment, pattern: RegExp): Entry[] {
	const found = [...state]
		.filter(([path]) => pattern.test(path))
		.map(([path, value]) => new Entry(path, value, changed.has(path), false));
	const removed = [...gone]
		.filter(([path]) => pattern.test(path))
		.map(([path, value]) => new Entry(path, value, true, true));
	return [...found, ...removed];
}

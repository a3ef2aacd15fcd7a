import type { Span } from './span';

/**
 * Something in the source that could not be read as meant. A problem never stops the reading of the
 * rest; its message is one sentence that names the line.
 */
export interface Problem {
	/** Stable, kebab-case name of the kind of problem, e.g. `header-too-large`. */
	readonly code: string;
	readonly severity: 'error' | 'warning' | 'info';
	/** One plain sentence for a person. */
	readonly message: string;
	readonly span: Span;
	/** Line of the source, counted from 1. */
	readonly line: number;
}

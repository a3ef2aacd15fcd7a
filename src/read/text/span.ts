/** Half-open range [start, end) of offsets into the original source. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

declare const unit: unique symbol;

/** A {@link Span} counted in UTF-16 code units: the source is an editor's text. */
export type TextSpan = Span & { readonly [unit]?: 'utf-16' };

/** A {@link Span} counted in bytes: the source is a file's bytes. */
export type ByteSpan = Span & { readonly [unit]?: 'byte' };

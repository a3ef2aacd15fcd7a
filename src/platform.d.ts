// The only platform globals that the core may name: the same in Node, in a browser and in a worker.
// Only tsconfig.core.json includes this file; elsewhere the platform's own types apply.

declare class TextDecoder {
	constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	readonly encoding: string;
	decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
	encode(input?: string): Uint8Array;
}

/** A pair of byte streams; only what `src/read` uses of it. */
declare class DecompressionStream {
	constructor(format: 'gzip' | 'deflate' | 'deflate-raw');
	readonly readable: {
		getReader(): {
			read(): Promise<{ done: boolean; value?: Uint8Array }>;
			cancel(reason?: unknown): Promise<void>;
		};
	};
	readonly writable: {
		getWriter(): {
			write(chunk: Uint8Array): Promise<void>;
			close(): Promise<void>;
			abort(reason?: unknown): Promise<void>;
		};
	};
}

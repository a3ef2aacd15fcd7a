/** Bytes that are gathered before they are written. */
const batch = 1 << 16;

/** Gathers small pieces of output, so that millions of rows leave no strings behind. */
export class ByteWriter {
	private buffer = new Uint8Array(batch * 2);
	private size = 0;

	constructor(private readonly write: (bytes: Uint8Array) => Promise<void>) {}

	/** Whether it is time to {@link flush}. */
	get full(): boolean {
		return this.size >= batch;
	}

	put(piece: Uint8Array): void {
		const end = this.size + piece.length;
		if (end > this.buffer.length) this.grow(end);
		this.buffer.set(piece, this.size);
		this.size = end;
	}

	/** A whole number from zero on, in decimal digits. */
	number(value: number): void {
		let digits = 1;
		for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
		if (this.size + digits > this.buffer.length) this.grow(this.size + digits);
		let rest = value;
		const end = this.size + digits;
		for (let at = end - 1; at >= this.size; at--) {
			this.buffer[at] = 0x30 + (rest % 10);
			rest = Math.floor(rest / 10);
		}
		this.size = end;
	}

	private grow(needed: number): void {
		const grown = new Uint8Array(needed * 2);
		grown.set(this.buffer.subarray(0, this.size));
		this.buffer = grown;
	}

	/** Writes what is gathered; resolves when more may be put. */
	async flush(): Promise<void> {
		const { size } = this;
		this.size = 0;
		await this.write(this.buffer.subarray(0, size));
	}
}

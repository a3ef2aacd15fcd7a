/** A column of 32-bit integers that doubles as it grows; `data` is only valid up to `size`. */
export class IntColumn {
	data = new Int32Array(1024);
	size = 0;

	push(value: number): void {
		if (this.size === this.data.length) this.reserve(1);
		this.data[this.size++] = value;
	}

	/** Makes room for `more` further values without changing `size`. */
	reserve(more: number): void {
		const needed = this.size + more;
		if (needed <= this.data.length) return;
		const grown = new Int32Array(Math.max(needed, this.data.length * 2));
		grown.set(this.data.subarray(0, this.size));
		this.data = grown;
	}

	/** Makes room for `more` further values and counts them in. */
	extend(more: number): void {
		this.reserve(more);
		this.size += more;
	}
}

/** A column of bytes that doubles as it grows; `data` is only valid up to `size`. */
export class ByteColumn {
	data = new Uint8Array(1024);
	size = 0;

	push(value: number): void {
		if (this.size === this.data.length) this.reserve(1);
		this.data[this.size++] = value;
	}

	/** Makes room for `more` further values without changing `size`. */
	reserve(more: number): void {
		const needed = this.size + more;
		if (needed <= this.data.length) return;
		const grown = new Uint8Array(Math.max(needed, this.data.length * 2));
		grown.set(this.data.subarray(0, this.size));
		this.data = grown;
	}

	/** Makes room for `more` further values and counts them in. */
	extend(more: number): void {
		this.reserve(more);
		this.size += more;
	}
}

/** Turns an offset in UTF-8 bytes into one in UTF-16 units. */
export type UnitMap = (byteOffset: number) => number;

const stride = 256;

/** A map from byte offsets to UTF-16 offsets of the same text; a sample every 256 bytes is kept. */
export function unitMap(bytes: Uint8Array): UnitMap {
	const samples = new Int32Array(Math.ceil(bytes.length / stride) + 1);
	let units = 0;
	for (let at = 0; at < bytes.length; at++) {
		if (at % stride === 0) samples[at / stride] = units;
		units += unitsOf(bytes[at] as number);
	}
	if (bytes.length % stride === 0) samples[bytes.length / stride] = units;
	return (offset) => {
		const base = Math.floor(offset / stride);
		let total = samples[base] as number;
		for (let at = base * stride; at < offset; at++) total += unitsOf(bytes[at] as number);
		return total;
	};
}

/** UTF-16 units that the character starting with `byte` adds; continuation bytes add none. */
function unitsOf(byte: number): number {
	if ((byte & 0xc0) === 0x80) return 0;
	return byte >= 0xf0 ? 2 : 1;
}

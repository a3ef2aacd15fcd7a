const UNITS: Readonly<Record<string, number>> = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };

/** Bytes of a size such as `64MiB` or `0`; the schema has checked its form. */
export function bytesOf(size: string): number {
	const unit = UNITS[size.slice(-3)];
	return unit === undefined ? Number(size) : Number(size.slice(0, -3)) * unit;
}

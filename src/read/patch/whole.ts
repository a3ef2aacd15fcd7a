import type { PatchFile } from './file';
import { PatchScanner } from './scanner';

/** Files of a unified diff that fills bytes [start, end), such as a `.diff` or `.patch` file. */
export function scanDiff(bytes: Uint8Array, start: number, end: number): PatchFile[] {
	const patch = new PatchScanner();
	let at = start;
	while (at < end) {
		let feed = at;
		while (feed < end && bytes[feed] !== 0x0a) feed++;
		const stop = feed > at && bytes[feed - 1] === 0x0d ? feed - 1 : feed;
		if (patch.wants(bytes[at] as number)) patch.line(bytes, at, stop);
		at = feed + 1;
	}
	return patch.files();
}

/**
 * 2 to the power of an integer from 0 to 1023, exact in every engine: doubling a double never rounds.
 * (`**` with an operand that is not written out is left to the implementation.)
 */
export function powerOfTwo(exponent: number): number {
	let power = 1;
	for (let i = 0; i < exponent; i++) power *= 2;
	return power;
}

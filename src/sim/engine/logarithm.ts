// Natural logarithm by series of our own: only the four operations, which IEEE 754 rounds exactly, so
// every engine gives the same bits. Math.log is left to the implementation by ECMA-262.

const TWO_21 = 2 ** 21;

/** ln x for x in [1/2, 1]: 2 artanh s, s = (x - 1) / (x + 1); |s| <= 1/3, so 20 odd terms reach 2^-53. */
function seriesLog(x: number): number {
	const s = (x - 1) / (x + 1);
	const q = s * s;
	let sum = 0;
	for (let odd = 39; odd >= 1; odd -= 2) sum = sum * q + 1 / odd;
	return 2 * s * sum;
}

// [1/2, 1] is cut into pieces of 1/128; the logarithm of each middle is kept.
const PIECES = 128;
const middles = Float64Array.from({ length: PIECES / 2 + 1 }, (_, i) => 0.5 + (i + 0.5) / PIECES);
const logOfMiddles = middles.map(seriesLog);
/** scales[z] = 2^(z - 53), what brings a 53-bit integer whose upper word has z leading zeros to [1/2, 1]. */
const scales = new Float64Array(33).fill(1 / 2 ** 53);
for (let z = 1; z < 33; z++) scales[z] = 2 * (scales[z - 1] as number);

/**
 * -ln((high * 2^21 + low + 1) / 2^53) for integers 0 <= high < 2^32 and 0 <= low < 2^21: the standard
 * exponential variate that 53 uniform random bits stand for, from 0 to about 36.7. Absolute error below
 * 1e-14.
 */
export function minusLogOfBits(high: number, low: number): number {
	// One draw in 2^32 has no bit in its upper word; its lower word then stands in.
	if (high === 0) return 32 * Math.LN2 + minusLogOfBits(low * 2048 + 2047, TWO_21 - 1);
	const zeros = Math.clz32(high);
	const x = (high * TWO_21 + low + 1) * (scales[zeros] as number);
	const piece = ((x - 0.5) * PIECES) | 0;
	const middle = middles[piece] as number;
	const s = (x - middle) / (x + middle);
	const q = s * s;
	const log = (logOfMiddles[piece] as number) + 2 * s * (1 + q * (1 / 3 + q * (1 / 5 + q / 7)));
	return zeros * Math.LN2 - log;
}

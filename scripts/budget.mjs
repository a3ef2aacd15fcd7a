import fs from 'node:fs';

/** Prints what weighs how much; returns false when something is over its budget. */
export function withinBudget(files) {
	let ok = true;
	for (const { out, budget } of files) {
		const size = fs.statSync(out).size;
		const over = budget !== undefined && size > budget;
		ok &&= !over;
		const allowed = budget === undefined ? '' : ` of ${budget / 1000} KB`;
		console.log(`${over ? 'OVER ' : '     '}${out}  ${(size / 1000).toFixed(1)} KB${allowed}`);
	}
	return ok;
}

import type { SweepRowView } from '../../../src/lab/view/sweep';
import { verdictLabel } from '../../../src/lab/view/words';

const [WIDTH, HEIGHT, LEFT, TOP] = [120, 26, 150, 30];
const colours = {
	supports: '#2e7d32',
	weakens: '#b3261e',
	undecided: '#8a6d00',
	'not-testable': '#666666',
} as const;

/** The sweep as a picture of its own, for a document; every text escaped. */
export function sweepSvg(rows: readonly SweepRowView[]): string {
	const head = rows[0]?.cells ?? [];
	const [width, height] = [LEFT + head.length * WIDTH + 8, TOP + rows.length * HEIGHT + 8];
	const text = (x: number, y: number, words: string, fill = '#333333') =>
		`<text x="${x}" y="${y}" fill="${fill}">${escaped(words)}</text>`;
	const cells = rows.flatMap((row, at) => [
		text(4, TOP + at * HEIGHT + 17, row.label),
		...row.cells.map(({ word }, index) => {
			const [x, y] = [LEFT + index * WIDTH, TOP + at * HEIGHT];
			const box = `<rect x="${x}" y="${y}" width="${WIDTH - 2}" height="${HEIGHT - 2}" fill="${colours[word]}"/>`;
			return box + text(x + 8, y + 16, verdictLabel(word), '#ffffff');
		}),
	]);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
		...head.map(({ label }, index) => text(LEFT + index * WIDTH + 4, 18, label)),
		...cells,
		'</svg>\n',
	].join('\n');
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

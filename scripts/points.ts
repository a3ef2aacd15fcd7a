// `npm run points`: published figures beside what the model says of them.
import { Costs } from '../src/sim/cost/costs';
import { miss } from '../src/sim/traffic/point';
import { points } from '../src/sim/traffic/points';

const figure = (value: number): string => (Math.abs(value) < 0.005 ? '0' : value.toPrecision(4));
const rows = points(Costs.defaults).map((point) => {
	const [low, high] = point.published;
	const by = miss(point);
	return [
		point.kind,
		point.label,
		low === high ? figure(low) : `${figure(low)} to ${figure(high)}`,
		figure(point.model),
		point.unit,
		Math.abs(by) < 0.0005 ? 'agrees' : `${by > 0 ? '+' : ''}${(100 * by).toFixed(1)} %`,
		point.source.join(' '),
		point.how,
	];
});
const head = ['kind', 'point', 'published', 'model', 'unit', 'miss', 'source', 'how'];
const widths = head.map((name, i) =>
	Math.max(...[head, ...rows].map((row) => row[i]?.length ?? name.length)),
);
for (const row of [head, ...rows]) {
	console.log(
		row
			.map((cell, i) => cell.padEnd(widths[i] ?? 0))
			.join('  ')
			.trimEnd(),
	);
}

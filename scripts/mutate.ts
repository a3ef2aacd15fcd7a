// `npm run mutate [-- FOLDER]`: switches off every rule of the model in turn and prints how many answers
// change: of recorded cells and pairs where FOLDER holds them, else of the facts that the project ships.
import fs from 'node:fs';
import path from 'node:path';
import { facts } from '../src/sim/outcomes/facts';
import { mutate } from '../test/sim/mutation/mutation';

const folder = process.argv[2] ?? path.resolve(__dirname, '../../shared/oracle');
const rowsOf = (file: string) =>
	fs
		.readFileSync(path.join(folder, file), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));

const recorded = fs.existsSync(path.join(folder, 'cells.jsonl'));
const shipped = facts.flatMap(({ kernels, iommus, cells, result }) =>
	kernels.flatMap((kernel) =>
		iommus.flatMap((iommu) =>
			cells.map(([kind, operation]) => ({ kernel, iommu, kind, operation, result })),
		),
	),
);
const cells = recorded ? rowsOf('cells.jsonl') : shipped;
const pairs = recorded ? rowsOf('pairs.jsonl') : [];

console.log(
	`${cells.length} ${recorded ? 'recorded cells' : 'cells of shipped facts'}, ${pairs.length} pairs`,
);
console.log('rule    cells  pairs  without it');
for (const { rule, cells: changed, pairs: turned, example } of mutate(cells, pairs)) {
	const counts = `${String(changed).padStart(5)}  ${String(turned).padStart(5)}`;
	console.log(`${rule.id.padEnd(6)}  ${counts}  ${example ?? `not observed (${rule.title})`}`);
}

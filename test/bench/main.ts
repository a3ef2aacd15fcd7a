// Entry of one benchmark's process: `bench` is aliased by scripts/bench.mjs to the chosen module.
import bench from 'bench';
import { line } from './line';

Promise.resolve(bench((figure) => console.log(line(process.argv[2] ?? 'bench', figure)))).catch(
	(error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	},
);

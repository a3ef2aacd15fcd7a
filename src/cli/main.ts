import { nodeIo } from './nodeIo';
import { runCli } from './program';
import { serveSweep } from './sweep/pool';

// a reader that has seen enough (`| head`) is not an error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

if (!serveSweep()) start();

function start(): void {
	runCli(process.argv.slice(2), nodeIo(__filename), (text) =>
		process.stderr.write(`${text}\n`),
	).then(
		(code) => {
			process.exitCode = code;
		},
		(error: Error) => {
			process.stderr.write(`maplore: internal error: ${error.stack ?? error.message}\n`);
			process.exitCode = 2;
		},
	);
}

// What the command line answers, for tests that hold another face against it.
import { spawnSync } from 'node:child_process';

/** Hash of the run of every experiment at its defaults, by id, as `dist/cli.js` gives it. */
export function hashesOfCli(): Readonly<Record<string, string>> {
	const maplore = (argv: readonly string[], input = '') => {
		const run = spawnSync(process.execPath, ['dist/cli.js', ...argv], { encoding: 'utf8', input });
		if (run.status !== 0) throw new Error(`maplore ${argv.join(' ')}: ${run.stderr}`);
		return run.stdout;
	};
	const catalogue = JSON.parse(maplore(['experiments', '--json'])) as { readonly id: string }[];
	const input = `${catalogue.map(({ id }) => id).join('\n')}\n`;
	const rows = maplore(['sweep', '--stdin'], input).trimEnd().split('\n');
	return Object.fromEntries(
		rows.map((row) => {
			const { experiment, hash } = JSON.parse(row) as { experiment: string; hash: string };
			return [experiment, hash];
		}),
	);
}

// Type-checks every room with its own platform types; the core sees neither Node, DOM nor vscode.
// Incremental: what tsc found last time is kept in an ignored folder.
import { spawnSync } from 'node:child_process';

const projects = ['core', 'host', 'node', 'webview'];
let failed = 0;
for (const project of projects) {
	const run = spawnSync(
		'node_modules/.bin/tsc',
		[
			'-p',
			`tsconfig.${project}.json`,
			'--pretty',
			'false',
			'--incremental',
			'--tsBuildInfoFile',
			`.cache/types-${project}.tsbuildinfo`,
		],
		{ encoding: 'utf8' },
	);
	if (run.status !== 0) {
		failed++;
		console.error(run.stdout.trim());
	}
}
process.exit(failed ? 1 : 0);

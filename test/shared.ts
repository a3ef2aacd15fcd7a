import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../shared');

/**
 * Path of a file of the data that lies beside the project (never in it). Calls `skip` of the running
 * test, loudly, when it is absent.
 */
export function shared(context: Mocha.Context, relative: string): string {
	const file = path.join(root, relative);
	if (!fs.existsSync(file)) {
		console.warn(`SKIPPED: ${relative} is not beside the project: ${context.test?.fullTitle()}`);
		context.skip();
	}
	return file;
}

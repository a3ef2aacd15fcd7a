// Entry for the Node extension host: VS Code calls run() there.
import path from 'node:path';
import Mocha from 'mocha';
import { collect, finish } from './report.ts';

export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000 });
	mocha.addFile(path.join(__dirname, 'all.js'));
	finish(await collect(mocha));
}

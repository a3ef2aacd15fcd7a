import { createVSIX } from '@vscode/vsce';

/** Packs what .vscodeignore leaves into a .vsix; everything needed is already bundled. */
export async function pack(packagePath) {
	const { log, warn } = console;
	console.log = () => {};
	try {
		await createVSIX({
			cwd: process.cwd(),
			packagePath,
			dependencies: false,
			allowMissingRepository: true,
			// README and screenshot lie side by side in the package
			rewriteRelativeLinks: false,
		});
	} finally {
		Object.assign(console, { log, warn });
	}
}

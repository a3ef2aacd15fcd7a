// The licences of what is bundled, as they ask for.
import fs from 'node:fs';
import path from 'node:path';

/** Text with name, version and licence of every package among esbuild's inputs. */
export function notices(inputs) {
	const packages = new Set();
	for (const input of inputs) {
		const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
		if (match) packages.add(match[1]);
	}
	const parts = [...packages].sort().map((folder) => {
		const { name, version, license } = JSON.parse(
			fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
		);
		const file = fs.readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
		const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : '';
		return `${name} ${version} (${license})\n\n${text}`;
	});
	return `Maplore contains parts of the following packages.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

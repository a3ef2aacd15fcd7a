// Does what a person would do first, once, when the window is up: open the sample, run a claim.
const vscode = require('vscode');

exports.activate = async () => {
	const maplore = vscode.extensions.getExtension('maplore.maplore');
	const { threads } = await maplore.activate();
	await vscode.commands.executeCommand('maplore.openSample');
	const entry = threads.current();
	const claim = entry?.explored.view.claims.find((one) => one.verdict);
	if (claim)
		await vscode.commands.executeCommand('maplore.runClaim', entry.uri.toString(), claim.id);
};

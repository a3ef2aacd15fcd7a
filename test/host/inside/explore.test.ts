import * as vscode from 'vscode';
import {
	api,
	check,
	clipboardThread,
	closeAll,
	equal,
	lenses,
	openSample,
	told,
	until,
} from './helper.ts';
import { figure } from './report.ts';

describe('exploring', () => {
	afterEach(closeAll);

	it('shows a lens over each testable claim of the sample, on its first line', async () => {
		const { threads } = await api();
		const document = await openSample();
		const entry = await until('the thread', () => threads.get(document.uri));
		const { turns, claims } = entry.explored.view;
		equal(turns.length, 5, 'turns');
		const testable = claims.filter((claim) => claim.verdict);
		check(testable.length >= 5, `${testable.length} testable claims`);
		const shown = await lenses(document);
		equal(shown.length, testable.length, 'lenses');
		for (const claim of testable) {
			const lens = shown.find((one) => one.command?.arguments?.[1] === claim.id);
			equal((lens?.range.start.line ?? -1) + 1, claim.first, `line of ${claim.text}`);
			check(lens?.command?.title.includes(claim.verdict!.label), `verdict of ${claim.text}`);
		}
	});

	it('tells two people of one surname apart', async () => {
		const { threads } = await api();
		const document = await openSample();
		const entry = await until('the thread', () => threads.get(document.uri));
		const speakers = entry.explored.view.turns.map((turn) => turn.speaker);
		equal(new Set(speakers).size, 2, speakers.join());
	});

	it('reads by the concepts of a setting, and without them when it is cleared', async () => {
		const { threads } = await api();
		const document = await openSample();
		const known = () => threads.get(document.uri)?.explored.view.claims ?? [];
		const own = () => known().some((claim) => claim.concepts.includes('own-topic'));
		await until('the thread', () => known().length > 0);
		const word = /[a-z]{5,}/.exec(known()[0]?.text ?? '')?.[0];
		const configuration = vscode.workspace.getConfiguration();
		const set = (value: unknown) =>
			configuration.update('maplore.concepts', value, vscode.ConfigurationTarget.Global);
		try {
			await set([`own-topic: ${word}  # this test`, 'not a concept', 7]);
			await until('the concept of the setting', own);
		} finally {
			await set(undefined);
		}
		await until('the thread without it', () => !own());
	});

	it('takes the clipboard', async function () {
		const sample = await openSample();
		await vscode.env.clipboard.writeText(sample.getText());
		// Chromium reads the clipboard only for a page that has the focus
		if ((await vscode.env.clipboard.readText()) !== sample.getText()) this.skip();
		const { explored } = await clipboardThread(sample);
		equal(explored.view.turns.length, 5, 'turns');
	});

	it('explores a document once when a command and its opening ask for it at the same time', async () => {
		const { threads } = await api();
		const sample = await openSample();
		const document = await vscode.workspace.openTextDocument({
			content: sample.getText(),
			language: 'plaintext',
		});
		const [first, second] = await Promise.all([
			threads.explore(document),
			threads.explore(document),
		]);
		check(first === second, 'one reading for both');
		equal(threads.get(document.uri), first);
	});

	it('reads again for a mark made while a reading is under way', async () => {
		const { threads } = await api();
		const sample = await openSample();
		// a file: marks of an unsaved document would stay for the next one of that name
		const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'meanwhile.txt');
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(sample.getText()));
		const document = await vscode.workspace.openTextDocument(uri);
		const entry = await threads.explore(document);
		const [claim] = entry.explored.view.claims;
		const reading = threads.explore(document);
		await vscode.commands.executeCommand('maplore.dismissClaim', { entry, claim });
		await reading;
		await until('the thread without the claim', () => {
			const now = threads.get(document.uri)?.explored.view.claims;
			return now && !now.some(({ id }) => id === claim!.id);
		});
	});

	it('takes a selection, and keeps the lines of its document', async () => {
		const { threads } = await api();
		const sample = await openSample();
		const before = 'A note of my own.\n\n';
		const document = await vscode.workspace.openTextDocument({
			content: before + sample.getText() + before,
			language: 'plaintext',
		});
		const editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(2, 0, document.lineCount - 3, 0);
		await vscode.commands.executeCommand('maplore.exploreSelection');
		const whole = threads.get(sample.uri)!.explored.view.claims;
		const part = threads.get(document.uri)!.explored.view.claims;
		equal(part.length, whole.length, 'claims');
		part.forEach((claim, index) => {
			equal(claim.first, whole[index]!.first + 2, claim.text);
		});
		const [lens] = await lenses(document);
		const first = part.find((claim) => claim.verdict);
		equal((lens?.range.start.line ?? -1) + 1, first?.first, 'lens');
	});

	it('takes a file of the explorer, compressed or not', async () => {
		const { threads } = await api();
		const sample = await openSample();
		await closeAll();
		await vscode.commands.executeCommand('maplore.exploreFile', sample.uri);
		equal(threads.get(sample.uri)?.explored.view.turns.length, 5, 'turns');
		const stream = new Blob([sample.getText()]).stream();
		const packed = stream.pipeThrough(new CompressionStream('gzip'));
		const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
		const folder = vscode.workspace.workspaceFolders![0]!.uri;
		const file = vscode.Uri.joinPath(folder, 'thread.mbox.gz');
		await vscode.workspace.fs.writeFile(file, bytes);
		await vscode.commands.executeCommand('maplore.explore', file);
		const { document } = vscode.window.activeTextEditor!;
		equal(document.uri.scheme, 'maplore-unpacked', 'scheme');
		equal(threads.get(document.uri)?.explored.view.turns.length, 5, 'turns');
	});

	it('needs no command where a document is surely mail', async () => {
		const { threads } = await api();
		const document = await vscode.workspace.openTextDocument({
			language: 'eml',
			content:
				'From: A <a@b.example>\nDate: Tue, 12 Mar 2019 10:00:00 +0000\nSubject: x\nMessage-ID: <1@b>\n\nI think that MRs need only DMA addresses.\n',
		});
		await vscode.window.showTextDocument(document);
		await until('the thread', () => threads.get(document.uri));
	});

	it('offers hovers and an outline whose text is never trusted', async () => {
		const { threads } = await api();
		const document = await openSample();
		const { explored } = await until('the thread', () => threads.get(document.uri));
		const claim = explored.view.claims.find((one) => one.verdict)!;
		const at = document.positionAt(explored.placeOf(claim.id)!.start + 1);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			at,
		);
		const text = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
		check(text.length > 0, 'a hover');
		check(
			text.every((one) => !one.isTrusted && !one.supportHtml),
			'untrusted',
		);
		const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
			'vscode.executeDocumentSymbolProvider',
			document.uri,
		);
		equal(symbols.length, 5, 'messages in the outline');
	});

	it('copies the thread as text and says so', async () => {
		await openSample();
		const said = await told(() => vscode.commands.executeCommand('maplore.copyText'));
		equal(said.length, 0, 'warnings');
		const text = await vscode.env.clipboard.readText();
		check(text.includes('Lindqvist') && text.includes('line'), text.slice(0, 100));
	});

	it('names runs by the hashes that every face gives', async () => {
		const { threads } = await api();
		const document = await openSample();
		const { explored } = await until('the thread', () => threads.get(document.uri));
		check(explored.runs.length >= 3, `${explored.runs.length} experiments`);
		for (const run of explored.runs) {
			check(/^[0-9a-f]{64}$/.test(run.hash), run.experiment);
			console.log(`maplore-run:${run.experiment} ${run.hash}`);
		}
	});

	it('gives the same runs when it is repeated', async () => {
		const { threads } = await api();
		const document = await openSample();
		const runs = () =>
			threads
				.get(document.uri)
				?.explored.runs.map(({ hash }) => hash)
				.join();
		const before = await until('the runs', runs);
		const began = performance.now();
		await threads.explore(document);
		figure('exploring the sample, warm', performance.now() - began, 'ms');
		equal(runs(), before);
	});
});

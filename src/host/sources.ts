// Where a thread can come from: the active editor, its selection, the clipboard, or a file.
import * as vscode from 'vscode';
import { exploreClipboard, Obstacle, openSample } from './say';
import { labelOf } from './threads/threads';

/** Scheme of documents that show the text inside a compressed file. */
export const UNPACKED = 'maplore-unpacked';
/** The editor itself does not hand larger documents to extensions. */
const LARGEST = 50 * 1024 * 1024;

/** The document of the active editor. @throws Obstacle saying what to do when there is none */
export function activeDocument(): vscode.TextDocument {
	const editor = vscode.window.activeTextEditor;
	if (editor) return editor.document;
	throw new Obstacle(
		'no text editor is active. Open a thread (mbox, eml, patch, or an archive page copied as text), or copy one to the clipboard.',
		[exploreClipboard, openSample],
	);
}

/** The selected lines, whole. @throws Obstacle when nothing is selected */
export function selectedLines(): { document: vscode.TextDocument; range: vscode.Range } {
	const document = activeDocument();
	const selection = vscode.window.activeTextEditor?.selection;
	if (!selection || selection.isEmpty) {
		throw new Obstacle('nothing is selected. Select the mail to explore, headers included.');
	}
	const last = selection.end.character === 0 ? selection.end.line - 1 : selection.end.line;
	return {
		document,
		range: new vscode.Range(selection.start.line, 0, last, document.lineAt(last).text.length),
	};
}

/** The clipboard's text as a new unsaved document, shown. @throws Obstacle when it holds no text */
export async function clipboardDocument(): Promise<vscode.TextDocument> {
	const text = await vscode.env.clipboard.readText();
	if (text.trim() === '') {
		throw new Obstacle('the clipboard holds no text. Copy a thread first.', [openSample]);
	}
	const document = await vscode.workspace.openTextDocument({
		content: text,
		language: 'plaintext',
	});
	await vscode.window.showTextDocument(document);
	return document;
}

/** A file chosen in a menu or a dialog, shown as text. @throws Obstacle when it is not text */
export async function fileDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
	const label = labelOf(uri);
	const { size, type } = await stat(uri);
	if (type & vscode.FileType.Directory) {
		throw new Obstacle(`${label} is a folder. Choose a file: mbox, eml, patch or plain text.`);
	}
	if (size > LARGEST) {
		throw new Obstacle(
			`${label} has ${Math.round(size / 1024 / 1024)} MiB, and the editor hands at most 50 MiB to extensions. Split it, or use the command line: maplore explore.`,
		);
	}
	if (/\.gz$/i.test(uri.path)) return unpackedDocument(uri);
	try {
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		return document;
	} catch {
		throw new Obstacle(
			`${label} is not text and cannot be opened as mail. Choose an mbox, eml, patch or text file.`,
			[openSample],
		);
	}
}

async function stat(uri: vscode.Uri): Promise<vscode.FileStat> {
	try {
		return await vscode.workspace.fs.stat(uri);
	} catch {
		throw new Obstacle(`${labelOf(uri)} cannot be read: it is not there any more.`);
	}
}

async function unpackedDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
	// the editor would hide why the provider below failed
	await unpack(await vscode.workspace.fs.readFile(uri), labelOf(uri));
	const shown = uri.with({
		scheme: UNPACKED,
		path: uri.path.replace(/\.gz$/i, ''),
		query: uri.toString(),
	});
	const document = await vscode.workspace.openTextDocument(shown);
	await vscode.window.showTextDocument(document);
	return document;
}

/** Shows what is inside a gzip file, read-only; survives reload, as the address names the file. */
export function registerUnpacked(): vscode.Disposable {
	return vscode.workspace.registerTextDocumentContentProvider(UNPACKED, {
		async provideTextDocumentContent(uri) {
			const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri.query, true));
			return text(await unpack(bytes, labelOf(uri)));
		},
	});
}

async function unpack(bytes: Uint8Array, label: string): Promise<Uint8Array> {
	const stream = new Blob([new Uint8Array(bytes)])
		.stream()
		.pipeThrough(new DecompressionStream('gzip'));
	const parts: Uint8Array[] = [];
	let size = 0;
	try {
		for (const reader = stream.getReader(); ; ) {
			const { done, value } = await reader.read();
			if (done) break;
			size += value.length;
			if (size > LARGEST) {
				await reader.cancel();
				throw new Obstacle(`${label} unpacks to more than 50 MiB. Use maplore explore instead.`);
			}
			parts.push(value);
		}
	} catch (error) {
		if (error instanceof Obstacle) throw error;
		throw new Obstacle(`${label} is not a gzip file, or it is cut short.`);
	}
	return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

/** UTF-8 where it is UTF-8, else Latin-1, which loses nothing. */
function text(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('latin1').decode(bytes);
	}
}

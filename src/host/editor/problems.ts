// What could not be read as meant, in the Problems view.
import * as vscode from 'vscode';
import type { Problem } from '../../read/text/problem';
import type { Threads } from '../threads/threads';

/** A broken file must not flood the view. */
const MOST = 100;
const severities: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Warning,
	warning: vscode.DiagnosticSeverity.Warning,
	info: vscode.DiagnosticSeverity.Information,
};

export function registerProblems(threads: Threads): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('maplore');
	const listener = threads.onDidChange((uri) => {
		const explored = threads.get(uri)?.explored;
		if (!explored) return collection.delete(uri);
		const shown = explored.problems.slice(0, MOST).map((problem) => {
			const line = Math.max(0, problem.line - 1);
			const diagnostic = new vscode.Diagnostic(
				new vscode.Range(line, 0, line, 1000),
				problem.message,
				severities[problem.severity],
			);
			diagnostic.source = 'Maplore';
			diagnostic.code = problem.code;
			return diagnostic;
		});
		return collection.set(uri, shown);
	});
	return vscode.Disposable.from(collection, listener);
}

// Questions that a command leads to: the host shows a list, the reader picks from it. The newest counts.
import type { PickItem } from '../src/protocol';
import { post } from './vscode';

let asked = 0;
let take: ((at: number) => void) | null = null;

/** Asks which of the items; `then` is called with its place, or never. */
export function ask(title: string, items: readonly PickItem[], then: (at: number) => void): void {
	take = (at) => {
		if (at < items.length) then(at);
	};
	post({ type: 'pick', question: ++asked, title, items: [...items] });
}

/** The host's answer; that to an older question is forgotten. */
export function picked(question: number, at: number): void {
	if (question !== asked) return;
	const then = take;
	take = null;
	then?.(at);
}

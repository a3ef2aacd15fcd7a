import { batch, signal } from '@preact/signals';
import { filter, selectClaim, tab, thread } from '../../store';
import { post } from '../../vscode';

/** Shows a claim's experiment. */
export function open(claim: string): void {
	batch(() => {
		selectClaim(claim);
		tab.value = 'experiment';
	});
	post({ type: 'selected', claim });
	window.scrollTo(0, 0);
}

/** The claim that the list is to scroll to; null when it has done so. */
export const wanted = signal<string | null>(null);

/** Shows a claim in the debate; a filter that hides it is taken off. */
export function goToClaim(id: string): void {
	if (!thread.value?.claims.some((claim) => claim.id === id)) return;
	batch(() => {
		selectClaim(id);
		tab.value = 'debate';
		wanted.value = id;
	});
	post({ type: 'selected', claim: id });
}

/** Takes everything off that hides claims. */
export function showAll(): void {
	filter.value = { ...filter.value, testable: true, untestable: true, marked: false, text: '' };
}

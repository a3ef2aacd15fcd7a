import { batch } from '@preact/signals';
import { selectClaim, tab } from '../../store';
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

// Actions that first ask which: which parameter and value, which picture.
import { ask } from './ask';
import { announcement } from './store';
import { controls, pictures } from './ui/offers';

/** Values of a control that are listed; a slider has fewer. */
const MOST = 500;

/** Asks for a control of the tab shown, then for its value. */
export function setControl(): string | null {
	const offered = controls.all;
	if (offered.length === 0) return 'Nothing can be set on this tab; show another one.';
	const items = offered.map(({ current: { label, options, now, where } }) => ({
		label,
		description: [options()[now] ?? '', where()].filter((part) => part !== '').join(', '),
	}));
	ask('Set which?', items, (at) => {
		const held = offered[at];
		if (!held) return;
		const { label, options, now } = held.current;
		const values = options().slice(0, MOST);
		const choices = values.map((value, index) => ({
			label: value,
			description: index === now ? 'now' : '',
		}));
		ask(label, choices, (to) => {
			// it may be gone since it was asked about
			if (!controls.has(held)) return;
			held.current.choose(to);
			announcement.value = `${label}: ${values[to]}`;
		});
	});
	return null;
}

/** Asks for a picture of the tab shown, and shows or copies its text. */
export function withPicture(title: string, deed: 'turn' | 'copy'): string | null {
	const offered = pictures.all;
	if (offered.length === 0) return 'There is no picture on this tab; show another one.';
	const items = offered.map(({ current }) => ({
		label: current.title,
		description: current.asText ? 'shown as text' : '',
	}));
	ask(title, items, (at) => {
		const held = offered[at];
		if (held && pictures.has(held)) held.current[deed]();
	});
	return null;
}

import type { ComponentChildren } from 'preact';

interface Props {
	readonly label: string;
	readonly children: ComponentChildren;
}

/** What may be wider than the panel scrolls by itself, and can be reached by keyboard to do so. */
export function Scroll({ label, children }: Props) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 wants scrolling regions in the tab order
		<section class="scroll" aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}

import {
	observeWindowOffset,
	observeWindowRect,
	Virtualizer,
	windowScroll,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What a list of unequal rows in the scrolling window needs to draw only those in sight. */
export function useVirtual(
	count: number,
	estimate: (index: number) => number,
	key: (index: number) => string,
	top: number,
): Virtualizer<Window, Element> {
	const [, draw] = useState(0);
	const kept = useRef<Virtualizer<Window, Element> | null>(null);
	const options = {
		count,
		estimateSize: estimate,
		getItemKey: key,
		getScrollElement: () => window,
		observeElementRect: observeWindowRect,
		observeElementOffset: observeWindowOffset,
		scrollToFn: windowScroll,
		overscan: 6,
		scrollMargin: top,
		initialRect: { width: window.innerWidth, height: window.innerHeight },
		onChange: () => draw((times) => times + 1),
	};
	kept.current ??= new Virtualizer<Window, Element>(options);
	const virtual = kept.current;
	virtual.setOptions(options);
	useLayoutEffect(() => virtual._didMount(), []);
	useLayoutEffect(() => virtual._willUpdate());
	return virtual;
}

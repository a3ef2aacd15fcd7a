import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The toolkit's text field names itself `Text field` when it is put into the page: its own name follows. */
export function useName(label: string): RefObject<HTMLElement> {
	const ref = useRef<HTMLElement>(null);
	useLayoutEffect(() => ref.current?.setAttribute('aria-label', label), [label]);
	return ref;
}

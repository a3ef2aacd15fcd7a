// What stands on the tab shown and can be set, or read as text: commands reach it as the pointer does.
import { useEffect, useRef } from 'preact/hooks';

/** A dropdown, checkbox or slider. */
export interface Control {
	readonly label: string;
	/** The values in words, the present one at `now`. */
	readonly options: () => readonly string[];
	readonly now: number;
	readonly choose: (at: number) => void;
	/** Name of the part of the tab that it stands in. */
	readonly where: () => string;
}

export interface PictureOffer {
	readonly title: string;
	readonly asText: boolean;
	readonly turn: () => void;
	readonly copy: () => void;
}

interface Held<Offer> {
	current: Offer;
}

/** Offers of one kind, as they were last drawn; what is not drawn any more is not offered. */
class Offers<Offer> {
	readonly #held = new Set<Held<Offer>>();

	get all(): readonly Held<Offer>[] {
		return [...this.#held];
	}

	add(held: Held<Offer>): () => void {
		this.#held.add(held);
		return () => void this.#held.delete(held);
	}

	has(held: Held<Offer>): boolean {
		return this.#held.has(held);
	}
}

export const controls = new Offers<Control>();
export const pictures = new Offers<PictureOffer>();

/** Offers while the component is drawn. */
export function useOffer<Offer>(offers: Offers<Offer>, offer: Offer): void {
	const held = useRef(offer);
	held.current = offer;
	useEffect(() => offers.add(held), [offers]);
}

/** Name of the section around an element. */
export function whereIs(element: Element | null): string {
	return element?.closest('section')?.ariaLabel ?? '';
}

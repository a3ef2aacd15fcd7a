import type { Json } from '../engine/trace';
import { type Frames, framesJson, shiftFrames } from './page';

/**
 * PTE kinds (mapping.md 7). `none` is the absence of an extent. `special` is a frame without struct
 * page (`pte_special`); `normal` has a page; `devicePrivate` is a swap-like entry; the zero page is
 * `normal` with page type `zero`.
 */
export type PteKind = 'normal' | 'special' | 'devicePrivate';

/** Equal, consecutive PTEs of 4 KiB (or of `huge` pages). */
export interface Pte {
	readonly kind: PteKind;
	readonly frames: Frames;
	/** `pte_write` */
	readonly writable: boolean;
	/** `pte_protnone`: present for nobody until mprotect gives access back. */
	readonly protnone: boolean;
	/** Mapped by one PMD of 2 MiB. */
	readonly huge: boolean;
}

/** The PTE that lies `bytes` further on in its extent. */
export const shiftPte = (pte: Pte, bytes: number): Pte => ({
	...pte,
	frames: shiftFrames(pte.frames, bytes / 4096),
});

export const pteJson = (pte: Pte, bytes: number): Json => ({
	kind: pte.kind,
	pages: bytes / 4096,
	writable: pte.writable,
	protnone: pte.protnone,
	huge: pte.huge,
	frames: framesJson(pte.frames),
});

import type { ClaimKind } from '../model';

/** Takes note that something speaks for a kind, how strongly and why. */
export type Say = (kind: ClaimKind, weight: number, why: string) => void;

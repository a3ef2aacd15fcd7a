import type { Claim } from '../model';

export function nameOf(claim: Claim): string {
	return claim.speaker?.name ?? 'somebody unnamed';
}

/** The first words of a claim between quotation marks. */
export function quoteOf(claim: Claim): string {
	const words = claim.text.split(/\s+/);
	return `"${words.slice(0, 8).join(' ')}${words.length > 8 ? ' ...' : ''}"`;
}

import type { Weights } from '../uapiMeter';

/** What the uAPI-forever meter is asked for: a machine, and how much each kind of commitment weighs. */
export interface UapiRequest {
	readonly topo: string;
	readonly iommu: string;
	readonly acs: string;
	readonly weights: Weights;
}

/** One kind of commitment: how many of it, what they are, and their share of the score. */
export interface UapiPart {
	readonly kind: keyof Weights;
	readonly label: string;
	readonly items: readonly string[];
	/** Number of items times the weight of their kind. */
	readonly score: number;
}

/** One design on the meter: the sum of its parts, in the units of the reader's weights. */
export interface UapiRow {
	readonly design: string;
	readonly title: string;
	readonly parts: readonly UapiPart[];
	readonly score: number;
}

/** What userspace may come to rely on with each design, weighed. */
export interface UapiView {
	readonly request: UapiRequest;
	readonly rows: readonly UapiRow[];
}

/** The kinds of commitment in words, in the order in which they are drawn. */
export const uapiKinds: readonly { readonly kind: keyof Weights; readonly label: string }[] = [
	{ kind: 'object', label: 'new file, verb, flag or call' },
	{ kind: 'gained', label: 'call that comes to succeed' },
	{ kind: 'lost', label: 'call that comes to fail' },
	{ kind: 'errno', label: 'failing call with another errno' },
];

/** Weights are whole numbers up to this. */
export const heaviest = 10;

/** The meter as plain text. */
export function uapiTwin({ rows, request }: UapiView): string {
	const weights = uapiKinds.map(({ kind, label }) => `${label} x ${request.weights[kind]}`);
	return [
		'What userspace may come to rely on, weighed',
		`Weights: ${weights.join('; ')}`,
		...rows.flatMap(({ design, title, score, parts }) => [
			'',
			`${design} ${title}: ${score}`,
			...parts.flatMap(({ label, items }) =>
				items.length === 0 ? [] : [`  ${items.length} x ${label}: ${items.join('; ')}`],
			),
		]),
	].join('\n');
}

/** A real kernel that was seen to answer so. */
export interface EvidenceView {
	/** `6.12.117` */
	readonly kernel: string;
	/** Where it is written down: file and line or row. */
	readonly source: string;
	/** What the kernel answered. */
	readonly outcome: string;
}

/** One cell: what one consumer gets from one design. */
export interface MatrixCell {
	/** `ok`, an errno's or a signal's name; null where the model does not cover the pair. */
	readonly outcome: string | null;
	/** `moves to RAM`, `no VA` ...; empty when the outcome says it all. */
	readonly note: string;
	/** Number of the rule that decided, or null. */
	readonly rule: string | null;
	readonly reason: string;
	/** Empty until `withEvidence`: runs know nothing of the record. */
	readonly evidence: readonly EvidenceView[];
	/** Differs from the column that the difference is taken against. */
	readonly differs: boolean;
}

/** Consumers (rows) by designs or kernels (columns). */
export interface MatrixView {
	readonly title: string;
	readonly columns: readonly {
		readonly id: string;
		readonly label: string;
		/** A few words more; may be empty. */
		readonly detail: string;
		readonly title: string;
	}[];
	readonly rows: readonly {
		readonly id: string;
		readonly label: string;
		readonly cells: readonly MatrixCell[];
	}[];
	/** Id of the column compared against, or null. */
	readonly against: string | null;
}

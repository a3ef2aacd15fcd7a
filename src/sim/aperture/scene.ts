import type { Ps } from '../engine/time';

/** Someone who uses device memory, chunk by chunk: the exporter's own process, or an importer. */
export interface Client {
	readonly id: string;
	/** `own`: the exporter's process; its chunks are the exporter's to move. */
	readonly kind: 'own' | 'importer';
	/** Chunks of its working set; each use takes one of them at random. */
	readonly chunks: number;
	/** First use. */
	readonly startPs: Ps;
	/** Uses after which it ends; null: it goes on as long as others do. */
	readonly uses: number | null;
	/** Lets go when it is told; one that does not goes on using what it was given. */
	readonly obeys: boolean;
	/** Keeps what it mapped until it is told; else it gives each chunk back after its use. */
	readonly keeps: boolean;
}

/** An exporter with fewer slots than its clients have chunks, and how it deals with that. */
export interface ApertureScene {
	/** Chunks that the aperture (a BAR, or VRAM) holds at once. */
	readonly slots: number;
	/** Bytes of a chunk and of a slot. */
	readonly chunkBytes: number;
	/** A mapping may be taken back from an importer; else its reference stands until it is given back. */
	readonly revocable: boolean;
	/** Slots that importers may hold together, the rest goes to host memory; null: no such budget. */
	readonly budget: number | null;
	/** The content of a chunk is copied into its slot; else the slot is only pointed at it. */
	readonly copies: boolean;
	readonly clients: readonly Client[];
	/** Of the random streams. */
	readonly seed: number;
	/** Bytes per second: of the link that importers and copies share, and of memory for the own process. */
	readonly linkRate: number;
	readonly memoryRate: number;
	/** The exporter and the importer map a chunk; the exporter takes one back. */
	readonly mapPs: Ps;
	readonly revokePs: Ps;
}

/** What befell a use or a slot. */
export type MomentKind = 'mapped' | 'taken' | 'revoked' | 'refused' | 'host' | 'stale';

/** The first time that something happened to a kind of client. */
export interface Moment {
	readonly kind: MomentKind;
	readonly atPs: Ps;
	readonly client: string;
	/** Chunk that was used or taken, and uses of that client until then. */
	readonly chunk: number;
	readonly use: number;
}

/** What became of one client. */
export interface ClientRecord {
	readonly id: string;
	readonly kind: Client['kind'];
	readonly uses: number;
	/** Uses that found their chunk in a slot; `counted` uses were made after the first round. */
	readonly hits: number;
	readonly counted: number;
	/** Uses that the exporter refused: no slot could be had. */
	readonly refused: number;
	/** Uses of a slot that shows another content by then (S1). */
	readonly stale: number;
	/** Bytes moved from or to host memory in place of a slot. */
	readonly hostBytes: number;
	/** Time between a fault and the mapping that ended it. */
	readonly stalledPs: Ps;
}

/** A finished run. */
export interface ApertureRecord {
	readonly endPs: Ps;
	readonly events: number;
	readonly clients: readonly ClientRecord[];
	/** Mappings taken from importers. */
	readonly revoked: number;
	/** Time that the exporter spent on taking them and mapping anew. */
	readonly busyPs: Ps;
	/** Bytes copied into slots. */
	readonly copiedBytes: number;
	/** Most slots that importers held at once. */
	readonly mostHeld: number;
	readonly moments: readonly Moment[];
}

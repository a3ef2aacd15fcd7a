import * as v from 'valibot';

const word = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{1,4}$/i));
const deviceId = v.pipe(v.string(), v.regex(/^[0-9a-f]{4}:[0-9a-f]{4}$/i));

/** A question about one provider and one client: what `maplore routes --stdin` reads per line. */
export const routeQuestion = v.looseObject({
	operation: v.picklist(['p2pdma_map', 'dma_map_resource']),
	/** `6.12`, or a profile's id such as `v6.12`. */
	kernel: v.string(),
	iommu: v.picklist(['off', 'passthrough', 'pt', 'translated']),
	/** `GenuineIntel family 6` */
	cpu: v.pipe(v.string(), v.regex(/^\S+ family \d{1,3}$/)),
	/** Ids that the kernel reads for each host bridge; those left out are the topology's. */
	hostBridges: v.optional(v.record(v.string(), deviceId), {}),
	/** ACS control words of the ports; a port that is not named reads 0. */
	acs: v.optional(v.record(v.string(), word), {}),
	provider: v.string(),
	client: v.string(),
	clientDmaMask: v.optional(v.pipe(v.string(), v.regex(/^0x[0-9a-f]{1,16}$/i))),
	/** Name of a bundled topology. */
	topology: v.optional(v.string(), 'main'),
});

export type RouteQuestion = v.InferOutput<typeof routeQuestion>;

/** The answer to a `p2pdma_map` question. */
export interface P2pdmaAnswer {
	readonly mapType: 'BUS_ADDR' | 'THRU_HOST_BRIDGE' | 'NOT_SUPPORTED' | 'EIO';
	/** What the cache gave before the distance was asked, by the questions asked so far. */
	readonly mapTypeBeforeDistanceAsked: P2pdmaAnswer['mapType'];
	/** -1 where not supported. */
	readonly distance: number;
	/** `ok` or an errno's name. */
	readonly errno: string;
	readonly busAddrFlag: 0 | 1;
	readonly dmaEqualsPhys: 0 | 1;
	/** Names of the nodes from provider to client. */
	readonly path: readonly string[];
	readonly reasons: readonly string[];
}

/** The answer to a `dma_map_resource` question. */
export interface ResourceAnswer {
	readonly result: string;
	readonly dmaEqualsPhys: 0 | 1;
	readonly path: readonly string[];
	readonly reasons: readonly string[];
}

/** A row that cannot be answered. */
export interface NoAnswer {
	readonly result: null;
	readonly reasons: readonly string[];
}

export type RouteAnswer = P2pdmaAnswer | ResourceAnswer | NoAnswer;

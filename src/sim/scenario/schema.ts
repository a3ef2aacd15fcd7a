import * as v from 'valibot';

const name = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z][A-Za-z0-9_.-]{0,31}$/, 'must be a name: a letter, then letters and digits'),
);
const deviceId = v.pipe(
	v.string(),
	v.regex(/^[0-9a-f]{4}:[0-9a-f]{4}$/, 'must be vendor:device, four hexadecimal digits each'),
);
const address = v.pipe(
	v.string(),
	v.regex(/^0x[0-9a-f]{1,13}$/, 'must be an address such as 0x100000000'),
);
const word = v.pipe(
	v.string(),
	v.regex(/^0x[0-9a-f]{1,2}$/, 'must be a register word such as 0x1d'),
);
const size = v.pipe(
	v.string(),
	v.regex(/^(0|[1-9][0-9]{0,3}(KiB|MiB|GiB))$/, 'must be a size such as 64MiB, or 0'),
);
const count = (low: number, high: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const payload = v.picklist([128, 256, 512, 1024, 2048, 4096]);

const region = v.strictObject({
	offset: size,
	length: size,
	use: v.picklist(['memory', 'doorbell', 'registers', 'msix']),
});

const bar = v.strictObject({
	index: count(0, 5),
	size,
	/** CPU physical address; where it is missing the reader lays the BAR out. */
	at: v.optional(address),
	kind: v.optional(v.picklist(['mem32', 'mem64']), 'mem64'),
	/** What stretches of the BAR are for; without it the whole BAR is `memory`. */
	regions: v.optional(v.array(region)),
});

const node = v.strictObject({
	id: name,
	type: v.picklist(['root-port', 'switch-up', 'switch-down', 'endpoint', 'rc-endpoint']),
	/** Name of the host bridge, or of the bridge above; it stands earlier in the list. */
	parent: name,
	/** Device and function on its bus, e.g. `02.0`. */
	slot: v.pipe(
		v.string(),
		v.regex(/^[01][0-9a-f]\.[0-7]$/, 'must be device.function such as 02.0'),
	),
	device: deviceId,
	/** ACS bits that the function can do, and those that are on; without it there is no ACS. */
	acs: v.optional(v.strictObject({ cap: word, ctrl: v.optional(word, '0x0') })),
	ats: v.optional(v.boolean(), false),
	memEnable: v.optional(v.boolean(), true),
	busMaster: v.optional(v.boolean(), true),
	mps: v.optional(payload, 256),
	mrrs: v.optional(payload, 512),
	link: v.optional(v.strictObject({ gen: count(1, 6), width: v.picklist([1, 2, 4, 8, 16]) })),
	bars: v.optional(v.array(bar), []),
	dmaMaskBits: v.optional(count(24, 64), 64),
	driver: v.optional(name),
	localMemory: v.optional(size, '0'),
});

const hostBridge = v.strictObject({
	id: name,
	/** Number of the root bus. */
	bus: count(0, 255),
	socket: v.optional(count(0, 15), 0),
	/** The first device on the root bus, by which the kernel's list knows the bridge. */
	firstDevice: deviceId,
	firstIsBridge: v.optional(v.boolean(), true),
	/** Bus address minus CPU physical address of its windows. */
	busOffset: v.optional(address, '0x0'),
	/** Where its memory window begins. */
	windowAt: address,
});

/** A scenario file: one machine. `maplore` names the form and its version. */
export const scenarioSchema = v.strictObject({
	/** For editors: where the JSON schema is. */
	$schema: v.optional(v.string()),
	maplore: v.literal('scenario/1'),
	id: name,
	title: v.pipe(v.string(), v.maxLength(200)),
	cpu: v.strictObject({
		vendor: v.pipe(v.string(), v.maxLength(32)),
		family: count(0, 255),
		mmioSafe: v.optional(v.boolean(), true),
	}),
	iommu: v.optional(v.picklist(['off', 'passthrough', 'translated']), 'off'),
	/** `kernel`: ACS is set as the kernel would for this IOMMU mode; `given`: as the nodes say. */
	acs: v.optional(v.picklist(['kernel', 'given']), 'kernel'),
	hostBridges: v.pipe(v.array(hostBridge), v.minLength(1), v.maxLength(64)),
	nodes: v.pipe(v.array(node), v.maxLength(4096)),
	/** Pairs `rp0>rp1` of root ports between which the hardware loses peer packets. */
	blocked: v.optional(v.array(v.pipe(v.string(), v.maxLength(80))), []),
});

export type ScenarioFile = v.InferOutput<typeof scenarioSchema>;
export type ScenarioNode = ScenarioFile['nodes'][number];

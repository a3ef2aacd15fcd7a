// Every setting, once: key, type, default, description.

/** The JSON schema of one setting, as package.json states it. */
export interface SettingSource {
	readonly type: 'boolean' | 'string' | 'array';
	readonly default: boolean | string | readonly string[];
	readonly markdownDescription: string;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
	/** What an entry of an array is. */
	readonly items?: {
		readonly type: 'string';
		readonly pattern: string;
		readonly patternErrorMessage: string;
	};
	/** `machine`: a workspace cannot set it. */
	readonly scope: 'window' | 'machine' | 'resource';
}

/** Choice that leaves every experiment its own default. */
const own = 'experiment';
const ownDescription = "Each experiment's own default";

export const settings = {
	'maplore.myBox.profile': {
		type: 'string',
		default: own,
		enum: [
			own,
			'v5.0',
			'rfc2019',
			'rfc2019-asposted',
			'v5.12',
			'v6.1',
			'v6.2',
			'v6.12',
			'v6.19',
			'v7.3',
		],
		enumDescriptions: [
			ownDescription,
			'Linux 5.0, the kernel of the 2019 debate',
			'Linux 5.0 with the RFC of January 2019, its helper corrected',
			'Linux 5.0 with the RFC of January 2019 exactly as posted',
			'Linux 5.12: dma-buf memory regions',
			'Linux 6.1',
			'Linux 6.2: FOLL_PCI_P2PDMA',
			'Linux 6.12',
			'Linux 6.19',
			'Linux 7.3',
		],
		markdownDescription: 'Kernel that experiments start from, where they have a choice.',
		scope: 'window',
	},
	'maplore.myBox.topology': {
		type: 'string',
		default: own,
		enum: [own, 'T1', 'T2', 'T3', 'T4'],
		enumDescriptions: [
			ownDescription,
			'One switch: GPU, NIC and NVMe below it',
			'Two root ports of one allow-listed host bridge',
			'Two root ports of a host bridge that is not on the allow list',
			'Two sockets',
		],
		markdownDescription: 'PCI topology that experiments start from, where they have a choice.',
		scope: 'window',
	},
	'maplore.myBox.iommu': {
		type: 'string',
		default: own,
		enum: [own, 'off', 'passthrough', 'translated'],
		enumDescriptions: [
			ownDescription,
			'No IOMMU',
			'`iommu=pt`: identity domains',
			'Translated DMA',
		],
		markdownDescription: 'IOMMU mode that experiments start from, where they have a choice.',
		scope: 'window',
	},
	'maplore.lenses.automatic': {
		type: 'boolean',
		default: true,
		markdownDescription:
			'Show claims as soon as a document is opened whose first 4 KiB are surely mail (mbox, eml, patch, plain text). When off, nothing is read before *Maplore: Explore Thread*.',
		scope: 'resource',
	},
	'maplore.lenses.untestable': {
		type: 'boolean',
		default: false,
		markdownDescription:
			'Show a CodeLens also over claims that no experiment can test; they say *Not testable*.',
		scope: 'resource',
	},
	'maplore.concepts': {
		type: 'array',
		default: [],
		items: {
			type: 'string',
			pattern: '^[a-z0-9][a-z0-9-]{0,63}:.*[^\\s;#:].*$',
			patternErrorMessage: 'Write id: spelling; spelling  # source',
		},
		markdownDescription:
			'Concepts of your own, or further spellings of known ones, by which claims are read and linked: `id: spelling; spelling  # source` each, e.g. `dma-map: blk_dma_map_iter`.',
		scope: 'window',
	},
	'maplore.kernelTree': {
		type: 'string',
		default: '',
		markdownDescription:
			'Folder of a local Linux source tree. Kernel functions in the panel then open there; nothing is ever fetched.',
		scope: 'machine',
	},
} as const satisfies Record<string, SettingSource>;

export type SettingKey = keyof typeof settings;

import { p2pdmaRulesOf } from '../../sim/dma/bus';
import { dmaDeviceOf, type PhysRange } from '../../sim/dma/device';
import { dmaMapSgtable } from '../../sim/dma/sg';
import { hex, phys } from '../../sim/engine/address';
import { World } from '../../sim/engine/world';
import { P2pdma } from '../../sim/pci/p2pdma';
import {
	acsParameter,
	iommuParameter,
	profileOf,
	profileParameter,
	topologyOf,
	topoParameter,
} from '../machine';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, integer } from '../parameters';

export const mixedMr: Experiment = {
	id: 'mixed-mr',
	version: 1,
	title: 'One list of RAM and BAR memory',
	question: 'What does dma_map_sgtable make of a list that holds both?',
	parameters: [
		choice(
			'mix',
			'List',
			[
				['ram-bar-ram', 'RAM, BAR, RAM'],
				['bar-ram', 'BAR, RAM'],
				['bar-bar', 'BAR only'],
				['ram-ram', 'RAM only'],
			],
			'ram-bar-ram',
		),
		profileParameter('v6.2'),
		integer('bytes', 'Bytes of each part', 'bytes', [4096, 2 ** 20, 2 ** 26], 2 ** 20, 'log2'),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('mixed-mr/mixed-maps', ['result', 'mixed'], (seen) => ({
			word: seen.text('mixed') === 'true' ? verdictIf(seen.text('result') === 'ok') : 'undecided',
			decidedBy: 'result',
			because:
				seen.text('mixed') === 'true'
					? `dma_map_sgtable gives ${seen.text('result')} and ${plural(seen.list('entries').length, 'entry')}.`
					: 'The list holds one kind of memory only.',
		})),
	],
	sweep: ['mix', 'profile', 'bytes', 'topo', 'iommu'],
	limits: ['GUP, which refuses the BAR part of a pinned registration before any mapping'],
	run(parameters, { rulesOff }) {
		const profile = profileOf(parameters);
		const topology = topologyOf(parameters);
		const bytes = Number(parameters['bytes']);
		const parts = String(parameters['mix']).split('-');
		const p2pdma = new P2pdma(topology, p2pdmaRulesOf(profile, rulesOff));
		const world = new World({}, profile);
		const provider = p2pdma.hierarchy.node('GPU')!;
		const bar = provider.bars[0]!;
		const ranges = parts.map((part, i): PhysRange => {
			if (part === 'ram')
				return { start: phys(0x10000000 + i * bytes), length: bytes, pgmap: null };
			const start = phys(bar.start + ((i * bytes) % bar.size));
			return { start, length: bytes, pgmap: { provider, start, length: bytes } };
		});
		const client = p2pdma.hierarchy.node('NIC')!;
		const windows = topology.nodes.flatMap((node) => (node.parent === null ? node.windows : []));
		const answer = dmaMapSgtable(
			dmaDeviceOf(p2pdma, client),
			ranges,
			p2pdmaRulesOf(profile, rulesOff),
			windows,
		);
		const head = {
			actor: 'dma',
			func: 'dma_map_sgtable',
			file: 'kernel/dma/mapping.c',
			rule: answer.rule,
		};
		world.step(head, (step) => {
			step.look('list', parts);
			step.pages(Math.ceil(bytes / 4096) * parts.length);
			step.note(`${answer.reason}.`);
			return answer.result;
		});
		const entries = answer.entries.map(({ dma, length, kind }) => `${kind} ${hex(dma)}+${length}`);
		return {
			scenarios: [
				{ id: 'map', label: `A list of ${parts.join(', ')}`, trace: world.trace(answer.result) },
			],
			observations: [
				observe('result', 'dma_map_sgtable', answer.result, { scenario: 'map', step: 0 }),
				observe('mixed', 'The list holds both', new Set(parts).size > 1),
				observe('entries', 'DMA entries', entries),
				observe(
					'bus-entries',
					'Of these, bus addresses',
					answer.entries.filter(({ busAddress }) => busAddress).length,
					{ unit: 'count' },
				),
			],
		};
	},
};

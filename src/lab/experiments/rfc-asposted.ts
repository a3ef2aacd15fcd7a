import { composed } from '../../sim/designs/features';
import { calcMapTypeAndDist } from '../../sim/pci/distance';
import { Hierarchy } from '../../sim/pci/hierarchy';
import { flowOf } from '../flows';
import { acsParameter, everyTopo, iommuParameter, topologyOf } from '../machine';
import type { Experiment, Trace } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { flag } from '../parameters';

export const rfcAsPosted: Experiment = {
	id: 'rfc-asposted',
	version: 1,
	title: 'The helper as posted',
	question: 'Does a peer mapping succeed with the test helper as it was posted?',
	parameters: [
		flag('defects', 'With the defects as posted', true),
		everyTopo,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('rfc-asposted/never-maps', ['mapped', 'machines'], (seen) => ({
			word: verdictIf(seen.list('mapped').length === 0),
			decidedBy: 'mapped',
			because: `A peer mapping succeeds on ${seen.list('mapped').length} of ${plural(seen.number('machines'), 'machine')}, ${seen.number('pages')} pages in all.`,
		})),
		hypothesis('rfc-asposted/same-answers', ['disagree', 'machines'], (seen) => ({
			word: verdictIf(seen.list('disagree').length === 0),
			decidedBy: 'disagree',
			because: `The helper and the p2pdma distance disagree on ${seen.list('disagree').length} of ${plural(seen.number('machines'), 'machine')}.`,
		})),
	],
	limits: ['the wrong unwinding of the array, which nothing reaches while the helper says no'],
	run(parameters, { rulesOff }) {
		const topos = parameters['topo'] === 'all' ? ['T1', 'T2', 'T3', 'T4'] : [parameters['topo']!];
		const features = composed([
			'p2pdma-pages',
			'vma-p2p-map',
			'hmm-p2p-map',
			'umem-p2p-map',
			...(parameters['defects'] === true ? ['rfc2019-defects'] : []),
		]);
		const runs = topos.map((topo) => {
			const topology = topologyOf({ ...parameters, topo });
			const hierarchy = new Hierarchy(topology);
			const [provider, client] = [hierarchy.node('GPU')!, hierarchy.node('NIC')!];
			const opinion = calcMapTypeAndDist(hierarchy, provider, client, {
				hostBridgeRoute: false,
				rulesOff,
			});
			const { trace } = flowOf({
				rulesOff,
				design: 'D1',
				consumer: 'rdmaMr',
				memory: 'bar',
				topology,
				bytes: 2 ** 20,
				features,
			});
			const asked = trace.steps.find(({ func }) => func === 'p2p_map');
			return {
				topo: String(topo),
				trace,
				helper: asked?.result === 'ok',
				distance: opinion.mapType !== 'NOT_SUPPORTED',
				asked,
			};
		});
		const mapped = runs.filter(({ trace }) => trace.result === 'ok');
		const disagree = runs.filter(({ helper, distance }) => helper !== distance);
		const at = (one: (typeof runs)[number] | undefined) =>
			one ? { scenario: one.topo, step: one.asked?.index ?? null } : {};
		return {
			// the distance is asked for beside the flow
			rules: ['R1', 'R3'],
			scenarios: runs.map(({ topo, trace }) => ({
				id: topo,
				label: `Registration on ${topo}`,
				trace,
			})),
			observations: [
				observe('machines', 'Machines tried', runs.length, { unit: 'count' }),
				observe(
					'mapped',
					'A peer mapping succeeds on',
					mapped.map(({ topo }) => topo),
					at(mapped[0] ?? runs[0]),
				),
				observe(
					'pages',
					'Pages mapped',
					mapped.reduce((sum, { trace }) => sum + pagesMapped(trace), 0),
					{ unit: 'pages' },
				),
				observe(
					'disagree',
					'Helper and distance disagree on',
					disagree.map(({ topo }) => topo),
					at(disagree[0]),
				),
			],
		};
	},
};

/** Pages of 4 KiB that the run left mapped for a device. */
function pagesMapped({ steps }: Trace): number {
	const live = new Map<string, number>();
	for (const { changed } of steps)
		for (const { path, after } of changed) {
			if (!path.startsWith('dma/')) continue;
			const bytes =
				after !== null && typeof after === 'object' && 'bytes' in after ? after['bytes'] : 0;
			live.set(path, Number(bytes) / 4096);
		}
	return [...live.values()].reduce((sum, pages) => sum + pages, 0);
}

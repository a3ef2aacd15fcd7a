import { type DesignId, designs } from '../../sim/designs/design';
import { consumers } from '../../sim/designs/flow';
import type { Topology } from '../../sim/pci/hierarchy';
import { type FeatureId, featureFact, featureIds } from '../../sim/profiles/features';
import { type Profile, profiles } from '../../sim/profiles/profile';
import { usual } from '../assumptions';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import { changedCells, changeText, outcomeMatrix } from '../matrix';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, flag } from '../parameters';

const candidates: readonly DesignId[] = ['D1', 'D2', 'D4', 'D5'];

export const abiSurface: Experiment = {
	id: 'abi-surface',
	version: 1,
	title: 'What userspace can see of a design',
	question: 'Which results change, and which new objects does userspace get, with a design?',
	parameters: [
		choice(
			'design',
			'Design',
			candidates.map((id) => [id, `${id}: ${designs[id].title}`] as const),
			'D1',
		),
		flag('adopted', 'The importers adopted it', true),
		topoParameter,
		iommuParameter,
		acsParameter,
	],
	hypotheses: [
		hypothesis('abi-surface/visible', ['cells', 'objects'], (seen) => {
			const [cells, objects] = [seen.list('cells').length, seen.list('objects').length];
			return {
				word: verdictIf(cells + objects > 0),
				decidedBy: cells > 0 ? 'cells' : 'objects',
				because: `${plural(cells, 'result')} change under unchanged calls, and ${plural(objects, 'object')} come to be that userspace can see${objects ? `: ${seen.list('objects').join(', ')}` : ''}.`,
			};
		}),
		hypothesis('abi-surface/fewest-objects', ['objects-by-design'], (seen) => {
			const counts = seen.record('objects-by-design');
			const own = counts['D1'] ?? 0;
			const fewer = Object.entries(counts).filter(([, count]) => count < own);
			return {
				word: verdictIf(fewer.length === 0),
				decidedBy: 'objects-by-design',
				because: `New objects by design: ${Object.entries(counts)
					.map(([id, count]) => `${id} ${count}`)
					.join(', ')}.`,
			};
		}),
	],
	limits: ['whether a commitment is hard to change later; only how much there is to keep'],
	run(parameters, { rulesOff }) {
		const topology = topologyOf(parameters);
		const adopted = parameters['adopted'] === true;
		const chosen = candidates.find((id) => id === parameters['design']) ?? 'D1';
		const before = outcomeMatrix(profiles['v5.0'], topology, undefined, rulesOff);
		const changes = changedCells(
			before,
			outcomeMatrix(kernelWith(chosen, adopted), topology, undefined, rulesOff),
		);
		const seen = new Map(candidates.map((id) => [id, uapiOf(id, adopted, topology, rulesOff)]));
		return {
			scenarios: (['D0', chosen] as const).map((id) => ({
				id,
				label: `Registration under ${id}`,
				trace: flowOf({
					rulesOff,
					design: id,
					consumer: 'rdmaMr',
					memory: 'bar',
					topology,
					bytes: 2 ** 20,
					adopted,
				}).trace,
			})),
			observations: [
				observe('cells', 'Results that change under unchanged calls', changes.map(changeText)),
				observe('objects', 'New objects that userspace can see', [...(seen.get(chosen) ?? [])]),
				observe(
					'objects-by-design',
					'New objects of each design',
					Object.fromEntries([...seen].map(([id, objects]) => [id, objects.length])),
					{ unit: 'count' },
				),
			],
		};
	},
};

/** Linux 5.0 with the features of a design, as far as the outcome matrix knows them. */
export function kernelWith(design: DesignId, adopted: boolean): Profile {
	const { core, adopted: importer } = designs[design];
	const known = new Set<string>(featureIds);
	const wanted = [...core, ...(adopted ? importer : [])].filter((id) => known.has(id));
	return profiles['v5.0'].with(wanted as FeatureId[]);
}

/** Files, verbs and calls that are new: features that userspace sees, and steps of the flows. */
export function uapiOf(
	design: DesignId,
	adopted: boolean,
	topology: Topology,
	rulesOff: ReadonlySet<string> = usual.rulesOff,
): readonly string[] {
	const base = profiles['v5.0'];
	const features = kernelWith(design, adopted).features.filter((id) => !base.has(id));
	const visible = features.filter((id) => featureFact(id).uapi === true);
	const steps = consumers.flatMap((consumer) => {
		const { trace } = flowOf({
			rulesOff,
			design,
			consumer,
			memory: 'bar',
			topology,
			bytes: 4096,
			adopted,
		});
		return trace.steps.filter((step) => step.newUapi).map(({ func }) => func);
	});
	return [...new Set([...visible, ...steps])].sort();
}

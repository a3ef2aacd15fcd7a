import { type DesignId, designs } from '../../sim/designs/design';
import { consumers } from '../../sim/designs/flow';
import type { Trace } from '../../sim/engine/trace';
import type { Topology } from '../../sim/pci/hierarchy';
import { type FeatureId, featureFact, featureIds } from '../../sim/profiles/features';
import { type Profile, profiles } from '../../sim/profiles/profile';
import { usual } from '../assumptions';
import { flowOf } from '../flows';
import { acsParameter, iommuParameter, topologyOf, topoParameter } from '../machine';
import { changedCells, changeText, matrixRules, outcomeMatrix } from '../matrix';
import type { Experiment } from '../model';
import { hypothesis, observe, plural, verdictIf } from '../observe';
import { choice, flag } from '../parameters';
import { rulesIn } from '../rulesUsed';

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
		hypothesis('abi-surface/fewest-objects', ['objects-by-design', 'objects'], (seen) => {
			const counts = seen.record('objects-by-design');
			const own = seen.list('objects').length;
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
		const after = outcomeMatrix(kernelWith(chosen, adopted), topology, undefined, rulesOff);
		const changes = changedCells(before, after);
		const flows = candidates.map((id) => flowsOf(id, adopted, topology, rulesOff));
		const seen = new Map(candidates.map((id, i) => [id, objectsOf(id, adopted, flows[i] ?? [])]));
		return {
			rules: [...matrixRules(before), ...matrixRules(after), ...rulesIn(flows.flat())],
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

/** Files, verbs and calls that are new with a design. */
export const uapiOf = (design: DesignId, adopted: boolean, topology: Topology): readonly string[] =>
	objectsOf(design, adopted, flowsOf(design, adopted, topology));

/** Features that userspace sees, and the steps of the flows in which it sees something. */
function objectsOf(design: DesignId, adopted: boolean, flows: readonly Trace[]): readonly string[] {
	const base = profiles['v5.0'];
	const features = kernelWith(design, adopted).features.filter((id) => !base.has(id));
	const visible = features.filter((id) => featureFact(id).uapi === true);
	const steps = flows.flatMap(({ steps }) => steps.filter((step) => step.newUapi));
	return [...new Set([...visible, ...steps.map(({ func }) => func)])].sort();
}

/** Every consumer on the BAR under a design. */
const flowsOf = (
	design: DesignId,
	adopted: boolean,
	topology: Topology,
	rulesOff: ReadonlySet<string> = usual.rulesOff,
): readonly Trace[] =>
	consumers.map(
		(consumer) =>
			flowOf({ rulesOff, design, consumer, memory: 'bar', topology, bytes: 4096, adopted }).trace,
	);

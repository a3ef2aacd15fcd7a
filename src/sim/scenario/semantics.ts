import type { ScenarioProblem } from './problem';
import type { ScenarioFile, ScenarioNode } from './schema';
import { bytesOf } from './units';

/** Types that may stand below each type; a host bridge is `null`. */
const ABOVE: Readonly<Record<ScenarioNode['type'], readonly (ScenarioNode['type'] | null)[]>> = {
	'root-port': [null],
	'rc-endpoint': [null],
	'switch-up': ['root-port', 'switch-down'],
	'switch-down': ['switch-up'],
	endpoint: ['root-port', 'switch-down'],
};

/** What the form alone cannot say: names, parents and BARs that fit each other. */
export function semanticProblems(file: ScenarioFile): ScenarioProblem[] {
	const problems: ScenarioProblem[] = [];
	const types = new Map<string, ScenarioNode['type'] | null>();
	for (const [index, bridge] of file.hostBridges.entries()) {
		if (types.has(bridge.id)) {
			problems.push({ path: `hostBridges.${index}.id`, message: `${bridge.id} is used twice` });
		}
		types.set(bridge.id, null);
	}
	for (const [index, node] of file.nodes.entries()) {
		const at = `nodes.${index}`;
		const above = types.get(node.parent);
		if (above === undefined) {
			problems.push({ path: `${at}.parent`, message: `${node.parent} does not stand above it` });
		} else if (!ABOVE[node.type].includes(above)) {
			problems.push({
				path: `${at}.parent`,
				message: `a ${node.type} cannot stand below ${above ?? 'a host bridge'}`,
			});
		}
		if (types.has(node.id)) {
			problems.push({ path: `${at}.id`, message: `${node.id} is used twice` });
		}
		types.set(node.id, node.type);
		problems.push(...barProblems(node, at));
	}
	return problems;
}

function barProblems(node: ScenarioNode, at: string): ScenarioProblem[] {
	const problems: ScenarioProblem[] = [];
	const slots = new Set<number>();
	for (const [index, bar] of node.bars.entries()) {
		const path = `${at}.bars.${index}`;
		const size = bytesOf(bar.size);
		for (const slot of bar.kind === 'mem64' ? [bar.index, bar.index + 1] : [bar.index]) {
			if (slots.has(slot) || slot > 5) {
				problems.push({ path: `${path}.index`, message: `BAR slot ${slot} is not free` });
			}
			slots.add(slot);
		}
		if (size < 128 || size.toString(2).lastIndexOf('1') !== 0) {
			problems.push({ path: `${path}.size`, message: 'must be a power of two' });
		}
		if (bar.at !== undefined && Number(bar.at) % size !== 0) {
			problems.push({ path: `${path}.at`, message: 'must be aligned to the size of the BAR' });
		}
		for (const region of bar.regions ?? []) {
			if (bytesOf(region.offset) + bytesOf(region.length) > size) {
				problems.push({ path: `${path}.regions`, message: 'a region ends beyond the BAR' });
			}
		}
	}
	return problems;
}

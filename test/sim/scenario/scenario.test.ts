import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Hierarchy } from '../../../src/sim/pci/hierarchy';
import { bundledScenarios, bundledTopology, topologyIds } from '../../../src/sim/scenario/bundled';
import { scenarioJsonSchema } from '../../../src/sim/scenario/jsonSchema';
import { readScenario, readScenarioValue } from '../../../src/sim/scenario/read';

const SCHEMA = path.resolve(__dirname, '../../../src/sim/scenario/scenario.schema.json');
const MIB = 2 ** 20;

/** The bundled scenario with something at a path replaced. */
function edited(change: (scenario: Record<string, unknown>) => void) {
	const copy = JSON.parse(JSON.stringify(bundledScenarios.T1)) as Record<string, unknown>;
	change(copy);
	return readScenarioValue(copy);
}

type Node = Record<string, unknown>;
const nodeOf = (scenario: Record<string, unknown>, id: string): Node =>
	(scenario['nodes'] as Node[]).find((one) => one['id'] === id) ?? {};

describe('scenario files', () => {
	for (const id of topologyIds) {
		it(`${id} reads without a problem, every BAR inside every window above it`, () => {
			const { problems, topology } = readScenarioValue(bundledScenarios[id]);
			assert.deepEqual(topology, bundledTopology(id), 'laid out without the validators');
			assert.deepEqual(problems, []);
			const hierarchy = new Hierarchy(bundledTopology(id));
			for (const node of hierarchy.topology.nodes) {
				for (const bar of node.bars) {
					assert.equal(bar.start % bar.size, 0, `${node.id} is not aligned`);
					for (const bridge of hierarchy.chain(node).slice(1)) {
						const covered = bridge.windows.some(
							({ start, length }) => start <= bar.start && bar.start + bar.size <= start + length,
						);
						assert.ok(covered, `${bridge.id} does not cover ${node.id}`);
						for (const window of bridge.windows) assert.equal(window.start % MIB, 0);
					}
				}
			}
		});
	}

	it('number buses as Linux does', () => {
		const main = bundledTopology('main');
		const bdf = (id: string) => main.nodes.find((node) => node.id === id)?.bdf;
		assert.equal(bdf('A'), '0000:03:00.0');
		assert.equal(bdf('IV_SW'), '0000:07:00.0');
		assert.equal(bdf('EDU_MF'), '0000:0a:00.1');
		assert.equal(bdf('D'), '0000:41:00.0');
	});

	it('say where a problem is', () => {
		const cases: readonly [string, (scenario: Record<string, unknown>) => void][] = [
			[
				'nodes.5.bars.0.size',
				(s) => Object.assign((nodeOf(s, 'GPU')['bars'] as Node[])[0] ?? {}, { size: '3MiB' }),
			],
			['nodes.5.parent', (s) => Object.assign(nodeOf(s, 'GPU'), { parent: 'nowhere' })],
			['nodes.5.parent', (s) => Object.assign(nodeOf(s, 'GPU'), { parent: 'hb0' })],
			['nodes.6.id', (s) => Object.assign(nodeOf(s, 'NIC'), { id: 'GPU' })],
			['iommu', (s) => Object.assign(s, { iommu: 'sometimes' })],
			['maplore', (s) => Object.assign(s, { maplore: 'scenario/99' })],
		];
		for (const [where, change] of cases) {
			const { topology, problems } = edited(change);
			assert.equal(topology, null);
			assert.equal(problems[0]?.path, where);
		}
	});

	it('never throw, whatever the text', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				const { topology, problems } = readScenario(text);
				assert.equal(topology === null, problems.length > 0);
			}),
			{ seed: 5, numRuns: 200 },
		);
	});

	it('never throw, whatever one field holds', () => {
		const fields = ['cpu', 'hostBridges', 'nodes', 'iommu', 'blocked', 'id', 'title'];
		fc.assert(
			fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
				const { topology, problems } = edited((s) => Object.assign(s, { [field]: value }));
				assert.equal(topology === null, problems.length > 0);
			}),
			{ seed: 6, numRuns: 200 },
		);
	});

	it('have a JSON schema beside them that agrees with what reads them', () => {
		const made = `${JSON.stringify(scenarioJsonSchema(), null, '\t')}\n`;
		if (process.env['UPDATE_GOLDENS']) fs.writeFileSync(SCHEMA, made);
		assert.deepEqual(JSON.parse(fs.readFileSync(SCHEMA, 'utf8')), JSON.parse(made));
	});
});

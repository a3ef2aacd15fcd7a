import assert from 'node:assert/strict';
import fc from 'fast-check';
import { experiments } from '../../src/lab/catalogue';
import { cite, findCitation, readSettings } from '../../src/lab/citation';
import { topologyOf } from '../../src/lab/machine';
import { requireExperiment, runExperiment } from '../../src/lab/run';
import { acsText, withoutIdle } from '../../src/lab/switches';
import { LabDesk } from '../../src/lab/view/desk';
import type { ExperimentRequest } from '../../src/lab/view/experiment';
import { requestFor } from './view/request';

const onMachine = experiments.filter(({ parameters }) =>
	parameters.some(({ name }) => name === 'topo'),
);
const request = (rest: Partial<ExperimentRequest>) => requestFor('mr-fields', rest);

describe('switches of the machine', () => {
	it('are parameters of the run: ACS redirect under the switch changes what a run gives', () => {
		const plain = runExperiment('touch-points', { topo: 'T1' });
		const turned = runExperiment('touch-points', { topo: 'T1', 'acs-dn0': 'SV+RR+CR+UF' });
		assert.notEqual(turned.hash, plain.hash);
		const seen = (record: typeof plain) => record.observations.map(({ value }) => value);
		assert.notDeepEqual(seen(turned), seen(plain));
	});

	it('are cited, and read back from the citation to the same hash', () => {
		const record = runExperiment('mr-fields', { 'acs-dn0': 'RR+CR', bridge: 'unlisted' });
		const citation = cite(requireExperiment('mr-fields'), record);
		assert.match(citation, / acs-dn0=RR\+CR bridge=unlisted /);
		const found = findCitation(`> as ${citation} says`);
		const { parameters } = readSettings(requireExperiment('mr-fields'), found?.settings ?? {});
		assert.equal(runExperiment('mr-fields', parameters).hash, record.hash);
	});

	it('are refused with a sentence where they make no sense', () => {
		const refused = (name: string, value: string) =>
			assert.throws(() => runExperiment('mr-fields', { [name]: value }), new RegExp(name));
		refused('acs-dn0', 'RR+SV');
		refused('link-NIC', '9x16');
		refused('bridge', '__proto__');
		refused('acs', 'nothing');
		assert.throws(() => runExperiment('memmap-cost', { bridge: 'amd17' }), /no parameter bridge/);
	});

	it('that do nothing on this machine are left out of the run', () => {
		const machine = topologyOf({ topo: 'T1' });
		const idle = {
			'acs-dn0': acsText(machine.nodes.find(({ id }) => id === 'dn0')?.acs?.ctrl ?? 0),
			'link-absent': '3x4',
			bridge: 'preset',
		};
		assert.deepEqual(withoutIdle({ topo: 'T1', ...idle }, machine), { topo: 'T1' });
		assert.deepEqual(withoutIdle({ 'link-NIC': '3x1' }, machine), { 'link-NIC': '3x1' });
	});

	it('never make an experiment throw', () => {
		const switches = fc.record({
			'acs-dn0': fc.integer({ min: 0, max: 127 }).map(acsText),
			'acs-rp1': fc.integer({ min: 0, max: 127 }).map(acsText),
			'link-NIC': fc.constantFrom('1x1', '3x16', '6x16'),
			bridge: fc.constantFrom('amd17', 'listed', 'same', 'unlisted'),
		});
		const fast = onMachine.filter(({ id }) => id !== 'revoke-vs-pin');
		fc.assert(
			fc.property(
				fc.constantFrom(...fast),
				fc.constantFrom('T1', 'T2', 'T4'),
				switches,
				({ id }, topo, turned) => runExperiment(id, { topo, ...turned }).hash.length === 64,
			),
			{ numRuns: 40 },
		);
	});

	it('of the panel follow the machine: what the new machine lacks is dropped', () => {
		const desk = new LabDesk();
		const parameters = { 'acs-dn0': 'RR+CR' };
		const t1 = desk.experiment(request({ parameters }));
		assert.deepEqual(t1.pci?.switches, ['acs-dn0']);
		assert.match(t1.citation, /acs-dn0/);
		const t2 = desk.experiment(request({ parameters: { ...parameters, topo: 'T2' } }));
		assert.deepEqual(t2.pci?.switches, []);
		assert.equal(t2.hash, desk.experiment(request({ parameters: { topo: 'T2' } })).hash);
	});

	it('of a machine that no experiment runs on are only looked at, and it is said', () => {
		const view = new LabDesk().experiment(request({ machine: { topology: 'main' } }));
		assert.equal(view.pci?.topology, 'main');
		assert.match(view.pci?.apart ?? '', /ran on T1/);
		assert.ok(view.pci?.edits.every(({ name, runs }) => runs === null || name === 'topology'));
	});
});

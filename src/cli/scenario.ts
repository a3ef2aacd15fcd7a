import { experimentById } from '../lab/catalogue';
import type { Parameters } from '../lab/model';
import { adoptScenario, type OwnMachine } from '../lab/ownMachine';
import { CliError, type Io } from './io';

/** Reads a scenario file as a machine to run on. @throws CliError naming every problem, in one line. */
export async function readOwnMachine(io: Io, file: string): Promise<OwnMachine> {
	const text = new TextDecoder().decode(await io.read(file));
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new CliError(`${file}: not JSON: ${(error as Error).message}`);
	}
	const machine = adoptScenario(value);
	if ('problems' in machine) throw new CliError(`${file}: ${machine.problems.join('; ')}`);
	return machine;
}

/** Parameters that put an experiment on that machine: it, and its IOMMU mode unless another is asked for. */
export function onMachine(id: string, { topo, topology }: OwnMachine): Parameters {
	const names = new Set(experimentById(id)?.parameters.map(({ name }) => name));
	if (!names.has('topo')) throw new CliError(`${id} takes no machine, so no scenario bears on it`);
	return { topo, ...(names.has('iommu') ? { iommu: topology.iommu } : {}) };
}

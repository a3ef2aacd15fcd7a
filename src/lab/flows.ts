import { designs } from '../sim/designs/design';
import { featuresOf } from '../sim/designs/features';
import { type Flow, type FlowRequest, runFlow } from '../sim/designs/flow';
import { ByFeatures } from './byFeatures';
import { topologyKey } from './machine';
import { Recent } from './recent';

/** What an experiment asks of a flow that others may have asked before. */
type Asked = Omit<FlowRequest, 'parts' | 'checks'>;

/** Flows are plain data that nobody changes; a sweep asks for the same ones again and again. */
const flows = new Recent<ByFeatures<Flow>>(192);

/**
 * The same as `runFlow`, remembered: two designs that bring a program by the same way to memory, on
 * kernels that answer all its questions alike, run it alike.
 */
export function flowOf(asked: Asked): Flow {
	const { consumer, memory, topology, bytes, afterwards = [], rulesOff } = asked;
	const design = designs[asked.design];
	const kernel = asked.features ?? featuresOf(design, asked.adopted ?? true);
	const key = [
		memory === 'ram' ? 'ram' : design.way,
		consumer,
		bytes,
		afterwards.join(),
		[...(rulesOff ?? [])].join(),
		kernel.version,
		[...kernel.options].join(),
		topologyKey(topology),
	].join(' ');
	return flows
		.of(key, () => new ByFeatures((features) => runFlow({ ...asked, features })))
		.on(kernel);
}

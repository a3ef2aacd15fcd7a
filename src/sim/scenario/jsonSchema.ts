import { toJsonSchema } from '@valibot/to-json-schema';
import { scenarioSchema } from './schema';

/** The JSON schema of scenario files, for editors; made from the schema that reads them. */
export const scenarioJsonSchema = (): object => ({
	...toJsonSchema(scenarioSchema, { typeMode: 'input', errorMode: 'ignore' }),
	title: 'Maplore scenario',
	description:
		'One machine: host bridges, PCI hierarchy with BARs, ACS, links, CPU and IOMMU mode.',
});

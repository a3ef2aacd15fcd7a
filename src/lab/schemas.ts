import { toJsonSchema } from '@valibot/to-json-schema';
import { scenarioJsonSchema } from '../sim/scenario/jsonSchema';
import { experimentFileSchema } from './experimentFile';

/** The JSON schema of experiment files, made from the schema that reads them. */
const experimentJsonSchema = (): object => ({
	...toJsonSchema(experimentFileSchema, { typeMode: 'input', errorMode: 'ignore' }),
	title: 'Maplore experiment',
	description: 'One run of an experiment, to be kept beside a patch and repeated.',
});

/** JSON schemas of the plain-text files that a reader may write, by the kind of file. */
export const fileSchemas: Readonly<Record<'experiment' | 'scenario', () => object>> = {
	experiment: experimentJsonSchema,
	scenario: scenarioJsonSchema,
};

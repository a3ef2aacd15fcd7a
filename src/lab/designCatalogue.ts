import { designIds, designs } from '../sim/designs/design';
import { type FeatureNote, featureNotes } from '../sim/profiles/featureNotes';
import { designFeatures } from './designs';

const notes: Readonly<Record<string, FeatureNote>> = featureNotes;

/** Every design with what it adds to Linux 5.0, and every feature that one can be composed of. */
export const designCatalogue = {
	designs: designIds.map((id) => {
		const { title, way, core, adopted } = designs[id];
		return { id, title, way, features: [...core, ...adopted] };
	}),
	features: designFeatures.map((id) => ({ id, what: '', source: '', ...notes[id] })),
};

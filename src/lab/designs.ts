import { type Design, type DesignId, designIds, designs } from '../sim/designs/design';
import { composed } from '../sim/designs/features';
import type { Profile } from '../sim/profiles/profile';
import { InvalidRun } from './run';

/** A design, perhaps one that a reader composed: features added to or taken from a known one. */
export interface ComposedDesign {
	/** As it was written: `D2+p2pdma-longterm`. */
	readonly name: string;
	readonly base: Design;
	readonly features: Profile;
	readonly added: readonly string[];
	readonly removed: readonly string[];
}

/** Every feature that some design has. */
export const designFeatures: readonly string[] = [
	...new Set(designIds.flatMap((id) => [...designs[id].core, ...designs[id].adopted])),
	'p2pdma-pages',
	'queue-p2pdma',
	'nvme-p2pdma',
	'gup-dirty-tracking',
].sort();

/** What Linux 5.0 had of them. */
const baseline = ['p2pdma-pages', 'queue-p2pdma', 'nvme-p2pdma'];

/**
 * Reads `D2`, `D2+p2pdma-longterm` or `D2~gup-p2pdma`: a design with features added and taken away.
 *
 * @throws InvalidRun naming the design or feature that does not exist.
 */
export function readDesign(text: string): ComposedDesign {
	const [, id = '', rest = ''] = /^([^+~]*)(.*)$/s.exec(text) ?? [];
	const base = designs[id as DesignId];
	if (!base)
		throw new InvalidRun(
			`there is no design ${JSON.stringify(id)}; there are ${designIds.join(', ')}`,
		);
	const present = new Set<string>([...baseline, ...base.core, ...base.adopted]);
	const [added, removed]: [string[], string[]] = [[], []];
	for (const [, sign, feature = ''] of rest.matchAll(/([+~])([^+~]*)/g)) {
		if (!designFeatures.includes(feature))
			throw new InvalidRun(
				`there is no feature ${JSON.stringify(feature)}; there are ${designFeatures.join(', ')}`,
			);
		if (sign === '+') {
			present.add(feature);
			added.push(feature);
		} else {
			present.delete(feature);
			removed.push(feature);
		}
	}
	return { name: text, base, features: composed(present), added, removed };
}

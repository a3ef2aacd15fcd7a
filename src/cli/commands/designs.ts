import type { Command } from 'commander';
import { designCatalogue } from '../../lab/designCatalogue';
import { type Io, line } from '../io';

/** `maplore designs`: what `maplore compare` takes, and the features that a design can be composed of. */
export function register(program: Command, io: Io): void {
	program
		.command('designs')
		.description(
			'list the designs, and the features to compose one of your own: D2+feature~feature',
		)
		.option('--json', 'one JSON value')
		.action(async (options: { json?: true }) => {
			const { designs, features } = designCatalogue;
			if (options.json) return line(io, JSON.stringify(designCatalogue));
			for (const { id, title, features: own } of designs)
				await line(io, `${id.padEnd(4)} ${title}\n     ${own.join(' ') || 'nothing'}`);
			await line(io, '\nfeatures');
			for (const { id, what, source } of features)
				await line(io, `${id.padEnd(20)} ${what} [${source}]`);
		});
}

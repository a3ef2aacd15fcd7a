import type { Command } from 'commander';
import { explore } from '../../lab/explore';
import { replyTo } from '../../lab/reply/reply';
import { type OwnOptions, saidOwnOf, withOwn } from '../beside';
import { CliError, type Io, line } from '../io';
import { readThread } from '../thread';

/** `maplore reply FILE --claim ID`: at most 72 columns, ready to paste. */
export function register(program: Command, io: Io): void {
	withOwn(program.command('reply'))
		.description('compose a reply to one claim: quote, what the model gives, citation')
		.argument('<file>', 'mail or a copied page; - for standard input')
		.requiredOption('--claim <id>', 'id of the claim, or the line on which it begins')
		.option('--headers', 'with Subject, In-Reply-To and References')
		.option('--name-author', 'name an author who was only inferred')
		.option('--json', 'one JSON value')
		.action(async (file: string, options: Options) => {
			const own = await saidOwnOf(io, file, options);
			const exploration = explore(await readThread(io, file), {}, own);
			const reply = replyTo(exploration, options.claim, options.nameAuthor === true);
			if (typeof reply === 'string') throw new CliError(reply);
			if (options.json) return line(io, JSON.stringify(reply));
			if (reply.ask !== null) io.note(`${reply.ask} (--name-author)`);
			if (options.headers) for (const header of reply.headers) await line(io, header);
			if (options.headers && reply.headers.length > 0) await line(io, '');
			await io.write(reply.body);
		});
}

interface Options extends OwnOptions {
	readonly claim: string;
	readonly headers?: true;
	readonly nameAuthor?: true;
	readonly json?: true;
}

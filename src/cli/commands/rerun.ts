import type { Command } from 'commander';
import type { RunRecord } from '../../lab/model';
import { rerun } from '../../lab/rerun';
import { CliError, type Io, line } from '../io';
import { readOwnMachine } from '../scenario';
import { runText } from '../text/run';

/** `maplore rerun CITATION`: exit 1 when the hash differs. */
export function register(program: Command, io: Io): void {
	program
		.command('rerun')
		.description('repeat a cited run; the citation may stand anywhere in a text')
		.argument('<citation...>', 'the citation, a text that holds it, or - for standard input')
		.option('--scenario <file>', 'the machine that the citation names as own:...')
		.option('--json', 'one JSON value')
		.action(async (words: readonly string[], options: { json?: true; scenario?: string }) => {
			if (options.scenario !== undefined) await readOwnMachine(io, options.scenario);
			const text = words.length === 1 && words[0] === '-' ? await input(io) : words.join(' ');
			const answer = rerun(text);
			if (answer === null)
				throw new CliError(
					'no citation such as "maplore NAME@1 ... #hash" found; in a shell it stands in quotes, as # begins a comment',
				);
			if (!answer.same) io.exitCode = 1;
			if (options.json) {
				const before = answer.before && withoutSteps(answer.before);
				const record = withoutSteps(answer.record);
				return line(io, JSON.stringify({ ...answer, record, before }));
			}
			if (answer.before !== null) {
				await line(io, `With model ${answer.before.modelVersion}:`);
				await io.write(`${runText(answer.before, false)}\n`);
				await line(io, `With model ${answer.record.modelVersion}:`);
			}
			await io.write(runText(answer.record, false));
			await line(io, answer.explanation);
		});
}

function withoutSteps({ scenarios: _, ...record }: RunRecord) {
	return record;
}

async function input(io: Io): Promise<string> {
	return new TextDecoder().decode(await io.read('-'));
}

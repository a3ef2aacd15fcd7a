import type { Command } from 'commander';
import { type Crux, findCruxes } from '../../lab/crux';
import { explore } from '../../lab/explore';
import type { Claim } from '../../lab/model';
import { type OwnOptions, saidOwnOf, withOwn } from '../beside';
import { type Io, line } from '../io';
import { verdictWord } from '../text/run';
import { readThread } from '../thread';

/** `maplore crux FILE`: the disagreements that a run bears on, apart from those that are taste. */
export function register(program: Command, io: Io): void {
	withOwn(program.command('crux'))
		.description('the disagreements whose resolution changes an outcome, and those that are taste')
		.argument('<file>', 'mail or a copied page; - for standard input')
		.option('--json', 'one JSON value')
		.action(async (file: string, options: OwnOptions & { json?: true }) => {
			const own = await saidOwnOf(io, file, options);
			const exploration = explore(await readThread(io, file), {}, own);
			const list = findCruxes(exploration);
			if (options.json) return line(io, JSON.stringify(list));
			const claims = new Map(exploration.debate.claims.map((claim) => [claim.id, claim]));
			const both = (one: { claim: string; against: string | null }) =>
				[claims.get(one.claim), claims.get(one.against ?? '')].flatMap((claim) =>
					claim ? [`    ${said(claim)}`] : [],
				);
			const out = [
				`${list.cruxes.length} cruxes`,
				...list.cruxes.flatMap((one, i) => [`${i + 1}. ${cruxText(one)}`, ...both(one)]),
				'',
				`${list.settled.length} settled by the run: no configuration of the sweep says the opposite`,
				...list.settled.flatMap((one) => [`  - ${cruxText(one)}`, ...both(one)]),
				'',
				`${list.taste.length} of taste, or beyond any run`,
				...list.taste.flatMap((one) => [`  - ${claims.get(one.claim)?.kind}`, ...both(one)]),
			];
			await io.write(`${out.join('\n')}\n`);
		});
}

function cruxText({ link, word, change, hangs }: Crux): string {
	const head = `${verdictWord(word, null)}  ${link.hypothesis}`;
	if (change.length === 0) return head;
	const changes = change.map(({ name, from, to }) => `${name} ${from} -> ${to}`).join(', ');
	return `${head}; the other way with ${changes}; ${hangs.length} outcomes change: ${hangs.join(', ')}`;
}

function said(claim: Claim): string {
	const text = claim.text.length > 90 ? `${claim.text.slice(0, 87)}...` : claim.text;
	return `${claim.speaker?.name ?? 'somebody'}, line ${claim.first}: "${text}"`;
}

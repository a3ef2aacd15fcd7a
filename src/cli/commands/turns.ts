import type { Command } from 'commander';
import { docLineOf } from '../../read/body/part';
import { zoneNames } from '../../read/body/zones';
import { type Outline, readPieces } from '../../read/pieces';
import { CliError, type Io } from '../io';

/** Units of text that are gathered before they are written. */
const batch = 1 << 16;

/** `maplore turns FILE`: every line of every held body with its author. */
export function register(program: Command, io: Io): void {
	program
		.command('turns <file>')
		.description('say of each line who wrote it')
		.option('--json', 'print one JSON array')
		.option('--jsonl', 'print one JSON object per line')
		.action(async (file: string, options: { json?: true; jsonl?: true }) => {
			const outline = await readPieces(io.pieces(file));
			if (outline.held === 0) throw new CliError(`${file}: ${outline.formReason}`);
			const form = options.json ? jsonRows(outline, ',\n') : jsonRows(outline, '\n');
			const rows = options.json || options.jsonl ? form : textRows(outline);
			let pending = options.json ? '[' : '';
			for (const row of rows) {
				pending += row;
				if (pending.length < batch) continue;
				await io.write(pending);
				pending = '';
			}
			await io.write(options.json ? `${pending}]\n` : options.jsonl ? `${pending}\n` : pending);
		});
}

/** A row of the line table: its message, line of the body, line of the source. */
interface Place {
	readonly message: number;
	readonly line: number;
	readonly docLine: number | null;
	readonly row: number;
}

function* places(outline: Outline): Generator<Place> {
	for (const [message, body] of outline.bodies.entries()) {
		let line = 0;
		for (const [number, part] of body.article.parts.entries()) {
			for (let index = 0; index < (body.partRows[number] as number); index++) {
				const docLine = docLineOf(part, index);
				yield { message, line: line + 1, docLine, row: body.firstRow + line };
				line++;
			}
		}
	}
}

/** Rows as JSON, put together from parts that are encoded once per message: there may be millions. */
function* jsonRows(outline: Outline, between: string): Generator<string> {
	const { messages, table } = outline;
	const ids = messages.map(({ id }) => JSON.stringify(id));
	const people = messages.map(({ from }) => JSON.stringify(from));
	let separator = '';
	for (const { message, line, docLine, row } of places(outline)) {
		const said = table.said.data[row] as number;
		const zone = zoneNames[table.zone.data[row] as number];
		yield `${separator}{"message":${ids[message]},"line":${line},"docLine":${docLine},"depth":${table.depth.data[row]},"zone":"${zone}","saidBy":${said < 0 ? 'null' : people[said]},"saidIn":${said < 0 ? 'null' : ids[said]},"confidence":${(table.sure.data[row] as number) / 100}}`;
		separator = between;
	}
}

function* textRows(outline: Outline): Generator<string> {
	const { messages, table } = outline;
	for (const { line, docLine, row } of places(outline)) {
		const where = String(docLine ?? line).padStart(6);
		const marks = '>'.repeat(table.depth.data[row] as number).padEnd(4);
		const zone = (zoneNames[table.zone.data[row] as number] as string).padEnd(11);
		yield `${where} ${marks} ${zone} ${messages[table.said.data[row] as number]?.from?.name ?? '-'}\n`;
	}
}

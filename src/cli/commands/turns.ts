import type { Command } from 'commander';
import { outlineRefusal } from '../../lab/refusal';
import { docLineOf } from '../../read/body/part';
import { zoneNames } from '../../read/body/zones';
import type { DiffPlace } from '../../read/model';
import { ReviewCollector } from '../../read/patch/review';
import { type Outline, readPieces } from '../../read/pieces';
import { ByteWriter } from '../bytes';
import { CliError, type Io } from '../io';

/** `maplore turns FILE`: every line of every held body with its author. */
export function register(program: Command, io: Io): void {
	program
		.command('turns <file>')
		.description('say of each line who wrote it')
		.option('--json', 'print one JSON array')
		.option('--jsonl', 'print one JSON object per line')
		.option('--strict', 'exit 1 when problems were found')
		.action(async (file: string, options: { json?: true; jsonl?: true; strict?: true }) => {
			const reviews = new ReviewCollector();
			const outline = await readPieces(io.pieces(file), { visitor: reviews });
			const reason = outlineRefusal(outline);
			if (reason) throw new CliError(`${file}: ${reason}`);
			if (options.strict && outline.problems.length > 0) io.exitCode = 1;
			// a batch ends with a row, so that no character is cut in two
			const decoder = new TextDecoder();
			const writer = new ByteWriter((bytes) => io.write(decoder.decode(bytes)));
			if (options.json) await writeRows(writer, outline, reviews.answers, '[', ',\n', ']\n');
			else if (options.jsonl) await writeRows(writer, outline, reviews.answers, '', '\n', '\n');
			else await writeText(writer, outline);
			await writer.flush();
		});
}

/** A row of the line table: its message, line of the body, line of the source. */
interface Place {
	message: number;
	line: number;
	docLine: number | null;
	row: number;
}

/** All rows in order; the place is one object that changes, as there may be millions. */
function* places(outline: Outline): Generator<Place> {
	const place: Place = { message: 0, line: 0, docLine: null, row: 0 };
	for (const [message, body] of outline.bodies.entries()) {
		let line = 0;
		for (const part of body.article.parts) {
			for (let index = 0; index < part.rows; index++) {
				place.message = message;
				place.docLine = docLineOf(part, index);
				place.row = body.firstRow + line;
				place.line = ++line;
				yield place;
			}
		}
	}
}

/** Rows as JSON, put together from pieces that are encoded once per message. */
async function writeRows(
	writer: ByteWriter,
	outline: Outline,
	answers: ReadonlyMap<number, DiffPlace>,
	open: string,
	between: string,
	close: string,
): Promise<void> {
	const { messages, table } = outline;
	const encoder = new TextEncoder();
	const heads = messages.map(({ id }) =>
		encoder.encode(`{"message":${JSON.stringify(id)},"line":`),
	);
	const tails = messages.map(({ id, from }) =>
		encoder.encode(`"saidBy":${JSON.stringify(from)},"saidIn":${JSON.stringify(id)},"confidence":`),
	);
	const nobody = encoder.encode('"saidBy":null,"saidIn":null,"confidence":');
	const zones = zoneNames.map((zone) => encoder.encode(`,"zone":"${zone}",`));
	const sureness = Array.from({ length: 101 }, (_, hundredths) =>
		encoder.encode(`${hundredths / 100}`),
	);
	const end = encoder.encode('}');
	const [docLine, none, depth, separator] = [',"docLine":', 'null', ',"depth":', between].map(
		(text) => encoder.encode(text),
	) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
	writer.put(encoder.encode(open));
	let first = true;
	for (const place of places(outline)) {
		if (writer.full) await writer.flush();
		if (!first) writer.put(separator);
		first = false;
		const said = table.said.data[place.row] as number;
		writer.put(heads[place.message] as Uint8Array);
		writer.number(place.line);
		writer.put(docLine);
		if (place.docLine === null) writer.put(none);
		else writer.number(place.docLine);
		writer.put(depth);
		writer.number(table.depth.data[place.row] as number);
		writer.put(zones[table.zone.data[place.row] as number] as Uint8Array);
		writer.put(said < 0 ? nobody : (tails[said] as Uint8Array));
		writer.put(sureness[table.sure.data[place.row] as number] as Uint8Array);
		const answered = answers.get(place.row);
		if (answered !== undefined) {
			writer.put(encoder.encode(`,"answers":${JSON.stringify(answered)}`));
		}
		writer.put(end);
	}
	writer.put(encoder.encode(close));
}

async function writeText(writer: ByteWriter, outline: Outline): Promise<void> {
	const { messages, table } = outline;
	const encoder = new TextEncoder();
	for (const { line, docLine, row } of places(outline)) {
		if (writer.full) await writer.flush();
		const where = String(docLine ?? line).padStart(6);
		const marks = '>'.repeat(table.depth.data[row] as number).padEnd(4);
		const zone = (zoneNames[table.zone.data[row] as number] as string).padEnd(11);
		const name = messages[table.said.data[row] as number]?.from?.name ?? '-';
		writer.put(encoder.encode(`${where} ${marks} ${zone} ${name}\n`));
	}
}

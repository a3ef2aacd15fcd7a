import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readText } from '../../src/read/read';
import { samples } from './samples';

const golden = path.join(__dirname, 'samples.golden.txt');

/** Every message and line of every sample, as a reader would check them by eye. */
function transcript(): string {
	const out: string[] = [];
	for (const [name, text] of Object.entries(samples)) {
		const thread = readText(text);
		out.push(`=== ${name}: ${thread.form}. ${thread.formReason}`);
		for (const message of thread.messages) {
			const who = `${message.from?.name ?? '?'} <${message.from?.address ?? ''}>`;
			const marks = `${message.inferred ? 'ghost' : 'held'} ${message.confidence}`;
			out.push(`${message.id} | ${who} | ${message.date} | ${marks} | answers ${message.parent}`);
			out.push(`    ${message.reason}`);
		}
		for (const message of thread.messages.filter((one) => !one.inferred)) {
			for (const line of thread.linesOf(message.id)) {
				const place = `${line.line}/${line.docLine ?? '-'} ${line.depth} ${line.zone}`;
				out.push(`${place.padEnd(20)} ${(line.saidBy?.name ?? '-').padEnd(12)} ${line.text}`);
			}
		}
		for (const problem of thread.problems) out.push(`! ${problem.code} on line ${problem.line}`);
	}
	return `${out.join('\n')}\n`;
}

describe('the samples of every form', () => {
	it('are read as their golden transcript says', () => {
		const found = transcript();
		if (process.env['UPDATE_GOLDENS'] === '1') fs.writeFileSync(golden, found);
		assert.equal(found, fs.readFileSync(golden, 'utf8'));
	});
});

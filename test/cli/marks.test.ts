import assert from 'node:assert/strict';
import { writeMarks } from '../../src/debate/marks/format';
import type { Mark } from '../../src/debate/marks/mark';
import { maplore } from './helper';

const mail = `From: Ann Author <ann@example.org>
Subject: Re: windows
Message-ID: <2@example.org>

On Mon, Mar 04, 2019 at 09:00:00AM +0100, Bob Reader wrote:
> O_DIRECT needs struct pages and a special GUP flow to make that work.

Not really, for MRs most drivers need only the DMA addresses, not struct pages.
One MR may hold a mix of RAM and BAR pages.
`;

interface Row {
	readonly id: string;
	readonly text: string;
	readonly kind: string;
	readonly experiment: string | null;
}

const at = '2024-01-01T00:00:00Z';
const run = (argv: readonly string[], sidecar?: string) =>
	maplore(argv, {
		files: { mail, ...(sidecar === undefined ? {} : { 'mail.maplore-marks.jsonl': sidecar }) },
	});

async function rows(sidecar?: string, ...more: readonly string[]): Promise<readonly Row[]> {
	const { out } = await run(['claims', 'mail', '--json', ...more], sidecar);
	return JSON.parse(out);
}

async function claimSaying(words: string): Promise<Row> {
	const found = (await rows()).find((row) => row.text.includes(words));
	assert.ok(found);
	return found;
}

const dismissed = (claim: Row): string =>
	writeMarks([{ mark: 'dismiss', key: claim.id, words: claim.text, at }]);

describe("The reviewer's marks on the command line", () => {
	it('take a dismissed claim out of every command that reads claims', async () => {
		const claim = await claimSaying('One MR may hold');
		const sidecar = dismissed(claim);
		const has = (claims: readonly { id: string }[]) => claims.some(({ id }) => id === claim.id);
		assert.equal(has(await rows(sidecar)), false);
		const { out } = await run(['explore', 'mail', '--json'], sidecar);
		const { claims, verdicts } = JSON.parse(out);
		assert.equal(has(claims), false);
		assert.ok(verdicts.every((one: { claim: string }) => one.claim !== claim.id));
		const reply = await run(['reply', 'mail', '--claim', claim.id], sidecar);
		assert.equal(reply.code, 2);
		const crux = await run(['crux', 'mail', '--json'], sidecar);
		assert.ok(!crux.out.includes(claim.id));
	});

	it('give explore, reply and claims the same link when one was set', async () => {
		const claim = await claimSaying('One MR may hold');
		const mark: Mark = {
			mark: 'relink',
			key: claim.id,
			words: claim.text,
			experiment: 'mr-fields',
			hypothesis: 'mr-fields/tracking-needs-pages',
			at,
		};
		const sidecar = writeMarks([mark]);
		const row = (await rows(sidecar)).find(({ id }) => id === claim.id);
		assert.equal(row?.experiment, 'mr-fields');
		const explored = JSON.parse((await run(['explore', 'mail', '--json'], sidecar)).out);
		const link = explored.links.find((one: { claim: string }) => one.claim === claim.id);
		assert.equal(link.hypothesis, 'mr-fields/tracking-needs-pages');
		const { out } = await run(['reply', 'mail', '--claim', claim.id], sidecar);
		assert.match(out, /mr-fields/);
	});

	it('are left aside when asked', async () => {
		const claim = await claimSaying('One MR may hold');
		const left = await rows(dismissed(claim), '--no-marks');
		assert.ok(left.some(({ id }) => id === claim.id));
		const { out } = await run(['explore', 'mail', '--json', '--no-marks'], dismissed(claim));
		assert.ok(JSON.parse(out).claims.some((one: Row) => one.id === claim.id));
	});

	it('that cannot be read are named, and the thread is read without them', async () => {
		const { code, err, out } = await run(['explore', 'mail', '--json'], 'something else\n');
		assert.equal(code, 0);
		assert.match(err.join(), /marks are left out: its first line/);
		assert.ok(JSON.parse(out).claims.length > 0);
	});
});

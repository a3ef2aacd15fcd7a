import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { TurnLine } from '../../src/read/model';
import { readBytes, readText } from '../../src/read/read';
import { shared } from '../shared';

const head = 'From: Ada Quill <ada@example.org>\nMessage-ID: <a@example.org>\nSubject: Re: bar\n';
const linesOf = (body: string): readonly TurnLine[] => {
	const thread = readText(`${head}\n${body}`);
	return thread.linesOf('a@example.org');
};
const answered = (body: string, words: string) =>
	linesOf(body).find((line) => line.text.includes(words))?.answers ?? null;

const patch = `> diff --git a/mm/bar.c b/mm/bar.c
> index 1111111..2222222 100644
> --- a/mm/bar.c
> +++ b/mm/bar.c
> @@ -10,4 +10,5 @@ int map(void)
>  	int a;
> -	int b;
> +	int c;
`;

describe('a review of a quoted diff', () => {
	it('knows the file and the line that it answers', () => {
		const place = answered(`On 5 Mar 2019, Ben Ode wrote:\n${patch}\nWhy c?\n`, 'Why c');
		assert.deepEqual(place, {
			file: 'mm/bar.c',
			old: null,
			new: 11,
			hunk: '@@ -10,4 +10,5 @@ int map(void)',
		});
	});

	it('goes on behind the answer where the quote goes on', () => {
		const body = `${patch}\nWhy c?\n\n> +	int d;\n>  	return 0;\nAnd this?\n`;
		assert.equal(answered(body, 'And this')?.new, 13);
		assert.equal(answered(body, 'And this')?.old, 12);
	});

	it('is followed through quotes: an answer to an answer stands at the same line', () => {
		const deeper = patch.replace(/^/gm, '> ').replace(/> $/, '');
		const body = `On 6 Mar 2019, Cleo Marsh wrote:\n> On 5 Mar 2019, Ben Ode wrote:\n${deeper}> Why c?\nIt counts.\n`;
		assert.equal(answered(body, 'Why c')?.new, 11);
		assert.equal(answered(body, 'It counts')?.new, 11);
	});

	it('names the file alone where lines were left out', () => {
		const body = `${patch}> [...]\n> +	free(c);\nTwice?\n`;
		const place = answered(body, 'Twice');
		assert.deepEqual([place?.file, place?.new], ['mm/bar.c', null]);
	});

	it('has no place before the diff, nor behind the signature of the patch', () => {
		const body = `Thanks.\n\n> Map bars.\nFine.\n${patch}> -- \n> 2.30\n\nAll in all good.\n`;
		assert.equal(answered(body, 'Thanks'), null);
		assert.equal(answered(body, 'Fine'), null);
		assert.equal(answered(body, 'All in all'), null);
	});

	it('is found in the sample of a review', async function () {
		const file = shared(this, 'corpora/diff-traps/16-reply-with-review.txt');
		const thread = await readBytes(fs.readFileSync(file));
		const lines = thread.linesOf(thread.messages[0]?.id ?? '');
		const question = lines.find((line) => line.depth === 0 && line.text.startsWith('Why c'));
		assert.ok(question?.answers?.file);
		assert.ok(question?.answers?.new);
	});
});

import assert from 'node:assert/strict';
import { explore } from '../../../src/lab/explore';
import { threadView } from '../../../src/lab/view/thread-view';
import { readText } from '../../../src/read/read';

const mail = (body: string): string =>
	`From: Ben Ode <ben@example.org>\nDate: Tue, 5 Mar 2019 12:00:00 +0000\nSubject: Re: [PATCH] bar\nMessage-ID: <two@example.org>\n\n${body}\n`;

/** Reasons of the claim that a mail's last line makes. */
function reasons(body: string): readonly string[] {
	const { claims } = threadView(explore(readText(mail(body))));
	const found = claims.find(({ text }) => text.includes('VM_PFNMAP'));
	assert.ok(found, claims.map(({ text }) => text).join(' | '));
	return found.reasons;
}

const diff =
	'> diff --git a/mm/bar.c b/mm/bar.c\n> --- a/mm/bar.c\n> +++ b/mm/bar.c\n> @@ -10,2 +10,3 @@ int map(void)\n>  \tint users;\n> +\tget_page(page);\n';
const claim = 'get_user_pages() fails on a VM_PFNMAP mapping, so this can never work.';

describe('a claim of a review', () => {
	it('names the line of the quoted patch that it comments on', () => {
		assert.equal(reasons(`${diff}\n${claim}`)[0], 'It comments on mm/bar.c, line 11.');
	});

	it('says so where the head of the patch was cut away', () => {
		const cut = diff.split('\n').slice(3).join('\n');
		assert.match(reasons(`${cut}\n${claim}`)[0] ?? '', /^It comments on a quoted patch whose head/);
	});

	it('names no line where no patch is quoted', () => {
		assert.ok(!reasons(claim).some((reason) => reason.startsWith('It comments on')));
	});
});

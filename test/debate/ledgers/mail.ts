/** One message of a thread of our own words, in mbox form. */
export const mail = (id: number, from: string, before: number | null, body: string): string =>
	`From mboxrd@z Thu Jan  1 00:00:00 1970
From: ${from} <${from.toLowerCase()}@example.org>
Date: Mon, 4 Mar 2024 1${id}:00:00 +0000
Subject: ${before === null ? '' : 'Re: '}window sharing
Message-ID: <${id}@example.org>
${before === null ? '' : `In-Reply-To: <${before}@example.org>\n`}
${body}

`;

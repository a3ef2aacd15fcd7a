// Threads for the page tests, read by the real lab from the sample that comes with the extension.
import fs from 'node:fs';
import { explore } from '../../../src/lab/explore';
import type { ThreadView } from '../../../src/lab/view/thread';
import { threadView } from '../../../src/lab/view/thread-view';
import type { HostMessage } from '../../../src/protocol';
import { readText } from '../../../src/read/read';

/** The sample thread, explored. */
export function sampleThread(): ThreadView {
	return threadView(explore(readText(fs.readFileSync('media/sample-thread.txt', 'utf8'))));
}

/** The message by which the host hands a thread to the panel. */
export const threadMessage = (view: ThreadView, revision = 1): HostMessage => ({
	type: 'thread',
	uri: 'file:///sample-thread.txt',
	revision,
	label: 'sample-thread.txt',
	view: view as unknown as Record<string, unknown>,
});

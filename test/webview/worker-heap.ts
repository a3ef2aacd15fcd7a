// The heap of the panel's worker, asked through the page's own debugging session.
import type { Page } from 'playwright-core';

interface WorkerSession {
	/** Megabytes of live objects after a collection. */
	heap(): Promise<number>;
}

interface Reply {
	readonly id?: number;
	readonly result?: { readonly usedSize?: number };
}

/** Attaches to the first worker of the page. */
export async function workerSession(page: Page): Promise<WorkerSession> {
	const session = await page.context().newCDPSession(page);
	const attached = new Promise<string>((resolve) =>
		session.once('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId)),
	);
	await session.send('Target.setAutoAttach', {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: false,
	});
	const sessionId = await attached;
	let last = 0;
	const send = (method: string) =>
		new Promise<Reply>((resolve) => {
			const id = ++last;
			const receive = ({ message }: { message: string }) => {
				const reply = JSON.parse(message) as Reply;
				if (reply.id !== id) return;
				session.off('Target.receivedMessageFromTarget', receive);
				resolve(reply);
			};
			session.on('Target.receivedMessageFromTarget', receive);
			const message = JSON.stringify({ id, method });
			void session.send('Target.sendMessageToTarget', { sessionId, message });
		});
	return {
		async heap() {
			await send('HeapProfiler.collectGarbage');
			const { result } = await send('Runtime.getHeapUsage');
			return (result?.usedSize ?? Number.NaN) / 1e6;
		},
	};
}

// The lab in its worker, as the rest of the host sees it: one request at a time, the newest of each
// document wins, and a worker that stops is started again.
import type { LabPort, LabRequest, LabThread, StartLab } from './messages';

/** What became of a request. */
export type LabResult =
	| { readonly kind: 'explored'; readonly thread: LabThread }
	/** Nothing to explore in it; `reason` is a clear sentence. */
	| { readonly kind: 'refused'; readonly reason: string }
	/** A newer request for the same document took its place, or it was cancelled. */
	| { readonly kind: 'superseded' }
	| { readonly kind: 'crashed'; readonly reason: string };

interface Waiting {
	readonly key: string;
	readonly request: LabRequest;
	settle(result: LabResult): void;
}

/** Talks to one worker, which is started with the first request. */
export class LabClient {
	#port: LabPort | null = null;
	#running: Waiting | null = null;
	readonly #queue = new Map<string, Waiting>();
	#lastId = 0;
	readonly #start: StartLab;
	readonly #restarted: (reason: string) => void;

	/** `restarted` is told why the worker stopped, after a new one stands ready. */
	constructor(start: StartLab, restarted: (reason: string) => void) {
		this.#start = start;
		this.#restarted = restarted;
	}

	/** Never rejects. A request with the same key that still waits is superseded. */
	explore(key: string, request: Omit<LabRequest, 'id'>): Promise<LabResult> {
		return new Promise((settle) => {
			this.#queue.get(key)?.settle({ kind: 'superseded' });
			this.#queue.set(key, { key, request: { ...request, id: ++this.#lastId }, settle });
			this.#next();
		});
	}

	/** Gives up what is asked for this document; stops the worker where it is busy with it. */
	cancel(key: string): void {
		this.#queue.get(key)?.settle({ kind: 'superseded' });
		this.#queue.delete(key);
		if (this.#running?.key !== key) return;
		const given = this.#running;
		this.#stop();
		given.settle({ kind: 'superseded' });
		this.#next();
	}

	dispose(): void {
		const all = [...this.#queue.values(), ...(this.#running ? [this.#running] : [])];
		this.#queue.clear();
		this.#stop();
		for (const waiting of all) waiting.settle({ kind: 'superseded' });
	}

	#next(): void {
		if (this.#running) return;
		const [waiting] = this.#queue.values();
		if (!waiting) return;
		this.#queue.delete(waiting.key);
		this.#running = waiting;
		this.#port ??= this.#open();
		this.#port.post(waiting.request);
	}

	#open(): LabPort {
		return this.#start({
			answered: (answer) => {
				if (answer.id !== this.#running?.request.id) return;
				const { settle } = this.#running;
				this.#running = null;
				settle(
					answer.ok
						? { kind: 'explored', thread: answer.thread }
						: { kind: 'refused', reason: answer.reason },
				);
				this.#next();
			},
			crashed: (reason) => {
				const lost = this.#running;
				this.#running = null;
				this.#port = this.#open();
				this.#restarted(reason);
				lost?.settle({ kind: 'crashed', reason });
				this.#next();
			},
		});
	}

	#stop(): void {
		this.#port?.terminate();
		this.#port = null;
		this.#running = null;
	}
}

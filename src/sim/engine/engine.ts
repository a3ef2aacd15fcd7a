import { EventQueue, type Handle } from './queue';
import { LAST_PS, type Ps } from './time';

/** What happens at an event; may schedule and cancel others through the engine. */
export interface Model {
	/** `kind`, `a`, `b` as they were scheduled; {@link Engine.now} is the event's time. */
	handle(kind: number, a: number, b: number): void;
}

/**
 * Why the engine stopped: `empty` nothing is pending, `time` the next event is later than asked for,
 * `events` the allowed number of events was processed, `stopped` {@link Engine.stop} was called.
 */
export type Halt = 'empty' | 'time' | 'events' | 'stopped';

/**
 * A discrete-event engine. It owns simulated time and nothing else: no timer, no randomness, no model.
 * Simultaneous events fire in the order in which they were scheduled.
 */
export class Engine {
	/** Time of the event that is being (or was last) processed. */
	now: Ps = 0;
	/** Number of events processed so far. */
	processed = 0;

	private readonly queue = new EventQueue();
	private stopping = false;

	constructor(private readonly model: Model) {}

	/** Number of events that are scheduled and not yet due. */
	get pending(): number {
		return this.queue.size;
	}

	/** Time of the next event, Infinity when nothing is pending. */
	get nextTime(): Ps {
		return this.queue.nextTime();
	}

	/**
	 * Schedules an event at an absolute time. An event beyond {@link LAST_PS} never happens: it is not
	 * kept, and the handle is 0. A time that is not an integer or lies in the past is a mistake of the
	 * model and throws a RangeError.
	 */
	at(time: Ps, kind: number, a = 0, b = 0): Handle {
		if (!(time >= this.now) || time !== Math.floor(time)) {
			throw new RangeError(
				`event ${kind} at ${time} ps: not a whole picosecond from ${this.now} on`,
			);
		}
		if (time > LAST_PS) return 0;
		return this.queue.push(time, kind, a, b);
	}

	/** Schedules an event `delay` picoseconds from now; errors as for {@link at}. */
	after(delay: Ps, kind: number, a = 0, b = 0): Handle {
		return this.at(this.now + delay, kind, a, b);
	}

	/** Takes back a scheduled event; false when it has fired or was taken back already. */
	cancel(handle: Handle): boolean {
		return this.queue.cancel(handle);
	}

	/** Makes the run in progress return `stopped` after the current event. It may be resumed. */
	stop(): void {
		this.stopping = true;
	}

	/** Processes one event; false when none is pending. */
	step(): boolean {
		const { queue } = this;
		if (!queue.pop()) return false;
		this.now = queue.poppedTime;
		this.processed++;
		this.model.handle(queue.poppedKind, queue.poppedA, queue.poppedB);
		return true;
	}

	/**
	 * Processes every event up to and including `until`, but at most `maxEvents` of them; a caller that
	 * must stay responsive calls it again and again, from whatever timer it has. When it returns `time`
	 * or `empty`, {@link now} is `until`.
	 */
	tick(until: Ps, maxEvents: number = Number.POSITIVE_INFINITY): Halt {
		const { queue, model } = this;
		this.stopping = false;
		let left = maxEvents;
		while (queue.nextTime() <= until) {
			if (left-- <= 0) return 'events';
			queue.pop();
			this.now = queue.poppedTime;
			this.processed++;
			model.handle(queue.poppedKind, queue.poppedA, queue.poppedB);
			if (this.stopping) return 'stopped';
		}
		if (until <= LAST_PS) this.now = Math.max(this.now, until);
		return queue.size === 0 ? 'empty' : 'time';
	}
}

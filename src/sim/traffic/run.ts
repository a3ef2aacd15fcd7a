import type { Costs } from '../cost/costs';
import { Engine, type Halt, type Model } from '../engine/engine';
import { RandomStream } from '../engine/random';
import { PS_PER_S, type Ps, psOfUs } from '../engine/time';
import { type Built, binOf, build } from './build';
import { checkCosts, checkScene, type SceneProblem } from './check';
import { eventsOf } from './estimate';
import { Event } from './events';
import { Fabric } from './fabric';
import type { FlowState } from './flowState';
import { Initiators } from './initiators';
import { Iommu } from './iommu';
import { MarkLog } from './log';
import { Moves } from './moves';
import { record } from './record';
import type { Recording } from './recording';
import type { Scene } from './scene';
import { ServerSeries } from './series';

/** `auto` bursts; a receive buffer must hold a few of them, or single TLPs are sent. */
const BURST = 4096;
const BURSTS_IN_BUFFER = 4;

/** Most events of one run, unless the caller allows more: some seconds of computing. */
export const MOST_EVENTS = 20_000_000;

/**
 * One scene while it runs. Nothing happens but through {@link step} and {@link tick}; the caller owns
 * the timer.
 */
export class TrafficRun implements Model {
	readonly engine = new Engine(this);
	readonly fabric: Fabric;
	readonly initiators: Initiators;
	readonly moves: Moves;
	readonly built: Built;
	readonly log = new MarkLog();
	readonly burstBytes: number;
	private readonly churns: RandomStream | null;
	private cancelled = false;
	private lastHalt: Halt = 'events';

	private constructor(
		readonly scene: Scene,
		readonly costs: Costs,
	) {
		const { bins, durationPs, seed } = scene;
		const bufferBytes = costs.get('credit.bytes');
		this.burstBytes = burstOf(scene, bufferBytes);
		this.churns = seed === null ? null : new RandomStream(seed, 'churn');
		const flows: FlowState[] = [];
		this.initiators = new Initiators(this.engine, flows, {
			bounceUs: costs.get('bounce.software'),
			timeoutPs: psOfUs(costs.get('timeout.completion') * 1000),
			atsLookUp: (flow, page, now) => {
				const { atsPs, socket } = flow.reach;
				return this.fabric.iommu(socket).lookUp(page, now + atsPs) + atsPs;
			},
		});
		this.fabric = new Fabric(
			this.engine,
			this.initiators,
			() => new Iommu(costs),
			bufferBytes,
			() => new ServerSeries(binOf(durationPs, bins), bins),
		);
		this.initiators.fabric = this.fabric;
		this.built = build(scene, costs, this.fabric, this.burstBytes);
		flows.push(...this.built.flows);
		const { regions, copies } = this.built;
		const users = flows.filter(({ spec }) => scene.flows.includes(spec));
		this.moves = new Moves(
			this.engine,
			costs,
			() => this.fabric.allIommus,
			this.initiators,
			users,
			regions,
			copies,
			this.log,
			scene.pathologicalFaults,
		);
		this.initiators.onMessage = (flow) => this.moves.onMessage(flow);
	}

	/** Prepares a scene; problems name the parameters that make it impossible. */
	static of(scene: Scene, costs: Costs): TrafficRun | readonly SceneProblem[] {
		const problems = [...checkScene(scene), ...checkCosts(costs)];
		if (problems.length > 0) return problems;
		const run = new TrafficRun(scene, costs);
		if (run.built.problems.length > 0) return run.built.problems;
		run.start();
		return run;
	}

	/** True when simulated time has reached the end of the scene, or the run was cancelled. */
	get finished(): boolean {
		return this.cancelled || this.lastHalt === 'time' || this.lastHalt === 'empty';
	}

	/** Processes one event; false at the end of the scene. */
	step(): boolean {
		if (this.cancelled || this.engine.nextTime > this.scene.durationPs) return false;
		return this.engine.step();
	}

	/** Processes up to `maxEvents` events up to `until` (the end of the scene if that is sooner). */
	tick(maxEvents: number, until: Ps = this.scene.durationPs): Halt {
		if (this.cancelled) return 'stopped';
		const halt = this.engine.tick(Math.min(until, this.scene.durationPs), maxEvents);
		if (halt === 'events' || until >= this.scene.durationPs) this.lastHalt = halt;
		return halt;
	}

	/** Ends the run where it is. */
	cancel(): void {
		this.cancelled = true;
	}

	/** What was seen so far. */
	recording(): Recording {
		return record(this, this.cancelled ? 'cancelled' : this.lastHalt);
	}

	handle(kind: number, a: number, b: number): void {
		const { fabric, initiators, moves } = this;
		switch (kind) {
			case Event.arrive:
				fabric.arrive(a);
				break;
			case Event.free:
				fabric.freed(a);
				break;
			case Event.credit:
				fabric.credited(a, b);
				break;
			case Event.deliver:
				fabric.deliver(a);
				break;
			case Event.translated:
				fabric.enqueue(a);
				break;
			case Event.serviced:
				initiators.serviced(a);
				break;
			case Event.timeout:
				initiators.timedOut(a);
				break;
			case Event.scene:
				this.happen(a);
				break;
			case Event.churn:
				this.churn(a);
				break;
			case Event.move:
				moves.step(a, b);
				break;
			case Event.removed:
				moves.told(a);
				break;
			default:
				this.handleFlow(kind, this.built.flows[a] as FlowState, b);
				break;
		}
	}

	private handleFlow(kind: number, flow: FlowState, b: number): void {
		const { initiators, moves } = this;
		switch (kind) {
			case Event.ats:
				initiators.resume(flow, 'ats');
				break;
			case Event.due:
				initiators.due(flow);
				break;
			case Event.fed:
				initiators.fed(flow);
				break;
			case Event.start:
				initiators.begin(flow);
				break;
			case Event.remapped:
				moves.remapped(flow, b === 1);
				break;
			case Event.gone:
				initiators.halt(flow, 'gone');
				break;
		}
	}

	private start(): void {
		const { scene, engine } = this;
		for (const flow of this.built.flows) {
			if (scene.flows.includes(flow.spec))
				engine.at(flow.spec.startPs + flow.spec.setupPs, Event.start, flow.index);
		}
		scene.events.forEach((event, i) => {
			engine.at(event.atPs, Event.scene, i);
		});
		scene.churn.forEach((_, i) => {
			this.nextChurn(i);
		});
	}

	/** Something that the scene lists happens. */
	private happen(index: number): void {
		const event = this.scene.events[index];
		if (event === undefined) return;
		if (event.kind === 'flush-iotlb') {
			for (const iommu of this.fabric.allIommus) iommu.flush();
			this.log.add({
				atPs: this.engine.now,
				kind: 'flush-iotlb',
				subject: '',
				note: 'every IOTLB is empty',
			});
			return;
		}
		const region = this.built.regions.find(({ id }) => id === event.region);
		if (region === undefined) return;
		if (event.kind === 'unplug') this.moves.unplug(region);
		else this.moves.begin(region, event.kind === 'evict', event.fencePs);
	}

	/** A region that moves on and on is asked to move again. */
	private churn(index: number): void {
		const churn = this.scene.churn[index];
		const region = this.built.regions.find(({ id }) => id === churn?.region);
		if (churn === undefined || region === undefined) return;
		this.moves.begin(region, !region.away, churn.fencePs);
		this.nextChurn(index);
	}

	private nextChurn(index: number): void {
		const churn = this.scene.churn[index];
		if (churn === undefined || churn.perSecond === 0) return;
		const mean = Math.max(1, Math.floor(PS_PER_S / churn.perSecond));
		const gap = this.churns === null ? mean : Math.max(1, this.churns.exponentialPs(mean));
		const at = this.engine.now + gap;
		if (at <= this.scene.durationPs) this.engine.at(at, Event.churn, index);
	}
}

function burstOf(scene: Scene, bufferBytes: number): number {
	if (scene.burst === 'tlp') return 1;
	if (scene.burst !== 'auto') return scene.burst;
	return bufferBytes >= BURSTS_IN_BUFFER * BURST ? BURST : 1;
}

/** An estimate counts every flow as if it were alone; a run within this factor of the limit is tried. */
const LEEWAY = 2;

/**
 * Prepares a scene that must not take more than `maxEvents` events. Problems name the parameters that
 * make it impossible or endless.
 */
function prepare(
	scene: Scene,
	costs: Costs,
	maxEvents: number,
): TrafficRun | readonly SceneProblem[] {
	const run = TrafficRun.of(scene, costs);
	if (!(run instanceof TrafficRun)) return run;
	const events = eventsOf(scene, run.built);
	if (events <= maxEvents * LEEWAY) return run;
	const message = `of ${scene.durationPs} ps would take about ${events} events, and ${maxEvents} are allowed: shorten it, or let bursts be larger`;
	return [{ parameter: 'durationPs', message }];
}

/**
 * Runs a scene to its end. Problems name the parameters that make it impossible or endless. At most
 * `maxEvents` events are processed; a run that needs more ends with `halt` `events` where it is.
 */
export function runScene(
	scene: Scene,
	costs: Costs,
	maxEvents: number = MOST_EVENTS,
): Recording | readonly SceneProblem[] {
	const run = prepare(scene, costs, maxEvents);
	if (!(run instanceof TrafficRun)) return run;
	run.tick(maxEvents);
	return run.recording();
}

/** How a long run stays responsive. */
export interface Slices {
	/** Resolves when whoever else has work has had a turn; the host knows how. */
	readonly pause: () => Promise<void>;
	/** Asked after every slice. */
	readonly cancelled: () => boolean;
	/** Share of the scene that has passed, 0 to 1. */
	readonly progress?: (share: number) => void;
}

/** Events between two turns of others: a few milliseconds. */
export const SLICE = 8_000;

/**
 * The same as {@link runScene} in slices of {@link SLICE} events. A run that is cancelled gives what it
 * has seen, with `halt` `cancelled`.
 */
export async function runSceneInSlices(
	scene: Scene,
	costs: Costs,
	{ pause, cancelled, progress }: Slices,
	maxEvents: number = MOST_EVENTS,
): Promise<Recording | readonly SceneProblem[]> {
	const run = prepare(scene, costs, maxEvents);
	if (!(run instanceof TrafficRun)) return run;
	while (run.tick(Math.min(SLICE, maxEvents - run.engine.processed)) === 'events') {
		if (run.engine.processed >= maxEvents) break;
		progress?.(run.engine.now / scene.durationPs);
		await pause();
		if (cancelled()) run.cancel();
	}
	return run.recording();
}

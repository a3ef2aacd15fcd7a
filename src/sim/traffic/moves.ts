import type { Costs } from '../cost/costs';
import { faultAndMap, type Mapped, moveNotify } from '../cost/revocation';
import type { Engine } from '../engine/engine';
import { type Ps, psOfUs } from '../engine/time';
import { Event } from './events';
import type { FlowState, RegionState } from './flowState';
import type { Initiators } from './initiators';
import type { Iommu } from './iommu';
import type { Mark, MarkLog } from './log';
import type { Importer } from './scene';

/** One move of a region, from the decision to the last importer's new mapping. */
interface Move {
	readonly region: RegionState;
	/** To host memory, or back. */
	readonly out: boolean;
	/** Importers that can be told, in the order in which they are. */
	readonly importers: readonly FlowState[];
	/** By importer: when it has let go. */
	readonly letGoAt: Ps[];
	readonly fencePs: Ps;
	readonly startedAt: Ps;
	copyDone: boolean;
}

/** What moves did over a run. */
export interface MoveCount {
	moves: number;
	/** Refused because an importer holds the region. */
	refused: number;
	/** Asked for while the region was on its way. */
	skipped: number;
	/** Bytes copied between device and host memory. */
	copiedBytes: number;
	/** Sum over moves from the decision to the end of the copy. */
	movingPs: Ps;
}

/** A removal of an exporter. */
export interface Removal {
	readonly region: string;
	readonly atPs: Ps;
	/** Time until the driver is gone; null while somebody still holds on. */
	readonly takenPs: Ps | null;
}

interface RemovalState {
	readonly region: string;
	readonly atPs: Ps;
	takenPs: Ps | null;
	told: boolean;
}

const COPY_STEP = -1;

/** Why a region cannot move under an importer, or null. */
const HOLDS: Readonly<Record<Importer, string | null>> = {
	dynamic: null,
	ignoring: null,
	pinned: 'pins it',
	'page-backed': 'holds pages that are places of the BAR, not contents',
};

/**
 * R27: the exporter moves a region away or back while traffic runs. Importers that can be told let go
 * one after the other under the reservation lock; the copy runs over the same links as everything
 * else; then each importer faults, maps the new place and goes on. R26: the exporter goes away.
 */
export class Moves {
	readonly count: MoveCount = { moves: 0, refused: 0, skipped: 0, copiedBytes: 0, movingPs: 0 };
	readonly removals: RemovalState[] = [];
	private readonly moves: Move[] = [];

	constructor(
		private readonly engine: Engine,
		private readonly costs: Costs,
		private readonly iommus: () => readonly Iommu[],
		private readonly initiators: Initiators,
		private readonly flows: readonly FlowState[],
		private readonly regions: readonly RegionState[],
		/** By region: the flow that copies it between device and host memory. */
		private readonly copies: ReadonlyMap<RegionState, FlowState>,
		private readonly log: MarkLog,
		/** Page faults of NICs take the pathological course. */
		private readonly pathological: boolean,
	) {}

	/** The exporter wants a region elsewhere. */
	begin(region: RegionState, out: boolean, fencePs: Ps | null): void {
		const { now } = this.engine;
		const kind = out ? 'evict' : 'restore';
		if (region.moving || region.away === out || region.goneAt <= now) {
			this.count.skipped++;
			return;
		}
		const users = this.usersOf(region);
		const holder = users.find(({ spec }) => HOLDS[spec.importer] !== null);
		if (holder !== undefined) {
			this.count.refused++;
			const why = HOLDS[holder.spec.importer];
			this.mark('refused', region.id, `EBUSY: ${holder.spec.id} ${why}; another victim is chosen`);
			return;
		}
		region.moving = true;
		const importers = users.filter((flow) => flow.spec.importer === 'dynamic');
		this.mark(
			kind,
			region.id,
			`${out ? 'moves to host memory' : 'moves back'}; ${importers.length === 1 ? '1 importer is' : `${importers.length} importers are`} told`,
		);
		const move: Move = {
			region,
			out,
			importers,
			letGoAt: [],
			fencePs: fencePs ?? psOfUs(this.costs.get('fence.wait')),
			startedAt: now,
			copyDone: false,
		};
		const index = this.moves.length;
		this.moves.push(move);
		let at = now;
		importers.forEach((flow, i) => {
			this.engine.at(at, Event.move, index, i);
			at += moveNotify(this.costs, mappedBy(flow)).ps;
			move.letGoAt.push(at);
		});
		this.engine.at(at + move.fencePs, Event.move, index, COPY_STEP);
	}

	/** A step of a move falls due: an importer is told, or the copy starts. */
	step(index: number, step: number): void {
		const move = this.moves[index];
		if (move === undefined) return;
		if (step === COPY_STEP) {
			this.startCopy(move);
			return;
		}
		const flow = move.importers[step];
		if (flow === undefined) return;
		this.initiators.halt(flow, 'revoked');
		flow.device.atc?.clear();
		this.mark('revoked', flow.spec.id, `lets go of ${move.region.id}`);
	}

	/** A message of a flow is complete: the copy of a move, or what a removal waits for. */
	onMessage(flow: FlowState): void {
		const move = this.moves.find((each) => !each.copyDone && this.copies.get(each.region) === flow);
		if (move !== undefined) this.copied(move, flow);
		if (flow.closing && flow.outstanding === 0) this.settle(flow.region);
	}

	private copied(move: Move, copy: FlowState): void {
		const { region, out } = move;
		const { now } = this.engine;
		move.copyDone = true;
		copy.begun = false;
		region.away = out;
		region.moving = false;
		region.freedAt = out ? now : Number.POSITIVE_INFINITY;
		for (const iommu of this.iommus()) iommu.flush();
		this.count.moves++;
		this.count.copiedBytes += region.bytes;
		this.count.movingPs += now - move.startedAt;
		this.mark('moved', region.id, out ? 'lies in host memory' : 'lies in the device again');
		move.importers.forEach((importer, i) => {
			const { ps, parts } = faultAndMap(this.costs, mappedBy(importer), this.pathological);
			const fault = parts[0]?.ps ?? 0;
			// The next access faults as soon as the mapping is gone; the map waits for the copy's fence.
			const at = Math.max((move.letGoAt[i] as number) + fault, now) + ps - fault;
			this.engine.at(at, Event.remapped, importer.index, out ? 1 : 0);
		});
	}

	/** An importer has mapped the new place. */
	remapped(flow: FlowState, out: boolean): void {
		const { region } = flow;
		// It moved again in the meantime: the later move will call.
		if (region.moving || region.away !== out) return;
		flow.reach = out && flow.away !== null ? flow.away : flow.home;
		this.mark(
			'remapped',
			flow.spec.id,
			`maps ${region.id} ${out ? 'in host memory' : 'in the device'}`,
		);
		this.initiators.resume(flow, 'revoked');
	}

	/** R26: the exporter of a region is to be removed; each kind of importer lets go in its own way. */
	unplug(region: RegionState): void {
		const { now } = this.engine;
		this.mark('unplug', region.id, 'the exporter is to be removed');
		this.removals.push({ region: region.id, atPs: now, takenPs: null, told: false });
		let at = now;
		for (const flow of this.usersOf(region)) {
			const { importer, id } = flow.spec;
			if (importer === 'dynamic') {
				this.engine.at(at, Event.gone, flow.index);
				at += moveNotify(this.costs, mappedBy(flow)).ps;
			} else if (importer === 'page-backed') flow.closing = true;
			else if (importer === 'pinned') {
				this.mark('refused', region.id, `${id} pins it long-term: removal waits without end`);
			} else this.mark('violation', id, 'S1, S3: keeps a mapping of a device that is removed');
		}
		this.engine.at(at, Event.removed, this.removals.length - 1);
	}

	/** The importers that can be told have let go. */
	told(index: number): void {
		const removal = this.removals[index];
		const region = this.regions.find(({ id }) => id === removal?.region);
		if (removal === undefined || region === undefined) return;
		removal.told = true;
		this.settle(region);
	}

	/** The removal is over once nobody holds on any more. */
	private settle(region: RegionState): void {
		const removal = this.removals.find(
			(each) => each.region === region.id && each.takenPs === null,
		);
		if (removal === undefined || !removal.told) return;
		const held = this.usersOf(region).some(
			({ spec, outstanding }) =>
				spec.importer === 'pinned' || (spec.importer === 'page-backed' && outstanding > 0),
		);
		if (held) return;
		const { now } = this.engine;
		removal.takenPs = now - removal.atPs;
		region.goneAt = now;
		this.mark('removed', region.id, 'the exporter is gone');
	}

	/** The flows of importers; the copies of moves are the exporter's own. */
	private usersOf(region: RegionState): readonly FlowState[] {
		return this.flows.filter((flow) => flow.region === region);
	}

	private startCopy(move: Move): void {
		const flow = this.copies.get(move.region);
		if (flow === undefined) return;
		this.mark('copy', move.region.id, `${move.region.bytes} bytes are copied`);
		this.initiators.copy(flow, !move.out);
	}

	private mark(kind: Mark['kind'], subject: string, note: string): void {
		this.log.add({ atPs: this.engine.now, kind, subject, note });
	}
}

/** What an importer's mapping of a region consists of: one MTT entry for each page, one chunk. */
function mappedBy({ region, spec }: FlowState): Mapped {
	const pages = Math.ceil(region.bytes / region.pageBytes);
	return { pages, chunks: 1, translated: spec.address === 'iova' };
}

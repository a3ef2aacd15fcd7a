import { Engine, type Model } from '../engine/engine';
import { RandomStream } from '../engine/random';
import { PS_PER_S, type Ps } from '../engine/time';
import type { ApertureRecord, ApertureScene, Client, Moment, MomentKind } from './scene';
import { type Placed, Slots } from './slots';

const Event = { use: 0, served: 1, done: 2 } as const;

/** A client while the scene runs. */
class ClientState {
	/** Chunks that it believes to be mapped, and where. */
	readonly mapped = new Map<number, 'slot' | 'host' | 'stale'>();
	readonly draw: RandomStream;
	chunk = 0;
	uses = 0;
	hits = 0;
	counted = 0;
	refused = 0;
	stale = 0;
	hostBytes = 0;
	stalledPs: Ps = 0;
	faultAt: Ps = 0;

	constructor(
		readonly spec: Client,
		seed: number,
	) {
		this.draw = new RandomStream(seed, `uses:${spec.id}`);
	}

	/** The first round goes through the working set in order; then any chunk is as likely. */
	next(): number {
		const { chunks } = this.spec;
		return this.uses < chunks ? this.uses : this.draw.below(chunks);
	}

	get ended(): boolean {
		return this.spec.uses !== null && this.uses >= this.spec.uses;
	}
}

/**
 * One exporter and its clients in simulated time: uses that find their chunk mapped move its bytes;
 * others fault, and the exporter, one fault after the other, finds a slot, takes one from somebody, sends
 * the client to host memory, or refuses.
 */
export class ApertureRun implements Model {
	readonly engine = new Engine(this);
	readonly #slots: Slots;
	readonly #clients: readonly ClientState[];
	readonly #waiting: number[] = [];
	readonly #moments: Moment[] = [];
	/** What happened to the exporter's own process and to importers before. */
	readonly #seen = { own: new Set<MomentKind>(), importer: new Set<MomentKind>() };
	#serving = false;
	/** Clients that have uses left to make. */
	#atWork: number;
	#linkFreeAt: Ps = 0;
	#held = 0;
	#mostHeld = 0;
	#revoked = 0;
	#busyPs: Ps = 0;
	#copiedBytes = 0;

	constructor(readonly scene: ApertureScene) {
		this.#slots = new Slots(scene.slots);
		this.#clients = scene.clients.map((client) => new ClientState(client, scene.seed));
		this.#atWork = scene.clients.filter(({ uses }) => uses !== null && uses > 0).length;
		scene.clients.forEach(({ startPs }, i) => {
			this.engine.at(startPs, Event.use, i);
		});
	}

	/** Runs until every client with a number of uses has made them; at most `maxEvents` events. */
	run(maxEvents: number): ApertureRecord {
		const { engine } = this;
		while (this.#atWork > 0 && engine.processed < maxEvents && engine.step());
		return this.#record();
	}

	handle(kind: number, index: number): void {
		const client = this.#clients[index];
		if (client === undefined) return;
		if (kind === Event.use) this.#use(client, index);
		else if (kind === Event.served) this.#served(client, index);
		else this.#done(client, index);
	}

	#use(client: ClientState, index: number): void {
		client.chunk = client.next();
		const place = client.mapped.get(client.chunk);
		const first = client.uses < client.spec.chunks;
		client.uses++;
		if (!first) client.counted++;
		if (place === undefined) {
			client.faultAt = this.engine.now;
			this.#waiting.push(index);
			this.#serve();
			return;
		}
		if (place === 'stale') {
			client.stale++;
			this.#mark('stale', client);
		} else if (place === 'slot' && !first) client.hits++;
		this.#transfer(client, index, place === 'host');
	}

	/** Moves the bytes of a use; the own process reaches its slots without the link. */
	#transfer(client: ClientState, index: number, host: boolean): void {
		const { chunkBytes, memoryRate } = this.scene;
		if (host) client.hostBytes += chunkBytes;
		const local = client.spec.kind === 'own' && !host;
		const end = local
			? this.engine.now + Math.ceil((chunkBytes * PS_PER_S) / memoryRate)
			: this.#overLink();
		this.#slots.use(index, client.chunk, end);
		this.engine.at(end, Event.done, index);
	}

	/** Importers and copies take turns on the exporter's link; when a chunk of bytes has passed it. */
	#overLink(): Ps {
		const { chunkBytes, linkRate } = this.scene;
		const start = Math.max(this.engine.now, this.#linkFreeAt);
		this.#linkFreeAt = start + Math.ceil((chunkBytes * PS_PER_S) / linkRate);
		return this.#linkFreeAt;
	}

	#done(client: ClientState, index: number): void {
		const { keeps, kind } = client.spec;
		if (client.ended) this.#atWork--;
		if (!keeps && kind === 'importer' && client.mapped.get(client.chunk) === 'slot') {
			client.mapped.delete(client.chunk);
			this.#slots.remove(index, client.chunk);
			this.#held--;
		}
		if (!client.ended) this.#use(client, index);
	}

	/** The exporter turns to the next fault. */
	#serve(): void {
		if (this.#serving) return;
		const index = this.#waiting.shift();
		const client = index === undefined ? undefined : this.#clients[index];
		if (index === undefined || client === undefined) return;
		this.#serving = true;
		const { mapPs, copies } = this.scene;
		const ready = this.#place(client, index);
		const copied = copies && client.mapped.get(client.chunk) === 'slot' ? this.#overLink() : 0;
		const mapped = client.mapped.has(client.chunk);
		if (copied > 0) this.#copiedBytes += this.scene.chunkBytes;
		const end = Math.max(ready, copied) + (mapped ? mapPs : 0);
		this.#busyPs += end - this.engine.now;
		this.engine.at(end, Event.served, index);
	}

	/** Finds the chunk a place; when whoever had it has let go. */
	#place(client: ClientState, index: number): Ps {
		const { scene, engine } = this;
		const importer = client.spec.kind === 'importer';
		if (importer && scene.budget !== null && this.#held >= scene.budget) {
			client.mapped.set(client.chunk, 'host');
			this.#mark('host', client);
			return engine.now;
		}
		let ready = engine.now;
		if (this.#slots.full) {
			const victim = this.#slots.victim(
				(of) => scene.revocable || this.#clients[of]?.spec.kind === 'own',
			);
			if (victim === null) return engine.now;
			ready = this.#take(victim);
		}
		this.#slots.add(index, client.chunk);
		client.mapped.set(client.chunk, 'slot');
		if (importer) this.#mostHeld = Math.max(this.#mostHeld, ++this.#held);
		this.#mark('mapped', client);
		return ready;
	}

	/** Takes a chunk's slot: an importer is told and lets go, or is told in vain. */
	#take({ client: index, chunk, busyUntil }: Placed): Ps {
		const owner = this.#clients[index];
		const { now } = this.engine;
		this.#slots.remove(index, chunk);
		if (owner === undefined) return now;
		if (owner.spec.kind === 'own') {
			owner.mapped.delete(chunk);
			this.#mark('taken', owner, chunk);
			return Math.max(now, busyUntil);
		}
		this.#held--;
		this.#revoked++;
		this.#mark('revoked', owner, chunk);
		const told = now + this.scene.revokePs;
		if (owner.spec.obeys) {
			owner.mapped.delete(chunk);
			return Math.max(told, busyUntil);
		}
		owner.mapped.set(chunk, 'stale');
		// what is on its way arrives after the slot shows another content
		if (busyUntil > told) owner.stale++;
		return told;
	}

	#served(client: ClientState, index: number): void {
		this.#serving = false;
		client.stalledPs += this.engine.now - client.faultAt;
		const place = client.mapped.get(client.chunk);
		if (place === undefined) {
			client.refused++;
			this.#mark('refused', client);
		}
		// the own process reads what has no slot from host memory; an importer's use fails
		if (place === undefined && client.spec.kind === 'importer')
			this.engine.after(this.scene.mapPs, Event.done, index);
		else this.#transfer(client, index, place !== 'slot');
		this.#serve();
	}

	#mark(kind: MomentKind, { spec, uses, chunk }: ClientState, at = chunk): void {
		const seen = this.#seen[spec.kind];
		if (seen.has(kind)) return;
		seen.add(kind);
		this.#moments.push({ kind, atPs: this.engine.now, client: spec.id, chunk: at, use: uses });
	}

	#record(): ApertureRecord {
		return {
			endPs: this.engine.now,
			events: this.engine.processed,
			clients: this.#clients.map((one) => ({
				id: one.spec.id,
				kind: one.spec.kind,
				uses: one.uses,
				hits: one.hits,
				counted: one.counted,
				refused: one.refused,
				stale: one.stale,
				hostBytes: one.hostBytes,
				stalledPs: one.stalledPs,
			})),
			revoked: this.#revoked,
			busyPs: this.#busyPs,
			copiedBytes: this.#copiedBytes,
			mostHeld: this.#mostHeld,
			moments: this.#moments,
		};
	}
}

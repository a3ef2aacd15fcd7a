/** Kinds of events of the data path, and what their two operands are. */
export const Event = {
	/** A burst's first bytes reach its lane: burst. */
	arrive: 0,
	/** A server has sent its burst: server. */
	free: 1,
	/** Credits come back: server * 4 + kind of TLP, bytes. */
	credit: 2,
	/** A burst's last byte reaches the end of its route: burst. */
	deliver: 3,
	/** The translation of a burst is there: burst. */
	translated: 4,
	/** A completer has the data of a read: chunk. */
	serviced: 5,
	/** A translation that a device asked for is there: flow. */
	ats: 6,
	/** A message of an open loop falls due: flow. */
	due: 7,
	/** Software has seen to a message, which may begin: flow. */
	fed: 8,
	/** A flow starts: flow. */
	start: 9,
	/** Something that the scene lists happens: its index. */
	scene: 10,
	/** A region moves by itself: churn index. */
	churn: 11,
	/** A step of a move: move, step. */
	move: 12,
	/** A read that nobody answers times out: chunk. */
	timeout: 13,
	/** An importer has mapped the new place of its region: flow, 1 for host memory. */
	remapped: 14,
	/** An importer lets go for good: flow. */
	gone: 15,
	/** All importers of a removal have been told: removal. */
	removed: 16,
} as const;

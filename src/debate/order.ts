import type { Message } from '../read/model';

/**
 * Messages that the source holds, each after the one that it answers, else in the order of the source:
 * claims are found before the quotes of them. Loops are broken where they are entered.
 */
export function parentsFirst(messages: readonly Message[]): Message[] {
	const byId = new Map(messages.map((message) => [message.id, message]));
	const seen = new Set<string>();
	const ordered: Message[] = [];
	for (const message of messages) {
		const chain: Message[] = [];
		let at: Message | undefined = message;
		while (at !== undefined && !seen.has(at.id)) {
			seen.add(at.id);
			chain.push(at);
			at = at.parent === null ? undefined : byId.get(at.parent);
		}
		for (const one of chain.reverse()) if (!one.inferred) ordered.push(one);
	}
	return ordered;
}

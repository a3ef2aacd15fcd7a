import type { Overrides } from './assumptions';

/** A rule (`R9.4`) or cost parameter (`odp.fault`) whose answers changed. */
export interface RuleChange {
	readonly rule: string;
	/** Assumptions under which the machine answers as it did before: the rule off, the cost as it was. */
	readonly was: Overrides;
}

/** A version of the machine and what was changed for it. */
export interface ModelVersion {
	readonly version: string;
	readonly changes: readonly RuleChange[];
}

/** The rule without its sub-number: `R9.3` is part of `R9`. */
export function ruleFamily(rule: string): string {
	return /^R\d/.test(rule) ? rule.replace(/\..*$/, '') : rule;
}

/** Every version of the machine, oldest first; the last is the machine as it is. */
export class ModelHistory {
	constructor(private readonly versions: readonly ModelVersion[]) {}

	/** Version of the machine as it is. */
	get current(): string {
		return this.versions[this.versions.length - 1]?.version ?? '1';
	}

	knows(version: string): boolean {
		return this.versions.some((one) => one.version === version);
	}

	/** What was changed after a version, oldest first; nothing after one that is not known. */
	changesSince(version: string): readonly RuleChange[] {
		const from = this.versions.findIndex((one) => one.version === version);
		return from < 0 ? [] : this.versions.slice(from + 1).flatMap(({ changes }) => changes);
	}

	/** Assumptions under which the machine answers as it did in a version; the oldest change wins. */
	backTo(version: string): Overrides {
		const undone = [...this.changesSince(version)].reverse().map(({ was }) => was);
		return Object.assign({}, ...undone);
	}

	/** Rules of a run (`R9`), each with its version at that time: one more than its changes until then. */
	versionsOf(rules: Iterable<string>, at: string): Readonly<Record<string, number>> {
		const until = this.versions.findIndex((one) => one.version === at);
		const changed = this.versions
			.slice(0, until + 1)
			.flatMap(({ changes }) => changes.map(({ rule }) => ruleFamily(rule)));
		const families = new Set([...rules].map(ruleFamily));
		return Object.fromEntries(
			[...families]
				.sort()
				.map((family) => [family, 1 + changed.filter((one) => one === family).length]),
		);
	}
}

/** The versions of this machine. */
export const modelHistory = new ModelHistory([{ version: '1', changes: [] }]);

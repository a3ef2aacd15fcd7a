interface Props<Id extends string> {
	readonly label: string;
	readonly tabs: readonly { readonly id: Id; readonly label: string }[];
	readonly chosen: Id;
	readonly onChoose: (id: Id) => void;
}

/** A tab list with roving tabindex: arrows, Home and End move and choose (ARIA APG, tabs). */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: Props<Id>) {
	const move = (event: KeyboardEvent) => {
		const at = tabs.findIndex((tab) => tab.id === chosen);
		const to = target(event.key, at, tabs.length);
		const tab = to === null ? undefined : tabs[to];
		if (!tab) return;
		event.preventDefault();
		onChoose(tab.id);
		document.getElementById(`tab-${tab.id}`)?.focus();
	};
	return (
		<div role="tablist" class="tabs" aria-label={label} onKeyDown={move}>
			{tabs.map((tab) => (
				<button
					key={tab.id}
					type="button"
					role="tab"
					id={`tab-${tab.id}`}
					class="tab"
					aria-selected={tab.id === chosen}
					aria-controls={`panel-${tab.id}`}
					tabIndex={tab.id === chosen ? 0 : -1}
					onClick={() => onChoose(tab.id)}
				>
					{tab.label}
				</button>
			))}
		</div>
	);
}

function target(key: string, at: number, length: number): number | null {
	if (key === 'ArrowRight') return (at + 1) % length;
	if (key === 'ArrowLeft') return (at + length - 1) % length;
	if (key === 'Home') return 0;
	return key === 'End' ? length - 1 : null;
}

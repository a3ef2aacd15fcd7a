import { act } from '../actions';
import { announcement, nothing, source, type TabId, tab, thread, trouble } from '../store';
import { Button } from '../ui/Button';
import { Tabs } from '../ui/Tabs';
import { CompareTab } from './compare/CompareTab';
import { DebateTab } from './debate/DebateTab';
import { ExperimentTab } from './ExperimentTab';
import { HonestyTab } from './honesty/HonestyTab';
import { ReplyTab } from './reply/ReplyTab';
import { SweepTab } from './sweep/SweepTab';

const tabs: readonly { readonly id: TabId; readonly label: string }[] = [
	{ id: 'debate', label: 'Debate' },
	{ id: 'experiment', label: 'Experiment' },
	{ id: 'compare', label: 'Compare designs' },
	{ id: 'sweep', label: 'Sweep' },
	{ id: 'reply', label: 'Reply' },
	{ id: 'honesty', label: 'Model honesty' },
];

const actionOf = {
	debate: 'showDebate',
	experiment: 'showExperiment',
	compare: 'showCompare',
	sweep: 'showSweep',
	reply: 'showReply',
	honesty: 'showHonesty',
} as const;

/** The whole panel. */
export function App({ again }: { readonly again: () => void }) {
	const shown = thread.value;
	return (
		<>
			<header>
				<h1 dir="auto">{shown?.title ?? 'Maplore'}</h1>
				<p class="dim small summary">{shown?.summary ?? source.value?.label ?? ''}</p>
				{shown ? (
					<Tabs
						label="Views of the thread"
						tabs={tabs}
						chosen={tab.value}
						onChoose={(id) => act(actionOf[id])}
					/>
				) : null}
			</header>
			<main id={`panel-${tab.value}`} role="tabpanel" aria-labelledby={`tab-${tab.value}`}>
				<Trouble again={again} />
				{shown ? <Tab id={tab.value} /> : <Nothing />}
			</main>
			<div class="sr-only" role="status" aria-live="polite">
				{announcement.value}
			</div>
		</>
	);
}

function Tab({ id }: { readonly id: TabId }) {
	switch (id) {
		case 'debate':
			return <DebateTab />;
		case 'compare':
			return <CompareTab />;
		case 'sweep':
			return <SweepTab />;
		case 'reply':
			return <ReplyTab />;
		case 'honesty':
			return <HonestyTab />;
		case 'experiment':
			return <ExperimentTab />;
	}
}

function Nothing() {
	const why = nothing.value;
	return (
		<div class="nothing">
			<p>{why?.reason ?? 'Reading the thread.'}</p>
			{why ? <p class="dim">{why.next}</p> : null}
		</div>
	);
}

function Trouble({ again }: { readonly again: () => void }) {
	const text = trouble.value;
	if (text === null) return null;
	return (
		<div class="trouble" role="alert">
			<p>{text}</p>
			<Button onPress={again}>Try again</Button>
		</div>
	);
}

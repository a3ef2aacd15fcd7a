// Prints what playing traffic costs the panel: frame rate, scripting and layout of each frame, longest
// task. `tsx test/webview/measure-traffic.ts` after a build; the figures come from the browser's own trace.
import { openPanel, type Panel, startBrowser, stopBrowser } from './browser/panel';
import { sampleThread, threadMessage } from './browser/sample';

/** One event of a trace; times in microseconds. */
interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly ts: number;
	readonly dur?: number;
	readonly pid: number;
	readonly tid: number;
	readonly args: { readonly name?: string };
}

/** Work of the main thread that scripts and layout cause. */
const WORK = new Set([
	'FireAnimationFrame',
	'FunctionCall',
	'EventDispatch',
	'TimerFire',
	'HandlePostMessage',
	'RunMicrotasks',
	'V8.GC_MC_COMPLETE',
	'MinorGC',
	'MajorGC',
	'UpdateLayoutTree',
	'Layout',
]);

async function opened(experiment: string): Promise<Panel> {
	const panel = await openPanel();
	await panel.send(threadMessage(sampleThread()));
	await panel.page.waitForSelector('vscode-dropdown[aria-label="Experiment"]');
	await panel.page.evaluate((id) => {
		const choice = document.querySelector('vscode-dropdown[aria-label="Experiment"]');
		(choice as HTMLSelectElement).value = id;
		choice?.dispatchEvent(new Event('change'));
	}, experiment);
	await panel.page.waitForSelector('.wire-flow', { state: 'attached' });
	await panel.page.locator('.pci').scrollIntoViewIfNeeded();
	await panel.page.locator('.chart-slider').focus();
	await panel.page.keyboard.press('Home');
	await panel.page.waitForTimeout(1000);
	return panel;
}

async function measured(experiment: string, faster: number, throttle: number): Promise<void> {
	const panel = await opened(experiment);
	const { page } = panel;
	const browser = page.context().browser();
	if (!browser) throw new Error('no browser');
	for (let n = 0; n < faster; n++) await panel.send({ type: 'action', action: 'faster' });
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
	await browser.startTracing(page, {
		categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8'],
	});
	await panel.send({ type: 'action', action: 'play' });
	await page.waitForTimeout(faster > 1 ? 900 : 6000);
	await panel.send({ type: 'action', action: 'pause' });
	const trace = JSON.parse((await browser.stopTracing()).toString());
	const speed = ['1x', '2x', '5x', '10x'][faster];
	const slow = throttle > 1 ? `, CPU throttled ${throttle}x` : '';
	console.log(`${experiment} at ${speed}${slow}: ${figures(trace.traceEvents)}`);
	await panel.close();
}

function figures(events: readonly TraceEvent[]): string {
	const frames = events.filter(({ name, dur }) => name === 'FireAnimationFrame' && dur);
	const main = frames[0];
	if (!main) return 'no frame was drawn';
	const own = events.filter(
		({ ph, pid, tid }) => ph === 'X' && pid === main.pid && tid === main.tid,
	);
	const starts = frames.map(({ ts }) => ts).sort((a, b) => a - b);
	const [from, to] = [starts[0] ?? 0, starts.at(-1) ?? 0];
	const work = union(own.filter(({ name }) => WORK.has(name)));
	const spent = starts
		.slice(0, -1)
		.map((start, index) => within(work, start, starts[index + 1] ?? to));
	const sorted = spent.map((us) => us / 1000).sort((a, b) => a - b);
	const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
	const tasks = own
		.filter(({ name, ts }) => /RunTask$/.test(name) && ts >= from && ts <= to)
		.map(({ dur = 0 }) => dur / 1000);
	const longest = tasks.reduce((most, one) => Math.max(most, one), 0);
	const rate = ((starts.length - 1) * 1e6) / (to - from);
	return (
		`${starts.length} frames, ${rate.toFixed(1)} a second; scripting and layout a frame: median ${at(0.5)} ms, ` +
		`p95 ${at(0.95)} ms, max ${at(1)} ms; of ${tasks.length} tasks ${tasks.filter((ms) => ms > 50).length} over 50 ms, longest ${longest.toFixed(1)} ms`
	);
}

type Span = readonly [number, number];

/** Spans that cover the events, none of them twice. */
function union(events: readonly TraceEvent[]): Span[] {
	const spans: [number, number][] = [];
	for (const { ts, dur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
		const last = spans.at(-1);
		if (last && ts <= last[1]) last[1] = Math.max(last[1], ts + dur);
		else spans.push([ts, ts + dur]);
	}
	return spans;
}

const within = (spans: readonly Span[], from: number, to: number): number =>
	spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0);

async function main(): Promise<void> {
	await startBrowser();
	try {
		await measured('swap-backend', 0, 1);
		await measured('swap-backend', 3, 1);
		await measured('revoke-vs-pin', 0, 1);
		await measured('swap-backend', 0, 4);
	} finally {
		await stopBrowser();
	}
}

void main();

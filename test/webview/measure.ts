// Prints the panel's figures: slider latency (plain and with the CPU throttled), time to the first
// claim with stored state, memory over a thousand runs. `tsx test/webview/measure.ts` after a build.
import type { CDPSession, Page } from 'playwright-core';
import { openPanel, type Panel, startBrowser, stopBrowser } from './browser/panel';
import { sampleThread, threadMessage } from './browser/sample';

const thread = sampleThread();

async function opened(): Promise<Panel> {
	const panel = await openPanel();
	await panel.send(threadMessage(thread));
	const claim = thread.claims.find((one) => one.experiment === 'mr-fields');
	await panel.send({ type: 'select', claim: claim?.id });
	await panel.page.waitForFunction(() =>
		/memory region/i.test(document.querySelector('.claim')?.textContent ?? ''),
	);
	await panel.page.waitForSelector('.control-slider input');
	await panel.page.waitForTimeout(500);
	return panel;
}

interface Probe {
	probe: { latencies: number[]; frames: number; mixed: number; moved: number };
}

/** Runs in the page: times every input event to the last DOM write that shows its result. */
function installProbe(): void {
	const probe = { latencies: [] as number[], frames: 0, mixed: 0, moved: 0 };
	(window as unknown as Probe).probe = probe;
	let [asked, last] = [0, 0];
	document.addEventListener(
		'input',
		(event) => {
			asked = event.timeStamp;
			probe.moved++;
		},
		true,
	);
	new MutationObserver(() => {
		last = performance.now();
		if (asked === 0) return;
		const slider = document.querySelector<HTMLInputElement>('.control-slider input');
		const shown = slider?.getAttribute('aria-valuetext');
		if (shown === expected(slider)) settle();
	}).observe(document.getElementById('root') ?? document.body, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
	});
	/** Later writes of the same frame belong to the result too. */
	const settle = () => {
		const at = asked;
		asked = 0;
		requestAnimationFrame(() => probe.latencies.push(last - at));
	};
	const expected = (slider: HTMLInputElement | null) => {
		const bytes = 4096 * 2 ** Number(slider?.value ?? 0);
		return bytes >= 2 ** 20 ? `${bytes / 2 ** 20} MiB` : `${bytes / 2 ** 10} KiB`;
	};
	const frame = () => {
		probe.frames++;
		const shown = document.querySelector('.control-slider .control-value')?.textContent ?? '';
		const [, figure, unit] = /([\d.]+) (KiB|MiB)/.exec(shown) ?? [];
		const pages = (Number(figure) * (unit === 'MiB' ? 2 ** 20 : 2 ** 10)) / 4096;
		const tag = document.querySelector('.trace-rows .is-warn')?.textContent ?? '';
		if (tag !== '' && Number(/^[\d\s]+/.exec(tag)?.[0].replace(/\s/g, '')) !== pages) probe.mixed++;
		requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
}

async function move(page: Page, moves: number): Promise<void> {
	const slider = page.locator('.control-slider input').first();
	await slider.focus();
	for (let at = 0; at < moves; at++) {
		const before = await page.evaluate(() => (window as unknown as Probe).probe.latencies.length);
		await page.keyboard.press(at % 10 < 5 ? 'ArrowLeft' : 'ArrowRight');
		await page.waitForFunction(
			(count) => (window as unknown as Probe).probe.latencies.length > count,
			before,
			{ polling: 'raf' },
		);
	}
}

async function latency(name: string, moves: number, throttle: number): Promise<void> {
	const panel = await opened();
	const session = await panel.page.context().newCDPSession(panel.page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
	await panel.page.evaluate(installProbe);
	await move(panel.page, moves);
	const { latencies, frames, mixed } = await panel.page.evaluate(
		() => (window as unknown as Probe).probe,
	);
	const sorted = [...latencies].sort((a, b) => a - b);
	const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
	console.log(
		`${name}: ${sorted.length} moves, median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms; ` +
			`${mixed} of ${frames} frames mix old and new values`,
	);
	await panel.close();
}

async function firstClaim(): Promise<void> {
	const panel = await opened();
	await panel.page.waitForTimeout(500);
	const times: number[] = [];
	for (let round = 0; round < 5; round++) {
		await panel.page.reload();
		await panel.page.waitForSelector('.claim-text');
		await panel.page.waitForTimeout(300);
		times.push(
			await panel.page.evaluate(
				() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
			),
		);
	}
	const sorted = times.sort((a, b) => a - b).map((one) => one.toFixed(0));
	console.log(`first claim painted after navigation start, stored state: ${sorted.join(', ')} ms`);
	await panel.close();
}

async function heap(session: CDPSession): Promise<{ megabytes: number; nodes: number }> {
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
	return { megabytes: metric('JSHeapUsedSize') / 2 ** 20, nodes: metric('Nodes') };
}

async function memory(): Promise<void> {
	const panel = await opened();
	const session = await panel.page.context().newCDPSession(panel.page);
	await session.send('Performance.enable');
	await panel.page.evaluate(installProbe);
	const rows: string[] = [];
	for (const runs of [100, 400, 500]) {
		await move(panel.page, runs);
		const { megabytes, nodes } = await heap(session);
		rows.push(`${megabytes.toFixed(2)} MB, ${nodes} nodes`);
	}
	console.log(`memory after 100, 500, 1000 runs: ${rows.join('; ')}`);
	await panel.close();
}

async function main(): Promise<void> {
	await startBrowser();
	try {
		await firstClaim();
		await latency('slider', 200, 1);
		await latency('slider, CPU throttled 4x', 100, 4);
		await memory();
	} finally {
		await stopBrowser();
	}
}

void main();
